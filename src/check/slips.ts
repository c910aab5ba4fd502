/** Tells slips of the pen from other words. */

const shortestWord = 5;

/** One slip in a word; an exchanged letter often makes another word (immunity, impunity). */
export type Slip = 'left-out' | 'put-in' | 'exchanged' | 'changed-about';

/**
 * The slip within a word that makes it `written` instead of `meant`, both in small letters
 * (Damerau, 1964); `undefined` for none or more than one. Other endings make other words, not slips.
 */
export function slipBetween(written: string, meant: string): Slip | undefined {
  if (written === meant) return undefined;
  const [one, other] = [written, meant];
  const shorter = Math.min(one.length, other.length);
  if (shorter < shortestWord || Math.abs(one.length - other.length) > 1) return undefined;
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  if (start === 0 || end === 0) return undefined;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length === 0 && right.length === 1) return 'left-out';
  if (left.length === 1 && right.length === 0) return 'put-in';
  // Woman and women, analysis and analyses.
  if (left.length === 1 && right.length === 1) return end > 1 ? 'exchanged' : undefined;
  const isTurned = left.length === 2 && left[0] === right[1] && left[1] === right[0];
  return isTurned && right.length === 2 ? 'changed-about' : undefined;
}
