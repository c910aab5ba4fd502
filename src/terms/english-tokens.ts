/** Cuts English into the tokens by which terms are compared: inflection, spelling and hyphens folded. */
import type { Range } from '../core/range.js';
import { foldSpelling } from '../language/spelling.js';
import { wordPattern } from '../language/words.js';

export interface EnglishToken extends Range {
  readonly text: string;
  /** Lower-case, in British spelling, singular; for punctuation the marks themselves. */
  readonly key: string;
  /** Whether a hyphen ties it to the next token. */
  readonly hyphenated: boolean;
  /** Where a hyphenated word begins: how many tokens it is, as written, and its key without hyphens. */
  readonly joined?: { readonly count: number; readonly text: string; readonly key: string };
}

/** Where the tokens of a text are, in UTF-16 units, column by column. */
export interface TokenPlaces {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** How many tokens the hyphenated word that begins here has; 1 elsewhere, 0 within one. */
  readonly counts: readonly number[];
}

/** The tokens of English text in order: words, parts of hyphenated words, and punctuation. */
export function englishTokens(text: string): EnglishToken[] {
  const { starts, ends, counts } = scanEnglish(text);
  return starts.map((start, place): EnglishToken => {
    const end = ends[place] ?? start;
    const count = counts[place] ?? 1;
    const word = text.slice(start, end);
    const token = {
      start,
      end,
      text: word,
      key: wordKey(word),
      hyphenated: isTied(counts, place),
    };
    if (count < 2) return token;
    const whole = text.slice(start, ends[place + count - 1]);
    return { ...token, joined: { count, text: whole, key: joinedKey(whole) } };
  });
}

/** Whether a hyphen ties a token to the next. */
export function isTied(counts: readonly number[], place: number): boolean {
  return counts[place + 1] === 0;
}

/** The key of a hyphenated word read as one. */
export function joinedKey(word: string): string {
  return wordKey(word.replace(hyphens, ''));
}

const hyphens = /[-‐‑]/gu;
const wordHere = new RegExp(wordPattern, 'uy');
const possessive = /['’]s?$/u;

/**
 * Finds the tokens of English text: the words that `tokenizeEnglish` finds, hyphenated ones apart,
 * and what separates them. Most words are letters up to a space, which need no regular expression.
 */
export function scanEnglish(text: string): TokenPlaces {
  const places = { starts: [] as number[], ends: [] as number[], counts: [] as number[] };
  let end = 0;
  let place = 0;
  while (place < text.length) {
    const code = text.charCodeAt(place);
    if (isLetter(code)) {
      let stop = place + 1;
      while (isLetter(text.charCodeAt(stop))) stop += 1;
      if (endsPlainWord(text.charCodeAt(stop), stop - place)) {
        const isAfterSpace = place === end + 1 && text.charCodeAt(end) === 32;
        if (!isAfterSpace) addPunctuation(places, text, end, place);
        addToken(places, place, stop);
        end = stop;
        place = stop;
        continue;
      }
    } else if (code < 128 && !isDigit(code)) {
      place += 1;
      continue;
    }
    wordHere.lastIndex = place;
    const word = wordHere.exec(text)?.[0];
    if (word === undefined) {
      place += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
      continue;
    }
    addPunctuation(places, text, end, place);
    const whole = word.replace(possessive, '');
    addWord(places, whole, place);
    end = place + whole.length;
    place += word.length;
  }
  addPunctuation(places, text, end, text.length);
  return places;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a run of letters ends at `code` whatever comes after: no symbol, initials, hyphen … */
function endsPlainWord(code: number, length: number): boolean {
  if (code === 32 || Number.isNaN(code)) return true;
  if (code >= 128 || isDigit(code)) return false;
  // / ' - and, after initials, the full stop.
  return code !== 47 && code !== 39 && code !== 45 && !(code === 46 && length === 1);
}

interface GrowingPlaces {
  readonly starts: number[];
  readonly ends: number[];
  readonly counts: number[];
}

function addToken({ starts, ends, counts }: GrowingPlaces, start: number, end: number, count = 1) {
  starts.push(start);
  ends.push(end);
  counts.push(count);
}

function addWord(places: GrowingPlaces, word: string, start: number): void {
  const parts = word.split(hyphens);
  if (parts.length === 1 || parts.includes('')) {
    addToken(places, start, start + word.length);
    return;
  }
  let at = start;
  for (const [index, part] of parts.entries()) {
    addToken(places, at, at + part.length, index === 0 ? parts.length : 0);
    at += part.length + 1;
  }
}

/** Marks that a term may not run across unless it has them itself; spaces and hyphens are free. */
function addPunctuation(places: GrowingPlaces, text: string, start: number, end: number): void {
  let place = start;
  // What a possessive leaves behind (`s` of `Council’s`) separates nothing.
  const first = text.charCodeAt(place);
  if (place < end && (first === 39 || first === 0x2019)) {
    place += text.charCodeAt(place + 1) === 115 && place + 1 < end ? 2 : 1;
  }
  while (place < end) {
    if (isFree(text.charCodeAt(place))) {
      place += 1;
      continue;
    }
    const from = place;
    while (place < end && !isFree(text.charCodeAt(place))) place += 1;
    addToken(places, from, place);
  }
}

/** White space, hyphens, the en dash, apostrophes and double quotation marks. */
function isFree(code: number): boolean {
  if (code < 128) {
    return code === 32 || code === 45 || code === 39 || code === 34 || (code >= 9 && code <= 13);
  }
  if (code === 0x2010 || code === 0x2011 || code === 0x2013 || code === 0x2019) return true;
  if (code === 0x201c || code === 0x201d) return true;
  return otherSpace.test(String.fromCharCode(code));
}

const otherSpace = /\s/u;

const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
  ['analyses', 'analysis'],
  ['crises', 'crisis'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['memoranda', 'memorandum'],
  ['indices', 'index'],
  ['appendices', 'appendix'],
  ['matrices', 'matrix'],
  ['feet', 'foot'],
  ['wives', 'wife'],
  ['lives', 'life'],
  ['knives', 'knife'],
]);

/** The form by which two words compare as the same word: case, spelling and number folded. */
export function wordKey(word: string): string {
  return singular(foldSpelling(lowerCase(word)));
}

/** The form by which two words compare as spelt alike: case and number folded. */
export function spellingKey(word: string): string {
  return singular(lowerCase(word));
}

function lowerCase(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

/** A lower-case word without its plural ending; words that end so by nature are cut alike. */
function singular(word: string): string {
  const irregular = irregularPlurals.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 3 || /(?:ss|us|is|'s)$/u.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|o)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
