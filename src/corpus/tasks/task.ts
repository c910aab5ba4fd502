/** The pieces of work that a corpus is made of: each a pure function of its inputs and settings. */
import type { CorpusSettings } from '../settings.js';
import type { DocumentPair, SourceItem } from '../source-item.js';
import type { CorpusUnit } from '../unit.js';

export type Task =
  /** Reads a document and gives what it can be paired by. */
  | { readonly kind: 'fingerprint'; readonly item: SourceItem }
  /** Reads two documents, aligns them, scores the units. */
  | { readonly kind: 'align'; readonly pair: DocumentPair }
  /** Reads the units of a bitext and scores them. */
  | { readonly kind: 'bitext'; readonly item: SourceItem };

/** The settings that a task's result depends on; thresholds do not belong to them. */
export type TaskSettings = Pick<CorpusSettings, 'level' | 'filters' | 'language' | 'semicolons'>;

/** One line of a task's result. */
export type ResultLine = DocumentLine | UnitLine | FingerprintLine | FailureLine;

/**
 * What became of a pair of documents, or of one of those in a bitext: follows their units, so that a
 * result without it was cut off.
 */
export interface DocumentLine {
  readonly type: 'document';
  readonly id: string;
  /** `rejected`: read, but not to be used, e.g. in a wrong language. */
  readonly status: 'aligned' | 'rejected';
  readonly reason?: string;
  /** Segments of each side, and how many of them are in units with two sides. */
  readonly segments: { readonly chinese: number; readonly english: number };
  readonly linked: { readonly chinese: number; readonly english: number };
  /** Mean alignment score over the segments of the shorter side, unlinked ones as 0. */
  readonly confidence: number;
  /** Units that went before. */
  readonly units: number;
  /** Blocks left out, by reason, e.g. `{"wrong-language": 3}`. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Repairs made while reading, both sides together. */
  readonly repairs: number;
}

export interface UnitLine {
  readonly type: 'unit';
  readonly unit: CorpusUnit;
}

export interface FingerprintLine {
  readonly type: 'fingerprint';
  readonly fingerprint: Fingerprint;
}

/** The only line of a result that could not be had. */
export interface FailureLine {
  readonly type: 'failure';
  /** Code of a DuizhaoError, or TASK_CRASHED, TASK_TOO_SLOW. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What a document can be paired by when names say nothing. */
export interface Fingerprint {
  readonly language: 'zh' | 'en';
  /** Characters of text. */
  readonly length: number;
  readonly symbol?: string;
  /**
   * What both languages share, as strings in normal form, sorted: numbers, dates, symbols, names in
   * Latin letters, words of the dictionary put into English …
   */
  readonly features: readonly string[];
  /** MinHash signature of the features: unsigned 32-bit integers. */
  readonly signature: readonly number[];
}
