/** Finds English terms across inflection, hyphens and spelling. */
import type { Range } from '../core/range.js';
import type { Term } from '../core/term.js';
import { type EnglishToken, englishTokens, wordKey } from './english-tokens.js';
import { addToTrie, createTrie, type Trie } from './trie.js';
import { verbForms } from './verb-forms.js';

/** A place where a term can be read. */
export interface TermPlace<Entry> extends Range {
  readonly entry: Entry;
  /** Whether the term's capitals are capitals in the text as well. */
  readonly sameCase: boolean;
}

interface IndexedTerm<Entry> {
  readonly entry: Entry;
  /** How the words of the term are capitalised, word for word; punctuation counts. */
  readonly cases: readonly LetterCase[];
}

type LetterCase = 'upper' | 'title' | 'free';

export type EnglishIndex<Entry> = Trie<IndexedTerm<Entry>>;

/** An index of terms; `termOf` tells the term of an entry. */
export function createEnglishIndex<Entry>(
  entries: readonly Entry[],
  termOf: (entry: Entry) => Term,
): EnglishIndex<Entry> {
  const index = createTrie<IndexedTerm<Entry>>();
  for (const entry of entries) {
    for (const tokens of readings(termOf(entry))) {
      const cases = tokens.map((token) => caseOf(token.text));
      addToTrie(
        index,
        tokens.map((token) => token.key),
        { entry, cases },
      );
    }
  }
  return index;
}

/** Every place in `text` where a term of the index can be read, nested and overlapping ones too. */
export function findEnglishTerms<Entry>(
  index: EnglishIndex<Entry>,
  text: string,
): TermPlace<Entry>[] {
  const tokens = englishTokens(text);
  return tokens.flatMap((_, first) => readFrom(index, tokens, first, []));
}

/** A run of tokens as the index reads it: a hyphenated word may be read as one. */
type Reading = readonly { readonly text: string; readonly start: number; readonly end: number }[];

function readFrom<Entry>(
  node: EnglishIndex<Entry>,
  tokens: readonly EnglishToken[],
  next: number,
  read: Reading,
): TermPlace<Entry>[] {
  const places: TermPlace<Entry>[] = node.values.flatMap((indexed) => toPlace(indexed, read));
  const token = tokens[next];
  if (token === undefined) return places;
  const branch = node.branches.get(token.key);
  if (branch !== undefined) places.push(...readFrom(branch, tokens, next + 1, [...read, token]));
  if (token.joined !== undefined) {
    const last = tokens[next + token.joined.count - 1];
    const whole = node.branches.get(token.joined.key);
    if (whole !== undefined && last !== undefined) {
      const piece = { text: token.text, start: token.start, end: last.end };
      places.push(...readFrom(whole, tokens, next + token.joined.count, [...read, piece]));
    }
  }
  return places;
}

function toPlace<Entry>(indexed: IndexedTerm<Entry>, read: Reading): TermPlace<Entry>[] {
  const first = read[0];
  const last = read.at(-1);
  if (first === undefined || last === undefined) return [];
  const sameCase = read.every(({ text }, place) => keepsCase(text, indexed.cases[place] ?? 'free'));
  return [{ start: first.start, end: last.end, entry: indexed.entry, sameCase }];
}

function caseOf(word: string): LetterCase {
  if (/^\p{Lu}[\p{Lu}\d]+$/u.test(word)) return 'upper';
  return /^\p{Lu}/u.test(word) ? 'title' : 'free';
}

function keepsCase(word: string, expected: LetterCase): boolean {
  if (expected === 'free') return true;
  // An acronym may carry a plural ending: NGOs.
  return expected === 'title' ? /^\p{Lu}/u.test(word) : /^\p{Lu}[\p{Lu}\d]+s?$/u.test(word);
}

/** The ways a term can be written: each verb form, each hyphenated word also as one. */
function readings(term: Term): EnglishToken[][] {
  const tokens = englishTokens(term.text);
  const first = tokens[0];
  if (first === undefined) return [];
  const starts =
    term.partOfSpeech === 'verb'
      ? verbForms(first.text.toLowerCase()).map((text) => ({ ...first, text, key: wordKey(text) }))
      : [first];
  const rests = joinedReadings(tokens);
  return uniqueReadings(
    starts.flatMap((start) =>
      rests.map((reading) => (reading[0] === first ? [start, ...reading.slice(1)] : reading)),
    ),
  );
}

function joinedReadings(tokens: readonly EnglishToken[]): EnglishToken[][] {
  const token = tokens[0];
  if (token === undefined) return [[]];
  const apart = joinedReadings(tokens.slice(1)).map((rest) => [token, ...rest]);
  if (token.joined === undefined) return apart;
  const { count, key } = token.joined;
  const whole: EnglishToken = {
    start: token.start,
    end: tokens[count - 1]?.end ?? token.end,
    text: token.text,
    key,
  };
  return [...apart, ...joinedReadings(tokens.slice(count)).map((rest) => [whole, ...rest])];
}

function uniqueReadings(all: readonly EnglishToken[][]): EnglishToken[][] {
  const byKey = new Map(all.map((tokens) => [tokens.map(({ key }) => key).join(' '), tokens]));
  return [...byKey.values()];
}
