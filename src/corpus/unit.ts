/** The unit of a corpus: two texts that say the same, where they come from, and their scores. */
import type { Script } from '../core/document.js';

/** What a filter measured: one number, or one for each side (Chinese, English). */
export type Score = number | readonly [chinese: number, english: number];

export interface CorpusUnit {
  /** 16 hexadecimal digits, derived from the document and the place in it. */
  readonly id: string;
  /** Id of the pair of documents, or the name of the bitext (and of the document in it, if it says). */
  readonly document: string;
  /** 0-based place among the units of its document. */
  readonly index: number;
  readonly chinese: string;
  readonly english: string;
  /** The script of the Chinese. */
  readonly script: Exclude<Script, 'Latn'>;
  readonly level: 'paragraph' | 'sentence' | 'unit';
  /** Ids of the segments in their documents, none for a unit of a bitext. */
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** Probability that the link is right, 0–1; left out where a bitext gives none. */
  readonly alignment?: number;
  /** Of every filter that was configured, by the name it has in the configuration. */
  readonly scores: Readonly<Record<string, Score>>;
}

/** Why a unit is not in the corpus. */
export interface Removal {
  readonly by: 'filter' | 'duplicate' | 'near-duplicate' | 'contaminated';
  /** The filter's name, or the id of the unit it repeats, or the held-out file and line. */
  readonly detail: string;
}

/** A unit, and whether it stays. */
export interface JudgedUnit extends CorpusUnit {
  readonly removed?: Removal;
  readonly split: Split;
}

export type Split = 'train' | 'dev' | 'test';
export const splits = ['train', 'dev', 'test'] as const satisfies readonly Split[];
