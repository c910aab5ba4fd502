/** Cuts English into the tokens by which terms are compared: inflection, spelling and hyphens folded. */
import type { Range } from '../core/range.js';
import { foldSpelling } from '../language/spelling.js';
import { tokenizeEnglish } from '../language/words.js';

export interface EnglishToken extends Range {
  readonly text: string;
  /** Lower-case, in British spelling, singular; for punctuation the marks themselves. */
  readonly key: string;
  /** Whether a hyphen ties it to the next token. */
  readonly hyphenated: boolean;
  /** Where a hyphenated word begins: how many tokens it is, as written, and its key without hyphens. */
  readonly joined?: { readonly count: number; readonly text: string; readonly key: string };
}

const hyphen = /[-‐‑]/u;
// Marks that a term may not run across unless it has them itself; spaces and hyphens are free.
const separating = /[^\s\-‐‑–'’"“”]+/gu;

/** The tokens of English text in order: words, parts of hyphenated words, and punctuation. */
export function englishTokens(text: string): EnglishToken[] {
  const tokens: EnglishToken[] = [];
  let end = 0;
  for (const word of tokenizeEnglish(text)) {
    tokens.push(...punctuationTokens(text, end, word.start));
    tokens.push(...wordTokens(word.text, word.start));
    end = word.end;
  }
  tokens.push(...punctuationTokens(text, end, text.length));
  return tokens;
}

// What a possessive leaves behind (`s` of `Council’s`) separates nothing.
const possessive = /^['’]s?/u;

function punctuationTokens(text: string, start: number, end: number): EnglishToken[] {
  const between = text.slice(start, end);
  const skipped = between.match(possessive)?.[0].length ?? 0;
  return [...between.slice(skipped).matchAll(separating)].map((match) => {
    const place = start + skipped + match.index;
    const [text] = match;
    return { start: place, end: place + text.length, text, key: text, hyphenated: false };
  });
}

function wordTokens(word: string, start: number): EnglishToken[] {
  const parts = word.split(hyphen);
  if (parts.length === 1 || parts.includes('')) {
    const end = start + word.length;
    return [{ start, end, text: word, key: wordKey(word), hyphenated: false }];
  }
  let place = start;
  return parts.map((part, index) => {
    const token = {
      start: place,
      end: place + part.length,
      text: part,
      key: wordKey(part),
      hyphenated: index < parts.length - 1,
    };
    place += part.length + 1;
    const joined = { count: parts.length, text: word, key: wordKey(parts.join('')) };
    return index > 0 ? token : { ...token, joined };
  });
}

const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
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
