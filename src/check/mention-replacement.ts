/** Proposes how English should say a number, date or reference, where only part of it is wrong. */
import type { Mention } from '../core/mention.js';
import { englishMonths } from '../language/months.js';

/**
 * The text of `found` with its value exchanged for that of `expected`; `undefined` where the
 * wording does not show the value literally and a translator has to choose the words.
 */
export function englishReplacement(expected: Mention, found: Mention): string | undefined {
  if (expected.kind !== found.kind) return undefined;
  if (found.kind === 'date') return replacedDate(expected.normal, found);
  return replaceOnce(found.text, found.normal, expected.normal);
}

/** A whole date whose three parts stand in the text. */
function replacedDate(expected: string, { text }: Mention): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(expected);
  if (parts === null || !/^\d{1,2} \p{L}+ \d{4}$/u.test(text)) return undefined;
  const [, year, month, day] = parts;
  return `${Number(day)} ${englishMonths[Number(month) - 1]} ${year}`;
}

function replaceOnce(text: string, old: string, replacement: string): string | undefined {
  const first = text.indexOf(old);
  const isRepeated = text.indexOf(old, first + 1) >= 0;
  const isWhole = !/\d/.test(text.charAt(first - 1) + text.charAt(first + old.length));
  if (first < 0 || isRepeated || !isWhole) return undefined;
  return text.slice(0, first) + replacement + text.slice(first + old.length);
}
