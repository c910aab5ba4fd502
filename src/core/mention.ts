/** The type of a number, date, symbol or reference found in running text, in normal form. */
import type { Range } from './range.js';

export type MentionKind =
  | 'number' // 21, 3.5, 1200000
  | 'percent' // 3.5
  | 'money' // USD 1200000
  | 'year' // 2001
  | 'date' // 2001-12-19, 2001-12, --12-19 (no year), --12 (a month alone)
  | 'biennium' // 2002-2003 (any range of years)
  | 'symbol' // A/56/402-E/2001/105, E/2001/30/Rev.1
  | 'resolution' // 46/152, 1440(2002), 2758(XXVI)
  | 'session' // 57
  | 'meeting' // 88
  | 'ordinal' // 21 (twenty-first, 第二十一)
  | 'reference'; // paragraph:5, article:6, chapter:1, part:2, supplement:10

export interface Mention extends Range {
  readonly kind: MentionKind;
  /** The same string for the same thing in both languages. */
  readonly normal: string;
  /** As it stands in the text. */
  readonly text: string;
}
