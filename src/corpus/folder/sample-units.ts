/** Draws units of a corpus to look at. */
import { hash32 } from '../pairing/hash.js';
import type { JudgedUnit, Split } from '../unit.js';
import type { Corpus } from './open-corpus.js';

export interface SampleOptions {
  readonly size: number;
  readonly seed: number;
  readonly split?: Split;
  /** A filter's name, or `duplicate`, `near-duplicate`, `contaminated`: what was removed for it. */
  readonly removed?: string;
}

/**
 * Units drawn by the hash of their ids: the same each time, and all equally likely. They are given in
 * the order of the corpus.
 */
export async function sampleUnits(
  corpus: Corpus,
  { size, seed, split, removed }: SampleOptions,
): Promise<readonly JudgedUnit[]> {
  let drawn: { readonly hash: number; readonly at: number; readonly unit: JudgedUnit }[] = [];
  let at = 0;
  for await (const unit of corpus.units()) {
    at += 1;
    if (split !== undefined && unit.split !== split) continue;
    if (reasonOf(unit) !== removed) continue;
    const hash = hash32(unit.id, seed);
    if (drawn.length >= size && hash >= (drawn.at(-1)?.hash ?? 0)) continue;
    drawn = [...drawn, { hash, at, unit }].sort((a, b) => a.hash - b.hash).slice(0, size);
  }
  return drawn.sort((a, b) => a.at - b.at).map(({ unit }) => unit);
}

function reasonOf({ removed }: JudgedUnit): string | undefined {
  return removed?.by === 'filter' ? removed.detail : removed?.by;
}
