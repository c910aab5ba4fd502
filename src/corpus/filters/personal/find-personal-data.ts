/** Finds what could tell who a private person is. */
import type { Range } from '../../../core/range.js';
import { isCardNumber, isIdentityNumber, isInternationalAccount } from './check-digits.js';

export type PersonalDataKind = 'email' | 'phone' | 'identity-number' | 'account' | 'card';

/** A place in a text, in UTF-16 units. */
export interface PersonalData extends Range {
  readonly kind: PersonalDataKind;
}

interface Pattern {
  readonly kind: PersonalDataKind;
  readonly pattern: RegExp;
  readonly isOne?: (text: string) => boolean;
}

/** In the order in which they are tried: what one has found is not looked at again. */
const patterns: readonly Pattern[] = [
  {
    kind: 'email',
    pattern: /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,24}/gu,
  },
  { kind: 'identity-number', pattern: /(?<!\d)\d{17}[\dXx](?![\dXx])/gu, isOne: isIdentityNumber },
  {
    kind: 'account',
    pattern: /(?<![A-Z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![A-Z\d])/gu,
    isOne: isInternationalAccount,
  },
  { kind: 'card', pattern: /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/gu, isOne: isCardNumber },
  // A number is a telephone's only where its form says so: with its country, or as a Chinese mobile.
  { kind: 'phone', pattern: /(?<![\d+])\+\d{1,3}(?:[ .()-]{0,2}\d){7,12}(?!\d)/gu },
  { kind: 'phone', pattern: /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/gu },
  {
    kind: 'phone',
    pattern:
      /(?<=(?:\btel|\bphone|\bfax|电话|传真|手机|電話)[.:：\s]{1,3})\(?\d(?:[ .()-]{0,2}\d){6,12}(?!\d)/giu,
  },
];

/** Personal data in the order of the text; none overlaps another. */
export function findPersonalData(text: string): readonly PersonalData[] {
  const hasAddress = text.includes('@');
  const hasNumber = hasDigits(text, fewestDigits);
  if (!hasAddress && !hasNumber) return [];
  const found: PersonalData[] = [];
  for (const { kind, pattern, isOne } of patterns) {
    if (!(kind === 'email' ? hasAddress : hasNumber)) continue;
    for (const match of text.matchAll(pattern)) {
      const range = { start: match.index, end: match.index + match[0].length };
      if (isOne?.(match[0]) === false) continue;
      if (found.some(({ start, end }) => start < range.end && range.start < end)) continue;
      found.push({ ...range, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** No number that is looked for has fewer. */
const fewestDigits = 7;

function hasDigits(text: string, enough: number): boolean {
  let digits = 0;
  for (let at = 0; at < text.length && digits < enough; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits += 1;
  }
  return digits >= enough;
}
