/** Checks a draft against its source after it was made: nothing lost, nothing made up. */
import type { DraftWarning } from '../core/draft.js';
import type { Mention } from '../core/mention.js';
import { findMentions } from '../language/mentions.js';

/** What is doubtful about `draft` (English) as a translation of `source` (Chinese); none is best. */
export function verifyDraft(source: string, draft: string): readonly DraftWarning[] {
  if (draft.trim() === '') return source.trim() === '' ? [] : [{ kind: 'empty', what: '' }];
  const { missing, added } = compareMentions(source, draft);
  return [
    ...missing.map(({ normal }): DraftWarning => ({ kind: 'mention-missing', what: normal })),
    ...findMissingNames(source, draft).map(
      (what): DraftWarning => ({ kind: 'mention-missing', what }),
    ),
    ...added.map(({ normal }): DraftWarning => ({ kind: 'mention-added', what: normal })),
    ...findUntranslated(draft),
    ...findRepeats(draft),
    ...compareLengths(source, draft),
  ];
}

// A small count is as often an article or a pronoun (两者 / both) as a number.
const smallestCount = 3;

/** Numbers, dates and symbols of one text only, as often as they are missing from the other. */
export interface MentionDifferences {
  /** Those of the source that the draft lacks. */
  readonly missing: readonly Mention[];
  /** Those of the draft that the source does not have. */
  readonly added: readonly Mention[];
}

/** How the mentions of a draft (English) differ from those of its source (Chinese). */
export function compareMentions(source: string, draft: string): MentionDifferences {
  const ours = findMentions(source, 'zh');
  const theirs = findMentions(draft, 'en');
  return {
    missing: without(ours, theirs).filter(isWorthKeeping),
    added: without(theirs, ours).filter(isWorthKeeping),
  };
}

/** Mentions of the one list that have no like of their own in the other. */
function without(list: readonly Mention[], other: readonly Mention[]): readonly Mention[] {
  const spare = other.map(({ normal }) => normal);
  return list.filter(({ normal }) => {
    const match = spare.indexOf(normal);
    if (match >= 0) spare.splice(match, 1);
    return match < 0;
  });
}

function isWorthKeeping({ kind, normal, text }: Mention): boolean {
  return kind !== 'number' || /\d/u.test(text) || Number(normal) >= smallestCount;
}

/** Names and acronyms in Latin letters that a Chinese text has and its draft lacks. */
export function findMissingNames(source: string, draft: string): readonly string[] {
  const lower = draft.toLowerCase();
  return latinNames(source).filter((name) => !lower.includes(name.toLowerCase()));
}

/** The words of two or more Latin letters in a Chinese text, each once. */
export function latinNames(source: string): readonly string[] {
  const names = source.normalize('NFKC').match(/\p{Script=Latin}{2,}/gu) ?? [];
  return [...new Set(names)];
}

function findUntranslated(draft: string): DraftWarning[] {
  const left = draft.match(/\p{Script=Han}+/gu) ?? [];
  return [...new Set(left)].map((what) => ({ kind: 'untranslated', what }));
}

/** How many runs of three words of a draft stand in it earlier already. */
export function countRepeatedRuns(draft: string): number {
  const words = draft.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const seen = new Set<string>();
  let repeats = 0;
  for (let at = 0; at + 3 <= words.length; at++) {
    const run = words.slice(at, at + 3).join(' ');
    if (seen.has(run)) repeats += 1;
    seen.add(run);
  }
  return repeats;
}

/**
 * Words that stand three times running, phrases of three words and more said again at once, or runs of
 * four words that stand three times.
 */
function findRepeats(draft: string): DraftWarning[] {
  const words = draft.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at + 4 <= words.length; at++) {
    const run = words.slice(at, at + 4).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  const repeated = [...counts].filter(([, count]) => count >= 3).map(([run]) => run);
  for (let at = 2; at < words.length; at++) {
    const word = words[at];
    if (word !== undefined && word === words[at - 1] && word === words[at - 2]) repeated.push(word);
  }
  const phrase = doubledPhrase(words);
  if (phrase !== undefined) repeated.push(phrase);
  return repeated.slice(0, 1).map((what) => ({ kind: 'repeated', what }));
}

const shortestPhrase = 3;

function doubledPhrase(words: readonly string[]): string | undefined {
  for (let length = shortestPhrase; 2 * length <= words.length; length++) {
    // How many words in a row are those that stand `length` words later.
    let same = 0;
    for (let at = 0; at + length < words.length; at++) {
      same = words[at] === words[at + length] ? same + 1 : 0;
      if (same === length) return words.slice(at + 1, at + 1 + length).join(' ');
    }
  }
  return undefined;
}

// English words a Chinese character; nearly all published pairs of some length lie between.
const fewestWords = 0.25;
const mostWords = 1.2;
const shortestCompared = 12;

function compareLengths(source: string, draft: string): DraftWarning[] {
  const characters = source.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (characters < shortestCompared) return [];
  const words = draft.split(/\s+/u).length;
  if (words < fewestWords * characters) return [{ kind: 'too-short', what: '' }];
  if (words > mostWords * characters) return [{ kind: 'too-long', what: '' }];
  return [];
}
