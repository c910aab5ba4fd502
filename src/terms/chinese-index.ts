/** Finds Chinese terms in either script, on the boundaries of words. */
import type { Range } from '../core/range.js';
import type { Term } from '../core/term.js';
import { cutChinese } from '../language/chinese-words.js';
import { normalizeWidth, simplifyInPlace } from '../language/script.js';
import { type Automaton, createAutomaton } from './automaton.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

interface IndexedTerm<Entry> {
  readonly entry: Entry;
  readonly length: number;
  /** Whether it counts only between title marks 《》. */
  readonly onlyAsTitle: boolean;
  /** Whether jieba may take it and what belongs to it for one word: 德国政府. */
  readonly isCountry: boolean;
}

export interface ChineseIndex<Entry> {
  readonly automaton: Automaton;
  readonly terms: readonly IndexedTerm<Entry>[];
  readonly symbols: CharacterSymbols;
}

/** An index of terms; `termOf` tells the term of an entry, `isCountry` whether it names a country. */
export function createChineseIndex<Entry>(
  entries: readonly Entry[],
  termOf: (entry: Entry) => Term,
  isCountry: (entry: Entry) => boolean = () => false,
): ChineseIndex<Entry> {
  const vocabulary = createVocabulary();
  const sequences: number[][] = [];
  const terms = entries.map((entry): IndexedTerm<Entry> => {
    const { text } = termOf(entry);
    const title = bareTitle(text);
    const sequence = keysOf(title ?? text).map((key) => vocabulary.add(key));
    sequences.push(sequence);
    // A title so short (《宪章》) is an ordinary word without its marks.
    const onlyAsTitle = title !== undefined && title.length <= 2;
    return { entry, length: sequence.length, onlyAsTitle, isCountry: isCountry(entry) };
  });
  return {
    automaton: createAutomaton(sequences),
    terms,
    symbols: createCharacterSymbols(vocabulary),
  };
}

/** A place where a term can be read. */
export interface ChineseTermPlace<Entry> extends Range {
  readonly entry: Entry;
}

// jieba cuts long terms wrongly more often than a long term stands there by chance.
const longTerm = 4;

/**
 * Every place in `text` where a term of the index can be read, nested and overlapping ones too.
 * Title marks right around a term belong to the place. A short term counts only where it begins
 * and ends with words: 法治 is not in 依法治国.
 */
export function findChineseTerms<Entry>(
  { automaton, terms, symbols: symbolsOf }: ChineseIndex<Entry>,
  text: string,
): ChineseTermPlace<Entry>[] {
  // jieba knows Traditional characters badly, so words are cut in Simplified ones as well.
  const units = simplifiedUnits(text);
  const { symbols, starts, ends } = readCharacters(units, symbolsOf);
  const isOnWordEdges = wordEdges(units);
  const places: ChineseTermPlace<Entry>[] = [];
  let node = 0;
  for (const [last, symbol] of symbols.entries()) {
    node = automaton.next(node, symbol);
    if (node === 0) continue;
    automaton.endingAt(node, (number) => {
      const indexed = terms[number];
      if (indexed === undefined) return;
      const { entry, length, onlyAsTitle, isCountry } = indexed;
      const range = { start: starts[last - length + 1] ?? 0, end: ends[last] ?? 0 };
      const isMarked = isMarkedTitle(text, range);
      if (!isMarked) {
        if (onlyAsTitle) return;
        const isWord =
          length >= longTerm || isOnWordEdges(isCountry ? withTail(text, range) : range);
        if (!isWord) return;
      }
      const { start, end } = isMarked ? withMarks(range) : range;
      places.push({ start, end, entry });
    });
  }
  return places;
}

/** The symbols of a text's characters, and where they stand. */
interface Characters {
  readonly symbols: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The number of a UTF-16 unit's symbol; `skipped` for white space. */
type CharacterSymbols = (code: number) => number;

const skipped = -1;
const unitCount = 0x10000;

/** The symbols of characters, each looked up once. */
function createCharacterSymbols(vocabulary: Vocabulary): CharacterSymbols {
  const unmet = -2;
  const known = new Int32Array(unitCount).fill(unmet);
  return (code) => {
    const symbol = known[code] ?? unmet;
    if (symbol !== unmet) return symbol;
    const character = String.fromCharCode(code);
    const fresh = character.trim() === '' ? skipped : vocabulary.get(foldCharacter(character));
    known[code] = fresh;
    return fresh;
  };
}

/** The characters of simplified text; spaces are left out. */
function readCharacters(units: string, symbolOf: CharacterSymbols): Characters {
  const symbols: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let place = 0; place < units.length; place++) {
    const symbol = symbolOf(units.charCodeAt(place));
    if (symbol === skipped) continue;
    symbols.push(symbol);
    starts.push(place);
    ends.push(place + 1);
  }
  return { symbols, starts, ends };
}

/** The steps of a term: the same characters by name. */
function keysOf(text: string): string[] {
  const units = simplifiedUnits(text);
  return Array.from({ length: units.length }, (_, place) => units.charAt(place))
    .filter((unit) => unit.trim() !== '')
    .map(foldCharacter);
}

/** A text in Simplified characters and one width, every UTF-16 unit in its place. */
function simplifiedUnits(text: string): string {
  return simplifyInPlace(normalizeWidth(text));
}

const punctuation: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['(', '（'],
  [')', '）'],
  ['•', '·'],
  ['〈', '《'],
  ['〉', '》'],
]);

function foldCharacter(character: string): string {
  return punctuation.get(character) ?? character.toLowerCase();
}

// Words that jieba joins to the noun they belong to: 各会员国, 各国政府.
const eachOf = /^(?:各国|各|该)(?=..)/u;

// jieba begins anew after each of these.
const barrier = /[\s，。；：、！？“”‘’《》〈〉（）,;:!?()"]/u;

/**
 * Tells whether a range begins and ends with words; only the clauses that are asked about are cut
 * into words.
 */
function wordEdges(text: string): (range: Range) => boolean {
  const edges = new Uint8Array(text.length + 1);
  const isCut = new Uint8Array(text.length);
  const cutAround = (place: number) => {
    if (isCut[place] === 1) return;
    let start = place;
    while (start > 0 && !barrier.test(text.charAt(start - 1))) start -= 1;
    let end = place + 1;
    while (end < text.length && !barrier.test(text.charAt(end))) end += 1;
    isCut.fill(1, start, end);
    edges[start] = 1;
    let edge = start;
    for (const part of cutChinese(text.slice(start, end))) {
      const each = eachOf.exec(part)?.[0].length ?? 0;
      if (each > 0) edges[edge + each] = 1;
      edge += part.length;
      edges[edge] = 1;
    }
  };
  return ({ start, end }) => {
    cutAround(start);
    cutAround(end - 1);
    return edges[start] === 1 && edges[end] === 1;
  };
}

/** A country's name with its government or people. */
function withTail(text: string, { start, end }: Range): Range {
  const tail = /^(?:政府|当局|當局|人民|军队|軍隊)/u.exec(text.slice(end, end + 2))?.[0] ?? '';
  return { start, end: end + tail.length };
}

function bareTitle(term: string): string | undefined {
  return /^《([^《》]+)》$/u.exec(term)?.[1];
}

function isMarkedTitle(text: string, { start, end }: Range): boolean {
  return isOneOf('《〈', text.charAt(start - 1)) && isOneOf('》〉', text.charAt(end));
}

function isOneOf(marks: string, character: string): boolean {
  return character !== '' && marks.includes(character);
}

function withMarks({ start, end }: Range): Range {
  return { start: start - 1, end: end + 1 };
}
