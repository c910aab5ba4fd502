/** Finds the semicolons that end a part of a sentence. */
import type { Range } from '../../core/range.js';

const mark = /(?<open>[(（[〔【《])|(?<close>[)）\]〕】》])|[;；]+[”’"'」』]*\s*/gu;

/**
 * The ends of the parts of `sentence`, the sentence's own end last. A semicolon inside brackets
 * ends nothing, unless the bracket is never closed.
 */
export function semicolonEnds(text: string, { start, end }: Range): readonly number[] {
  const ends: number[] = [];
  // How many ends there were at each bracket that is open.
  const open: number[] = [];
  for (const found of text.slice(start, end).matchAll(mark)) {
    if (found.groups?.open !== undefined) open.push(ends.length);
    else if (found.groups?.close !== undefined) ends.length = open.pop() ?? ends.length;
    else ends.push(start + found.index + found[0].length);
  }
  if (ends.at(-1) !== end) ends.push(end);
  return ends;
}
