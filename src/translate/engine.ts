/** The interface that every translation engine has, whatever makes its drafts. */
import type { Draft, RequiredTerm } from '../core/draft.js';

/** A stretch of source text to draft, most often the text of a block. */
export interface Segment {
  readonly id: string;
  readonly text: string;
  /** Terms that the draft is to use, in the order of the text, none overlapping. */
  readonly terms?: readonly RequiredTerm[];
  /** The segments beside it, for engines that read them. */
  readonly before?: string;
  readonly after?: string;
}

export interface TranslateOptions {
  /** Stops the work; `translate` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told how many segments are drafted, after each batch; never goes down. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface TranslationEngine {
  /** Engine and model as drafts name them, e.g. `transformers:duizhao-zh-en`. */
  readonly name: string;
  /**
   * Drafts in the order of the segments, one each. The same segments give the same drafts.
   * Nothing is left out in silence: what a check after generation doubts is a warning on the draft.
   */
  translate(segments: readonly Segment[], options?: TranslateOptions): Promise<readonly Draft[]>;
  /** Frees the model; the engine cannot be used afterwards. */
  close(): Promise<void>;
}
