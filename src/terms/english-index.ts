/** Finds English terms across inflection, hyphens and spelling. */
import type { Range } from '../core/range.js';
import type { Term } from '../core/term.js';
import { type Automaton, createAutomaton } from './automaton.js';
import {
  type EnglishToken,
  englishTokens,
  isTied,
  joinedKey,
  scanEnglish,
  spellingKey,
  type TokenPlaces,
  wordKey,
} from './english-tokens.js';
import { keepsCase, type LetterCase, letterCaseOf } from './letter-case.js';
import { verbForms } from './verb-forms.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

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

export interface EnglishIndex<Entry> {
  readonly automaton: Automaton;
  readonly terms: readonly IndexedTerm<Entry>[];
  readonly vocabulary: Vocabulary;
  /** Symbols of words as they were met in texts. */
  readonly met: Map<string, number>;
}

/** An index of terms; `termOf` tells the term of an entry. */
export function createEnglishIndex<Entry>(
  entries: readonly Entry[],
  termOf: (entry: Entry) => Term,
): EnglishIndex<Entry> {
  const vocabulary = createVocabulary();
  const sequences: number[][] = [];
  const terms: IndexedTerm<Entry>[] = [];
  for (const entry of entries) {
    const term = termOf(entry);
    for (const tokens of readings(term)) {
      sequences.push(tokens.map(({ key }) => vocabulary.add(key)));
      terms.push({
        entry,
        pieces: tokens.map(({ text, hyphenated }) => ({
          letterCase: letterCaseOf(text, term.caseRule),
          spelling: spellingKey(text),
          hyphenated,
        })),
      });
    }
  }
  return { automaton: createAutomaton(sequences), terms, vocabulary, met: new Map() };
}

/** Every place in `text` where a term of the index can be read, nested and overlapping ones too. */
export function findEnglishTerms<Entry>(
  index: EnglishIndex<Entry>,
  text: string,
): TermPlace<Entry>[] {
  const { automaton, terms } = index;
  const scanned = scanEnglish(text);
  const symbols = symbolsOf(index, text, scanned);
  const places: TermPlace<Entry>[] = [];
  let node = 0;
  for (const [last, symbol] of symbols.entries()) {
    node = automaton.next(node, symbol);
    if (node === 0) continue;
    automaton.endingAt(node, (number) => {
      const indexed = terms[number];
      if (indexed === undefined) return;
      const first = last - indexed.pieces.length + 1;
      const read = indexed.pieces.map((_, piece) => pieceAt(text, scanned, first + piece));
      places.push(toPlace(indexed, read, text));
    });
  }
  if (scanned.counts.some((count) => count > 1)) {
    places.push(...placesOfJoinedWords(index, text, scanned, symbols));
  }
  return places;
}

/** A token as the index reads it: a hyphenated word may be read as one. */
interface ReadPiece extends Range {
  readonly text: string;
  readonly hyphenated: boolean;
}

function pieceAt(text: string, { starts, ends, counts }: TokenPlaces, place: number): ReadPiece {
  const start = starts[place] ?? 0;
  const end = ends[place] ?? start;
  return { start, end, text: text.slice(start, end), hyphenated: isTied(counts, place) };
}

// Texts repeat their words; of ever new ones no more than this many are kept in mind.
const mostMet = 200_000;

function symbolsOf<Entry>(
  { met, vocabulary }: EnglishIndex<Entry>,
  text: string,
  { starts, ends }: TokenPlaces,
): number[] {
  return starts.map((start, place) => {
    const word = text.slice(start, ends[place]);
    const known = met.get(word);
    if (known !== undefined) return known;
    const symbol = vocabulary.get(wordKey(word));
    if (met.size >= mostMet) met.clear();
    met.set(word, symbol);
    return symbol;
  });
}

/** The places of terms that are only read where hyphenated words are read as one. */
function placesOfJoinedWords<Entry>(
  { automaton, terms, vocabulary }: EnglishIndex<Entry>,
  text: string,
  scanned: TokenPlaces,
  symbols: readonly number[],
): TermPlace<Entry>[] {
  const { starts, ends, counts } = scanned;
  const joined = new Map<number, number>();
  for (const [place, count] of counts.entries()) {
    if (count < 2) continue;
    const symbol = vocabulary.get(joinedKey(text.slice(starts[place], ends[place + count - 1])));
    if (symbol > 0) joined.set(place, symbol);
  }
  const places: TermPlace<Entry>[] = [];
  const walk = (node: number, next: number, read: readonly ReadPiece[], hasJoined: boolean) => {
    if (hasJoined) {
      automaton.wholeAt(node, (number) => {
        const indexed = terms[number];
        if (indexed !== undefined) places.push(toPlace(indexed, read, text));
      });
    }
    if (next >= starts.length) return;
    const child = automaton.child(node, symbols[next] ?? 0);
    if (child > 0) walk(child, next + 1, [...read, pieceAt(text, scanned, next)], hasJoined);
    const symbol = joined.get(next);
    const whole = symbol === undefined ? -1 : automaton.child(node, symbol);
    if (whole <= 0) return;
    const after = next + (counts[next] ?? 1);
    const [start = 0, end = 0] = [starts[next], ends[after - 1]];
    const piece = { start, end, text: text.slice(start, end), hyphenated: false };
    walk(whole, after, [...read, piece], true);
  };
  for (const first of startsBefore([...joined.keys()], automaton.longest))
    walk(0, first, [], false);
  return places;
}

/** The places from which a sequence of `longest` tokens can reach one of `places`, in order. */
function startsBefore(places: readonly number[], longest: number): number[] {
  const starts = new Set<number>();
  for (const place of places) {
    for (let start = Math.max(0, place - longest + 1); start <= place; start++) starts.add(start);
  }
  return [...starts].sort((a, b) => a - b);
}

function toPlace<Entry>(
  { entry, pieces }: IndexedTerm<Entry>,
  read: readonly ReadPiece[],
  text: string,
): TermPlace<Entry> {
  const start = read[0]?.start ?? 0;
  const end = read.at(-1)?.end ?? start;
  return {
    start,
    end,
    entry,
    sameCase: pieces.every((piece, place) => keepsCase(text, read[place], piece.letterCase)),
    sameSpelling: pieces.every((piece, place) => keepsSpelling(read[place], piece)),
  };
}

/** A hyphen may be put in (`rule-of-law reform`), but not left out (`non governmental`). */
function keepsSpelling(read: ReadPiece | undefined, { spelling, hyphenated }: TermPiece): boolean {
  if (read === undefined) return false;
  if (hyphenated && !read.hyphenated) return false;
  return read.text === spelling || spellingKey(read.text) === spelling;
}

/** The ways a term can be written: each verb form, each hyphenated word also as one. */
function readings(term: Term): EnglishToken[][] {
  const tokens = englishTokens(term.text);
  const first = tokens[0];
  if (first === undefined) return [];
  if (term.partOfSpeech !== 'verb' && tokens.every(({ joined }) => joined === undefined)) {
    return [tokens];
  }
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
