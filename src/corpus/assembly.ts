/** What becomes of the results: units judged, repeats found, documents split, in their final order. */

import type { DocumentPair, LoneItem, RefusedItem, SourceItem } from './source-item.js';
import type { DocumentLine, FailureLine } from './tasks/task.js';
import type { JudgedUnit, Split } from './unit.js';

/** A pair of documents, or a bitext, with the key of its result. */
export interface ResultRef {
  readonly key: string;
  /** Position in the order of the corpus: by id. */
  readonly origin: DocumentPair | SourceItem;
}

/** A document as the corpus's table of documents has it. */
export interface AssembledDocument extends Omit<DocumentLine, 'type'> {
  readonly split: Split;
  /** Units that stayed. */
  readonly kept: number;
  /** Names and digests of its files. */
  readonly files: readonly { readonly name: string; readonly digest: string }[];
  readonly pairedBy?: DocumentPair['pairedBy'];
  readonly pairing?: { readonly score: number; readonly margin: number };
  readonly licence?: string;
}

/** What was put aside, for `quarantine.jsonl`. */
export interface Quarantined extends Omit<FailureLine, 'type'> {
  readonly name: string;
}

/**
 * Judged units on disk, to be read as often as wanted; memory stays within what the configuration
 * allows however many they are.
 */
export interface Assembly {
  /** By document id, then index. */
  units(which: { readonly split?: Split; readonly kept: boolean }): AsyncIterable<JudgedUnit>;
  /** By id. */
  documents(): AsyncIterable<AssembledDocument>;
  readonly quarantined: readonly Quarantined[];
  readonly lone: readonly LoneItem[];
  readonly refused: readonly RefusedItem[];
  close(): Promise<void>;
}
