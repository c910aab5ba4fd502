/** MinHash signatures, by which likely alike sets are found among many. */
import { hash32, mix32 } from './hash.js';

/**
 * The signature of a set (Broder 1997): the smallest of its hashes under each of `size` permutations.
 * The share of equal places of two signatures estimates the Jaccard likeness of the sets.
 */
export function minHash(features: Iterable<string>, size: number): Uint32Array {
  const signature = new Uint32Array(size).fill(0xffffffff);
  for (const feature of features) {
    const hash = hash32(feature);
    for (let at = 0; at < size; at++) {
      const permuted = mix32(hash ^ Math.imul(at + 1, 0x9e3779b1));
      if (permuted < (signature[at] ?? 0)) signature[at] = permuted;
    }
  }
  return signature;
}
