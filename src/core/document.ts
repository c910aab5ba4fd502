/** The types of one text in one language, cut into blocks that know where they came from. */
import type { Range } from './range.js';

export type Language = 'zh' | 'en';

/** ISO 15924: Simplified Chinese, Traditional Chinese, Latin. */
export type Script = 'Hans' | 'Hant' | 'Latn';

export type BlockKind =
  | 'masthead'
  | 'adoption'
  | 'title'
  | 'enacting'
  | 'preambular'
  | 'operative'
  | 'subparagraph'
  | 'heading'
  | 'annex'
  | 'paragraph'
  | 'closing'
  | 'note';

/** How a block is numbered in print. */
export type NumberStyle =
  | 'arabic' // 7.
  | 'letter' // (a)
  | 'roman' // (i)
  | 'chinese' // (一)
  | 'resolution' // 56/123.
  | 'mark'; // the mark of a note

export interface ParagraphNumber {
  /** As printed, e.g. `19．`, `(a)`, `56/123.` */
  readonly label: string;
  readonly style: NumberStyle;
  /** 1-based place the label stands for: `(c)`, `(iii)` and `(三)` are all 3; `56/123` is 123. */
  readonly value: number;
}

export type SpanKind = 'sentence' | 'lead' | 'emphasis' | 'note-reference';

/** A marked stretch of a block's text, in UTF-16 units into `Block.text`. */
export interface Span extends Range {
  readonly kind: SpanKind;
  /** For a `note-reference` (zero-width: the mark is no longer in the text), the note's mark. */
  readonly mark?: string;
}

/** `length` units of a block's text from `start` were taken unchanged from `source` on. */
export interface OriginRun {
  readonly start: number;
  readonly source: number;
  readonly length: number;
}

export interface Block {
  /** Derived from kind and place, e.g. `operative-07`; unique within its document. */
  readonly id: string;
  readonly kind: BlockKind;
  readonly number?: ParagraphNumber;
  /** Repaired running text: no paragraph number, no note marks, no line breaks. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** Where the block stood in the decoded input, in UTF-16 units. */
  readonly source: Range;
  /** Piecewise map from `text` back to the decoded input; text that a repair put in has no run. */
  readonly origins: readonly OriginRun[];
}

/** One repair that was made: which rule, where in the decoded input, what it was and became. */
export interface Repair extends Range {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

export interface Document {
  /** Derived from language and content. */
  readonly id: string;
  readonly language: Language;
  readonly script: Script;
  /** UN document symbol, e.g. `A/RES/56/123`, when the text or its name shows it. */
  readonly symbol?: string;
  readonly blocks: readonly Block[];
  /** Foot- or endnotes, kind `note`, in the order of their marks. */
  readonly notes: readonly Block[];
  readonly repairs: readonly Repair[];
}
