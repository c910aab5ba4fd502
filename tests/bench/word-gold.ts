/** Reads the gold word alignments, and judges links by them. */
import { readFileSync } from 'node:fs';
import type { WordLink } from '../../src/core/bitext.js';
import { packageFile } from '../../src/core/package-folder.js';
import { type Range, rangesOverlap } from '../../src/core/range.js';

/** A pair of sentences with its links, each as `i-j`: places of a Chinese and an English word. */
export interface GoldPair {
  readonly id: string;
  readonly chinese: string;
  readonly english: string;
  readonly chineseWords: readonly Range[];
  readonly englishWords: readonly Range[];
  readonly sure: ReadonlySet<string>;
  /** Possible links that are not sure. */
  readonly possible: ReadonlySet<string>;
}

export type GoldPart = 'dev' | 'test';

/**
 * The pairs of a part of `corpora/gold/words`.
 * @throws Error when a line is missing, or a word is not in its text.
 */
export function readWordGold(part: GoldPart): GoldPair[] {
  const text = readFileSync(packageFile('corpora', 'gold', 'words', `${part}.txt`), 'utf8');
  return text
    .trim()
    .split(/\n\s*\n/u)
    .map(parsePair);
}

function parsePair(entry: string): GoldPair {
  const lines = entry.split('\n');
  const [id, chinese, english, chineseWords, englishWords, links] = lines;
  if (lines.length !== 6 || links === undefined) throw new Error(`six lines a pair: ${id}`);
  const ofKind = (mark: string) =>
    links.split(' ').flatMap((link) => (link.includes(mark) ? [link.replace(mark, '-')] : []));
  return {
    id: id ?? '',
    chinese: chinese ?? '',
    english: english ?? '',
    chineseWords: placeWords(chinese ?? '', chineseWords ?? ''),
    englishWords: placeWords(english ?? '', englishWords ?? ''),
    sure: new Set(ofKind('-')),
    possible: new Set(ofKind('?')),
  };
}

function placeWords(text: string, words: string): Range[] {
  let end = 0;
  return words.split(' ').map((word) => {
    const start = text.indexOf(word, end);
    if (start < 0) throw new Error(`${word} is not in ${text.slice(end)}`);
    end = start + word.length;
    return { start, end };
  });
}

/** The pairs of gold words, as `i-j`, that links cover. */
export function coveredPairs(gold: GoldPair, links: readonly WordLink[]): Set<string> {
  const places = (words: readonly Range[], ranges: readonly Range[]) =>
    words.flatMap((word, place) =>
      ranges.some((range) => rangesOverlap(word, range)) ? [place] : [],
    );
  return new Set(
    links.flatMap(({ source, target }) =>
      places(gold.chineseWords, source).flatMap((i) =>
        places(gold.englishWords, target).map((j) => `${i}-${j}`),
      ),
    ),
  );
}

/** Counts of Och & Ney (2003). */
export interface WordJudgement {
  readonly links: number;
  readonly sure: number;
  readonly linksSure: number;
  /** Links that are sure or possible. */
  readonly linksPossible: number;
}

/** Judges what was linked in each gold pair. */
export function judgeWords(
  gold: readonly GoldPair[],
  linked: readonly ReadonlySet<string>[],
): WordJudgement {
  const total = { links: 0, sure: 0, linksSure: 0, linksPossible: 0 };
  for (const [place, { sure, possible }] of gold.entries()) {
    const links = linked[place] ?? new Set();
    total.links += links.size;
    total.sure += sure.size;
    for (const link of links) {
      if (sure.has(link)) total.linksSure += 1;
      if (sure.has(link) || possible.has(link)) total.linksPossible += 1;
    }
  }
  return total;
}

/** Precision against sure and possible links, recall against sure ones, alignment error rate. */
export function wordFigures({ links, sure, linksSure, linksPossible }: WordJudgement) {
  return {
    precision: linksPossible / links,
    recall: linksSure / sure,
    aer: 1 - (linksSure + linksPossible) / (links + sure),
  };
}
