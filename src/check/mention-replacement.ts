/** Proposes how English should say a number, date or reference, where only part of it is wrong. */
import type { Mention } from '../core/mention.js';
import { spellOrdinal } from '../language/mention-writing.js';
import { englishMonths } from '../language/months.js';

/**
 * The text of `found` with its value exchanged for that of `expected`; `undefined` where the
 * wording does not show the value literally and a translator has to choose the words.
 */
export function englishReplacement(expected: Mention, found: Mention): string | undefined {
  if (expected.kind !== found.kind) return undefined;
  switch (found.kind) {
    case 'date':
      return replacedDate(expected.normal, found);
    case 'number':
      return replacedNumber(expected.normal, found);
    case 'ordinal':
    case 'session':
    case 'meeting':
      return replacedOrdinal(expected.normal, found);
    case 'resolution':
      return replacedResolution(expected.normal, found);
    case 'money':
      return replacedSum(expected.normal, found);
    default:
      return replaceOnce(found.text, found.normal, expected.normal);
  }
}

/** A whole date whose three parts stand in the text. */
function replacedDate(expected: string, { text }: Mention): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(expected);
  if (parts === null || !/^\d{1,2} \p{L}+ \d{4}$/u.test(text)) return undefined;
  const [, year, month, day] = parts;
  return `${Number(day)} ${englishMonths[Number(month) - 1]} ${year}`;
}

const smallNumbers = 'zero one two three four five six seven eight nine ten'.split(' ');

/** Digits with their separators, as this text has them, or a word for ten at most. */
function replacedNumber(expected: string, { text, normal }: Mention): string | undefined {
  const word = smallNumbers[Number(expected)];
  if (smallNumbers.includes(text.toLowerCase()) && word !== undefined && Number(expected) > 1) {
    return /^\p{Lu}/u.test(text) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  }
  if (text.replaceAll(',', '') === normal && /^\d+(?:\.\d+)?$/u.test(expected)) {
    return text.includes(',') || expected.length > 4 ? grouped(expected) : expected;
  }
  return replaceOnce(text, normal, expected);
}

function grouped(number: string): string {
  const [whole = '', fraction] = number.split('.');
  const groups = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** `fifty-sixth session` and `88th meeting` with another number. */
function replacedOrdinal(expected: string, { text, normal }: Mention): string | undefined {
  const value = Number(expected);
  if (!Number.isInteger(value) || value < 1) return undefined;
  const digits = new RegExp(`(?<!\\d)${normal}(?:st|nd|rd|th)\\b`, 'u');
  if (digits.test(text)) return text.replace(digits, value + endingOf(value));
  const [old, spelled] = [spellOrdinal(Number(normal)), spellOrdinal(value)];
  if (old === undefined || spelled === undefined) return undefined;
  const place = text.toLowerCase().indexOf(old);
  if (place < 0) return undefined;
  const isCapital = /^\p{Lu}/u.test(text.slice(place));
  const written = isCapital ? spelled.charAt(0).toUpperCase() + spelled.slice(1) : spelled;
  return text.slice(0, place) + written + text.slice(place + old.length);
}

function endingOf(value: number): string {
  if (Math.floor(value / 10) % 10 === 1) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/** `resolution 55/59` with another number, or with the word for what the number is of. */
function replacedResolution(expected: string, { text, normal }: Mention): string | undefined {
  const isDecision = expected.startsWith('decision:');
  const number = expected.replace('decision:', '');
  const old = normal.replace('decision:', '');
  if (isDecision === normal.startsWith('decision:')) return replaceOnce(text, old, number);
  return old === number
    ? replaceOnce(
        text,
        isDecision ? 'resolution' : 'decision',
        isDecision ? 'decision' : 'resolution',
      )
    : undefined;
}

/** Sums whose currency alone is wrong, where both have a sign of their own. */
function replacedSum(expected: string, { text, normal }: Mention): string | undefined {
  const signs: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };
  const [[currency = '', sum = ''], [old = '', oldSum = '']] = [
    expected.split(' '),
    normal.split(' '),
  ];
  const [sign, oldSign] = [signs[currency], signs[old]];
  if (currency !== old) {
    const isReplaceable = sum === oldSum && sign !== undefined && oldSign !== undefined;
    return isReplaceable && text.startsWith(oldSign)
      ? sign + text.slice(oldSign.length)
      : undefined;
  }
  const written = /\d[\d,]*(?:\.\d+)?$/u.exec(text)?.[0];
  if (written === undefined || written.replaceAll(',', '') !== oldSum) return undefined;
  return text.slice(0, -written.length) + (Number(sum) >= 1000 ? grouped(sum) : sum);
}

function replaceOnce(text: string, old: string, replacement: string): string | undefined {
  const first = text.indexOf(old);
  const isRepeated = text.indexOf(old, first + 1) >= 0;
  const isWhole = !/\d/.test(text.charAt(first - 1) + text.charAt(first + old.length));
  if (first < 0 || isRepeated || !isWhole) return undefined;
  return text.slice(0, first) + replacement + text.slice(first + old.length);
}
