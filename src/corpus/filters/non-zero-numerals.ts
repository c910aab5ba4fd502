/** Refuses units whose figures differ. */
import { z } from 'zod';
import { defineFilter, rounded, sidesOf } from './define-filter.js';

export const nonZeroNumeralsFilter = defineFilter({
  name: 'NonZeroNumeralsFilter',
  finds: 'Sides with different digits.',
  scores: 'Likeness of the rows of digits other than 0, 0–1; 1 where neither side has any.',
  origin:
    'OpusFilter, after Vázquez, Sulubacak & Tiedemann 2019: Ratcliff & Obershelp’s likeness. Chinese often writes numbers in characters, so NumberFilter is the better one and this is off by default.',
  parameters: { threshold: z.number().min(0).max(1).default(0.5) },
  build: ({ threshold }) => ({
    score: ({ chinese, english }) => rounded(likeness(digitsOf(chinese), digitsOf(english))),
    accepts: (score) => sidesOf(score)[0] >= threshold,
  }),
});

function digitsOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[^1-9]/g, '')
    .slice(0, mostDigits);
}

const mostDigits = 400;

/** Twice the characters in common blocks by all characters (Ratcliff & Metzener 1988). */
function likeness(a: string, b: string): number {
  if (a === '' && b === '') return 1;
  return (2 * commonCharacters(a, b)) / (a.length + b.length);
}

function commonCharacters(a: string, b: string): number {
  const { length, inA, inB } = longestBlock(a, b);
  if (length === 0) return 0;
  return (
    length +
    commonCharacters(a.slice(0, inA), b.slice(0, inB)) +
    commonCharacters(a.slice(inA + length), b.slice(inB + length))
  );
}

function longestBlock(a: string, b: string) {
  const best = { length: 0, inA: 0, inB: 0 };
  let previous = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j]) continue;
      const length = (previous[j] ?? 0) + 1;
      row[j + 1] = length;
      if (length > best.length) {
        Object.assign(best, { length, inA: i - length + 1, inB: j - length + 1 });
      }
    }
    previous = row;
  }
  return best;
}
