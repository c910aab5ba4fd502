/** Finds the semicolons that end a part of a sentence. */
import type { Range } from '../../core/range.js';

const mark = /[(（[〔【《]|[)）\]〕】》]|[;；]+[”’"'」』]*\s*/gu;

/**
 * The ends of the parts of `sentence`, the sentence's own end last. A semicolon inside brackets
 * ends nothing, unless the bracket is never closed.
 */
export function semicolonEnds(whole: string, { start, end }: Range): readonly number[] {
  const text = whole.slice(start, end);
  if (!/[;；]/u.test(text)) return [end];
  const ends: number[] = [];
  // How many ends there were at each bracket that is open.
  const open: number[] = [];
  for (const { index, 0: found } of text.matchAll(mark)) {
    if ('(（[〔【《'.includes(found)) open.push(ends.length);
    else if (')）]〕】》'.includes(found)) ends.length = open.pop() ?? ends.length;
    else ends.push(start + index + found.length);
  }
  if (ends.at(-1) !== end) ends.push(end);
  return ends;
}
