/** The type of a number, date, symbol or reference found in running text, in normal form. */
import type { Range } from './range.js';

export type MentionKind =
  | 'number' // 21, 3.5, 1200000, 2/3, 5.1.2; a time of day is 15:30
  | 'percent' // 3.5
  | 'money' // USD 1200000
  | 'year' // 2001, 1990s
  | 'date' // 2001-12-19, 2001-12, --12-19 (no year), --12 (a month alone)
  | 'biennium' // 2002-2003 (any range of years)
  | 'symbol' // A/56/402-E/2001/105, E/2001/30/Rev.1
  | 'resolution' // 46/152, 56/253A, 1440(2002), 2758(XXVI), decision:56/310
  | 'session' // 57; special sessions S-10, emergency special ones ES-10
  | 'meeting' // 88
  | 'ordinal' // 21 (twenty-first, 第二十一)
  | 'reference'; // paragraph:5, paragraph:2(e), article:6, chapter:1, part:2, supplement:10, number:19

/** All kinds, in the order above. */
export const mentionKinds: readonly MentionKind[] = [
  'number',
  'percent',
  'money',
  'year',
  'date',
  'biennium',
  'symbol',
  'resolution',
  'session',
  'meeting',
  'ordinal',
  'reference',
];

export interface Mention extends Range {
  readonly kind: MentionKind;
  /** The same string for the same thing in both languages. */
  readonly normal: string;
  /** As it stands in the text. */
  readonly text: string;
}
