/** Locality-sensitive hashing: near duplicates fall into a bucket together. */
import { hash32 } from '../pairing/hash.js';
import { minHash } from '../pairing/min-hash.js';
import type { UnitShingles } from './shingles.js';

/** How a signature is cut into bands. */
export interface Banding {
  readonly rows: number;
  readonly bands: number;
}

const mostHashes = 96;
const leastRecall = 0.99;

/**
 * The banding with the fewest chance meetings that still brings 99 % of the pairs of the given
 * likeness together: 1 − (1 − tʳ)ᵇ (Leskovec, Rajaraman & Ullman 2020, section 3.4).
 * @param threshold Jaccard likeness, above 0 and below 1.
 */
export function bandingFor(threshold: number): Banding {
  for (let rows = 8; rows > 1; rows--) {
    const bands = Math.floor(mostHashes / rows);
    if (1 - (1 - threshold ** rows) ** bands >= leastRecall) return { rows, bands };
  }
  return { rows: 1, bands: mostHashes };
}

/**
 * The buckets of a unit, one a band. Both sides are hashed as one set: if each side is nearly the
 * same, so is their union.
 */
export function bucketsOf(shingles: UnitShingles, { rows, bands }: Banding): bigint[] {
  const signature = minHash(bothSides(shingles), rows * bands);
  return Array.from({ length: bands }, (_, band) => {
    const values = signature.subarray(band * rows, (band + 1) * rows).join(' ');
    return (BigInt(hash32(values, band + 11)) << 32n) | BigInt(hash32(values, band + 1011));
  });
}

function* bothSides({ chinese, english }: UnitShingles): Generator<string> {
  for (const piece of chinese) yield `z${piece}`;
  for (const piece of english) yield `e${piece}`;
}
