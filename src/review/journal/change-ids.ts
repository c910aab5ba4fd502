/** Remembers the ids of all changes in a few bytes each. */

/** The ids of the changes 1, 2, 3 … of a journal. */
export interface ChangeIds {
  /** Of the next change. */
  add(id: string): void;
  /** Changes that may have an id: nearly always the one that has it, or none. */
  candidates(id: string): readonly number[];
  /** 32 bits of each id, in order. */
  fingerprints(): Uint32Array;
}

const smallest = 1024;

/** Starts from what `fingerprints` gave back once. */
export function createChangeIds(known: Uint32Array = new Uint32Array(0)): ChangeIds {
  let size = known.length;
  let prints = new Uint32Array(Math.max(smallest, known.length * 2));
  prints.set(known);
  // Open addressing, at most half full: the number of a change, 0 for none.
  let slots = new Uint32Array(0);
  let placed = 0;

  const place = (number: number) => {
    const mask = slots.length - 1;
    let slot = (prints[number - 1] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number;
  };
  // Not before somebody asks: a journal that is read from the disk only adds.
  const placeAll = () => {
    if (size * 2 > slots.length) {
      let length = smallest;
      while (size * 4 > length) length *= 2;
      slots = new Uint32Array(length);
      placed = 0;
    }
    while (placed < size) place(++placed);
  };
  return {
    add(id) {
      if (size === prints.length) {
        const larger = new Uint32Array(size * 2);
        larger.set(prints);
        prints = larger;
      }
      prints[size] = fingerprint(id);
      size += 1;
    },
    candidates(id) {
      placeAll();
      const print = fingerprint(id);
      const mask = slots.length - 1;
      const found: number[] = [];
      for (let slot = print & mask; ; slot = (slot + 1) & mask) {
        const number = slots[slot] ?? 0;
        if (number === 0) return found;
        if (prints[number - 1] === print) found.push(number);
      }
    },
    fingerprints: () => prints.slice(0, size),
  };
}

/**
 * FNV-1a, with the finish of MurmurHash3 so that each bit hangs on each character. Snapshots keep what
 * it gives: another function needs another schema of theirs.
 */
function fingerprint(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
