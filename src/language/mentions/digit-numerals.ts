/** Reads numbers in digits with their separators: 1,234,567, 3 444 250, 3.5. */
import type { Language } from '../../core/document.js';
import { type Decimal, decimalOf } from './decimal.js';
import { opening, type Parser, remembering } from './grammar.js';
import { open, tokensOf } from './openings.js';
import type { Token } from './tokens.js';

// Words that stand right before an amount: Euro131 million, Rs500.
const currencyPrefix = /^(?:Euro|EUR|USD|US|Rs|SwF|SKr|NKr|DKr|RMB)$/u;

/** Whether a token is digits that belong to no word, symbol or longer number before it (`G20`). */
export function startsNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'digits') return false;
  if (token.spaced) return true;
  const before = tokens[at - 1];
  const further = tokens[at - 2];
  // $A45,000 and $NZ500 are amounts, H1N1 and G20 are names.
  if (before?.kind === 'word') return currencyPrefix.test(before.text) || further?.text === '$';
  // COVID-19 is a name, but mid-2004 and 5-10 are not: the grammars of years and ranges ask less.
  const isJoined = before?.text === '-' && !before.spaced && further?.kind === 'word';
  const isTail =
    (before?.text === '.' ||
      before?.text === ',' ||
      before?.text === '/' ||
      before?.text === ':') &&
    !before.spaced &&
    further?.kind === 'digits';
  return !isJoined && !isTail;
}

const digitGroups = open(tokensOf('digits'), {
  ...tokensOf('digits'),
  texts: new Set([',', '.']),
});

/** A number in digits; a thousand's separator parts groups of three, white space does in Chinese. */
export const plainNumber: { readonly [language in Language]: Parser<Decimal> } = {
  en: digitsInGroups(2),
  zh: digitsInGroups(1),
};

/** `spacedGroups`: how many groups parted by white space it takes for them to be one number. */
function digitsInGroups(spacedGroups: number): Parser<Decimal> {
  return remembering(opening(digitGroups, (tokens, at) => readDigits(tokens, at, spacedGroups)));
}

function readDigits(tokens: readonly Token[], at: number, spacedGroups: number) {
  const first = tokens[at];
  if (first === undefined || !startsNumber(tokens, at)) return undefined;
  let integer = first.text;
  let next = at + 1;
  const grouped = first.text.length <= 3 && first.text[0] !== '0';
  const commaGroups = grouped ? readGroups(tokens, next, ',') : [];
  const spaceGroups = grouped && commaGroups.length === 0 ? readGroups(tokens, next, ' ') : [];
  if (commaGroups.length > 0) {
    integer += commaGroups.join('');
    next += 2 * commaGroups.length;
  } else if (spaceGroups.length >= spacedGroups) {
    integer += spaceGroups.join('');
    next += spaceGroups.length;
  }
  const fraction = readFraction(tokens, next);
  return { value: decimalOf(integer, fraction), next: fraction === undefined ? next : next + 2 };
}

/** Groups of three digits, each after a comma or after white space. */
function readGroups(tokens: readonly Token[], at: number, separator: ',' | ' '): string[] {
  const groups: string[] = [];
  for (let next = at; ; next += 1) {
    if (separator === ',') {
      if (tokens[next]?.text !== ',' || tokens[next]?.spaced) break;
      next += 1;
    }
    const group = tokens[next];
    const fits = group?.kind === 'digits' && group.text.length === 3;
    if (!fits || group.spaced !== (separator === ' ')) break;
    groups.push(group.text);
  }
  return groups;
}

function readFraction(tokens: readonly Token[], at: number): string | undefined {
  const point = tokens[at];
  const digits = tokens[at + 1];
  const isFraction =
    point?.text === '.' && !point.spaced && digits?.kind === 'digits' && !digits.spaced;
  return isFraction ? digits.text : undefined;
}
