/** Shares jobs out into batches whose memory is bounded. */
import type { Job } from './jobs.js';

/** How many go together. */
export interface BatchLimits {
  /** Most jobs of a batch. */
  readonly jobs: number;
  /** Hypotheses of each job. */
  readonly beams: number;
}

// Source pieces of all hypotheses: the caches and attentions of a step grow with them. More than
// this made drafting slower too, since it no longer fits the caches of the processor.
const mostPieces = 600;

/**
 * `items` in batches of like length, shortest first. A job that is too large by itself goes alone.
 * Which go together depends on the jobs only: in the arithmetic of a model in 8 bits a draft depends
 * on what is beside it in a batch.
 */
export function cutBatches<Item extends { readonly job: Job }>(
  items: readonly Item[],
  { jobs, beams }: BatchLimits,
): readonly (readonly Item[])[] {
  const batches: Item[][] = [];
  for (const item of items.toSorted((a, b) => a.job.pieces.length - b.job.pieces.length)) {
    const batch = batches.at(-1);
    const size = batch === undefined ? jobs : batch.length;
    // The item is the longest so far, and the others are padded to it.
    const fits = size < jobs && (size + 1) * beams * item.job.pieces.length <= mostPieces;
    if (batch !== undefined && fits) batch.push(item);
    else batches.push([item]);
  }
  return batches;
}
