/** Cuts text into the tokens that the grammars of mentions read. */
import type { Range } from '../../core/range.js';
import { narrow } from '../script.js';

export type TokenKind =
  | 'digits' // a run of digits
  | 'word' // a run of Latin letters
  | 'han' // one Chinese character
  | 'mark'; // one character of any other kind

export interface Token extends Range {
  readonly kind: TokenKind;
  /** Full-width forms narrowed, every dash a hyphen. */
  readonly text: string;
  /** `text` in lower case. */
  readonly lower: string;
  /** Whether white space stands before the token. */
  readonly spaced: boolean;
}

const token = /\p{Script=Han}|[\p{Script=Latin}\p{M}]+|\p{Nd}+|\S/uy;
// Chinese punctuation stays apart from the comma of 1,000 and the colon of 10:30.
const foldable = /[\uff02-\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff5e\u3000‐‑‒–—―−〜﹣Ⅰ-Ⅻ○]/gu;
const dash = /[‐‑‒–—―−〜~﹣]/u;
const romanNumerals = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
const romanOne = 'Ⅰ'.charCodeAt(0);

function fold(character: string): string {
  const narrowed = narrow(character);
  if (dash.test(narrowed)) return '-';
  // Many typists write the zero of 二〇〇一 as a circle.
  if (character === '○') return '〇';
  return romanNumerals[character.charCodeAt(0) - romanOne] ?? narrowed;
}

/** The tokens of a text in order; white space is left out. */
export function tokenize(text: string): Token[] {
  const narrowed = narrowDigitsAndLetters(text);
  const tokens: Token[] = [];
  let end = 0;
  for (let start = 0; start < narrowed.length; ) {
    const form = formAt(narrowed, start);
    if (form === undefined) {
      start += 1;
      continue;
    }
    const spaced = start > end;
    end = start + form.length;
    tokens.push({ start, end, kind: form.kind, text: form.text, lower: form.lower, spaced });
    start = end;
  }
  return tokens;
}

const wideDigitOrLetter = /[０-９Ａ-Ｚａ-ｚ]/gu;

// Keeps every offset: each of these is one unit before and after.
function narrowDigitsAndLetters(text: string): string {
  return text.replaceAll(wideDigitOrLetter, narrow);
}

/** A token without its place. */
interface Form {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  /** In the text before folding. */
  readonly length: number;
}

/** The token that starts at `start`; `undefined` where white space does. */
function formAt(text: string, start: number): Form | undefined {
  const code = text.charCodeAt(start);
  const known = loneForms.get(code);
  if (known !== undefined) return known;
  const end = asciiRunEnd(text, start, code);
  if (end !== undefined) {
    const run = text.slice(start, end);
    const kind = isDigit(code) ? 'digits' : 'word';
    return { kind, text: run, lower: run.toLowerCase(), length: run.length };
  }
  token.lastIndex = start;
  const found = token.exec(text)?.[0];
  if (found === undefined) return undefined;
  const form = formOf(found);
  if (found.length === 1 && !neverLone.test(found)) loneForms.set(code, form);
  return form;
}

function formOf(found: string): Form {
  const text = found.replaceAll(foldable, fold);
  return { kind: kindOf(text), text, lower: text.toLowerCase(), length: found.length };
}

function kindOf(text: string): TokenKind {
  // Digits of other scripts are in no number that either language writes.
  if (/^\d+$/.test(text)) return 'digits';
  if (/^\p{Script=Han}/u.test(text)) return 'han';
  return /^\p{Script=Latin}/u.test(text) ? 'word' : 'mark';
}

// What makes one token, or one character, with what stands beside it.
const neverLone = /[\p{Script=Latin}\p{M}\p{Nd}\p{Cs}]/u;

/**
 * The tokens of one UTF-16 unit that were met, by their code: Chinese characters and marks, which
 * are the same wherever they stand.
 */
const loneForms = new Map<number, Form>();

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
// A bit tells capitals and small letters apart.
const isLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** Where a run of ASCII digits or letters ends; `undefined` if other characters may be part of it. */
function asciiRunEnd(text: string, start: number, code: number): number | undefined {
  const goesOn = isDigit(code) ? isDigit : isLetter(code) ? isLetter : undefined;
  if (goesOn === undefined) return undefined;
  let end = start + 1;
  while (end < text.length && goesOn(text.charCodeAt(end))) end += 1;
  const isDone = end === text.length || text.charCodeAt(end) < 0x80;
  return isDone || loneForms.has(text.charCodeAt(end)) ? end : undefined;
}
