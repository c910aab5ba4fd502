/** Recognises the marks of notes: 3, ³, [3], 3/, *, a. */
import type { Range } from '../../core/range.js';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** How a note's mark is set where the note stands. */
export type MarkStyle = 'bare' | 'superscript' | 'bracketed' | 'slashed' | 'dotted' | 'asterisk';

/** A mark at the start of a line; `mark` is the same for `³`, `[3]` and `3`. */
export interface NoteStart extends Range {
  readonly mark: string;
  readonly style: MarkStyle;
  /** Whether nothing else stands on the line. */
  readonly isAlone: boolean;
}

/** Superscript digits as plain ones. */
export function plainDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(superscripts.indexOf(digit)));
}

const styles: readonly (readonly [MarkStyle, RegExp])[] = [
  ['superscript', /^([⁰¹²³⁴-⁹]{1,3})\s*/u],
  ['bracketed', /^[[［〔](\d{1,3}|\*{1,3})[\]］〕]\s*/u],
  ['slashed', /^(\d{1,3}|[a-z])\/(?:\s+|$)/u],
  ['dotted', /^(\d{1,3})[.．、](?:\s+|$|(?=\D))/u],
  ['asterisk', /^(\*{1,3}|†|‡)\s*(?!\*)/u],
  ['bare', /^(\d{1,3}|[a-z])(?:\s+|$)/u],
];

/** The mark that a line's words open with, where they may be a note. */
export function findNoteStart(words: string): NoteStart | undefined {
  for (const [style, pattern] of styles) {
    const match = pattern.exec(words);
    if (!match) continue;
    const end = match[0].trimEnd().length;
    return {
      start: 0,
      end,
      mark: plainDigits(match[1] ?? ''),
      style,
      isAlone: match[0].length === words.length,
    };
  }
  return undefined;
}

/** The mark that follows another: 4 after 3, b after a, ** after *. */
export function nextMark(mark: string): string {
  if (/^\d+$/u.test(mark)) return String(Number(mark) + 1);
  if (/^[a-z]$/u.test(mark)) return String.fromCharCode(mark.charCodeAt(0) + 1);
  return `${mark}*`;
}

/** Whether a mark is the first of its kind. */
export function isFirstMark(mark: string): boolean {
  return mark === '1' || mark === 'a' || mark === '*';
}
