/** Hashes strings to 32 bits, the same on every machine. */

/** FNV-1a (Fowler, Noll & Vo) over UTF-16 units, mixed at the end as MurmurHash3 does. */
export function hash32(text: string, seed = 0): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return mix32(hash);
}

/** A permutation of the 32-bit integers without pattern (the end of MurmurHash3). */
export function mix32(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
