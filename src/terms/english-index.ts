/** Finds English terms across inflection, hyphens and spelling. */
import type { Range } from '../core/range.js';
import type { Term } from '../core/term.js';
import { type EnglishToken, englishTokens, spellingKey, wordKey } from './english-tokens.js';
import { addToTrie, createTrie, type Trie } from './trie.js';
import { verbForms } from './verb-forms.js';

/** A place where a term can be read. */
export interface TermPlace<Entry> extends Range {
  readonly entry: Entry;
  /** Whether the term's capitals are capitals in the text as well. */
  readonly sameCase: boolean;
  /** Whether it is written as the term is, but for case, number and a linking hyphen. */
  readonly sameSpelling: boolean;
}

interface IndexedTerm<Entry> {
  readonly entry: Entry;
  /** The term's tokens as this reading of it has them. */
  readonly pieces: readonly TermPiece[];
}

/** A token of a term. */
interface TermPiece {
  readonly letterCase: LetterCase;
  readonly spelling: string;
  /** Whether a hyphen ties it to the next. */
  readonly hyphenated: boolean;
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
    const term = termOf(entry);
    for (const tokens of readings(term)) {
      const pieces = tokens.map(({ text, hyphenated }) => ({
        letterCase: caseOf(text),
        spelling: spellingKey(text),
        hyphenated,
      }));
      addToTrie(
        index,
        tokens.map((token) => token.key),
        { entry, pieces },
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
type Reading = readonly ReadPiece[];

type ReadPiece = Omit<EnglishToken, 'key' | 'joined'>;

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
      const piece = { ...token.joined, start: token.start, end: last.end, hyphenated: false };
      places.push(...readFrom(whole, tokens, next + token.joined.count, [...read, piece]));
    }
  }
  return places;
}

function toPlace<Entry>(indexed: IndexedTerm<Entry>, read: Reading): TermPlace<Entry>[] {
  const first = read[0];
  const last = read.at(-1);
  if (first === undefined || last === undefined) return [];
  const { entry, pieces } = indexed;
  const sameCase = pieces.every((piece, place) => keepsCase(read[place], piece));
  const sameSpelling = pieces.every((piece, place) => keepsSpelling(read[place], piece));
  return [{ start: first.start, end: last.end, entry, sameCase, sameSpelling }];
}

function caseOf(word: string): LetterCase {
  if (/^\p{Lu}[\p{Lu}\d]+$/u.test(word)) return 'upper';
  return /^\p{Lu}/u.test(word) ? 'title' : 'free';
}

function keepsCase(read: ReadPiece | undefined, { letterCase }: TermPiece): boolean {
  if (read === undefined || letterCase === 'free') return true;
  // An acronym may carry a plural ending: NGOs.
  const capitals = letterCase === 'title' ? /^\p{Lu}/u : /^\p{Lu}[\p{Lu}\d]+s?$/u;
  return capitals.test(read.text);
}

/** A hyphen may be put in (`rule-of-law reform`), but not left out (`non governmental`). */
function keepsSpelling(read: ReadPiece | undefined, { spelling, hyphenated }: TermPiece): boolean {
  if (read === undefined || spellingKey(read.text) !== spelling) return false;
  return !hyphenated || read.hyphenated;
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
  const { count, text, key } = token.joined;
  const end = tokens[count - 1]?.end ?? token.end;
  const whole: EnglishToken = { start: token.start, end, text, key, hyphenated: false };
  return [...apart, ...joinedReadings(tokens.slice(count)).map((rest) => [whole, ...rest])];
}

function uniqueReadings(all: readonly EnglishToken[][]): EnglishToken[][] {
  const byKey = new Map(all.map((tokens) => [tokens.map(({ key }) => key).join(' '), tokens]));
  return [...byKey.values()];
}
