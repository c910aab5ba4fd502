/** Turns linked pairs of words into links between stretches of the two texts. */

import type { WordEvidence, WordLink } from '../../core/bitext.js';
import type { Range } from '../../core/range.js';
import type { Evidence } from './evidence.js';
import type { PairWord, WordPair } from './tokens.js';

/** A linked pair of words, by their places. */
export interface LinkedWords {
  readonly chinese: number;
  readonly english: number;
  readonly probability: number;
}

/** Links in the order of the Chinese text; words with the same counterparts are linked together. */
export function joinLinks(
  pair: WordPair,
  evidence: Evidence,
  linked: readonly LinkedWords[],
): WordLink[] {
  const englishOf = new Map<number, LinkedWords[]>();
  for (const link of linked) append(englishOf, link.chinese, link);
  const groups = new Map<string, LinkedWords[]>();
  for (const links of englishOf.values()) {
    const key = links.map(({ english }) => english).join();
    for (const link of links) append(groups, key, link);
  }
  return [...groups.values()]
    .map((links): WordLink => {
      const places = (of: (link: LinkedWords) => number) =>
        [...new Set(links.map(of))].sort((a, b) => a - b);
      const chinese = places((link) => link.chinese);
      const english = places((link) => link.english);
      return {
        source: rangesOf(pair.chinese, pair.chineseWords, chinese),
        target: rangesOf(pair.english, pair.englishWords, english),
        score: links.reduce((sum, { probability }) => sum + probability, 0) / links.length,
        evidence: strongest(links.map((link) => evidenceOf(evidence, link))),
      };
    })
    .sort((a, b) => (a.source[0]?.start ?? 0) - (b.source[0]?.start ?? 0));
}

function append<Key>(lists: Map<Key, LinkedWords[]>, key: Key, link: LinkedWords): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [link]);
  else list.push(link);
}

function rangesOf(text: string, words: readonly PairWord[], places: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (const place of places) {
    const word = words[place];
    const last = ranges.at(-1);
    if (word === undefined) continue;
    if (last !== undefined && text.slice(last.end, word.start).trim() === '') {
      ranges[ranges.length - 1] = { start: last.start, end: word.end };
    } else {
      ranges.push({ start: word.start, end: word.end });
    }
  }
  return ranges;
}

/** The surest kinds of evidence first. */
const byStrength: readonly WordEvidence[] = [
  'mention',
  'same',
  'term',
  'name',
  'lexicon',
  'document',
  'dictionary',
  'context',
];

function strongest(kinds: readonly WordEvidence[]): WordEvidence {
  return byStrength.find((kind) => kinds.includes(kind)) ?? 'context';
}

/** Below these the two words alone say next to nothing. */
const tellingForward = 0.005;
const tellingBackward = 0.01;

function evidenceOf(evidence: Evidence, { chinese, english }: LinkedWords): WordEvidence {
  const at = chinese * evidence.width + english;
  if (evidence.mention[at] === 1) return 'mention';
  if ((evidence.same[at] ?? 0) > 0) return 'same';
  if ((evidence.term[at] ?? 0) > 0) return 'term';
  if ((evidence.name[at] ?? 0) > 0) return 'name';
  if (evidence.documented[at] === 1) return 'document';
  const tells =
    (evidence.forward[at] ?? 0) > tellingForward || (evidence.backward[at] ?? 0) > tellingBackward;
  if (!tells) return 'context';
  return evidence.glossed[at] === 1 ? 'dictionary' : 'lexicon';
}
