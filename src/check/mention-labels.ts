/** Tells numbers that label a text, as item numbers and note marks do, from those that it says something with. */
import type { Mention } from '../core/mention.js';

/** A number that opens a segment and is set off as its own: `10. 委员会`, `(3) The Commission`. */
export function isItemNumber({ kind, start, end }: Mention, text: string): boolean {
  return (
    (kind === 'number' || kind === 'reference') &&
    /^[\s(（]*$/u.test(text.slice(0, start)) &&
    /^[.．、)）]/u.test(text.slice(end))
  );
}

const fewDigits = /^\d{1,3}$/u;

/**
 * Whether a number looks like the mark of a note or like that of an item, which plain text runs
 * together with the words: `Questions,22 subject`, `ranges”18`, `[23]`, 活动1。, `6 克罗地亚`.
 */
export function looksLikeLabel({ kind, start, end, text: said }: Mention, text: string): boolean {
  if (kind !== 'number' || !fewDigits.test(said)) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 3);
  return isNoteMark(before, after) || opensItem(text.slice(0, start), after);
}

// 增至25。 ends with a number that says something.
const introducesNumber = /[为至到达是共有约第于过近占和或与、]$/u;

function isNoteMark(before: string, after: string): boolean {
  if (before.endsWith('[') && after.startsWith(']')) return true;
  const stands = /^(?:$|[\s,.;:)”"’，。；：、）」])/u.test(after);
  if (!stands || before === '') return false;
  if (/[\p{L}”"’)）》」][,.;:，。；：、]?$/u.test(before)) {
    return !/\p{Script=Han}$/u.test(before) || !introducesNumber.test(before);
  }
  return false;
}

/** `6 克罗地亚` and `6 Croatia`, but not `6 个` or `6 months`. */
function opensItem(before: string, after: string): boolean {
  return (
    before.trim() === '' && /^\s+(?:\p{Lu}|(?![个名项年月日次家位人天])\p{Script=Han})/u.test(after)
  );
}
