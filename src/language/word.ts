/** The type of a word of a text. */
import type { Range } from '../core/range.js';

/** A word of a text; `normal` is the form to compare it by. */
export interface Word extends Range {
  readonly text: string;
  readonly normal: string;
}
