/** Remembers where in a journal its events are, to about 64 KB. */

/** Where to read to meet events. */
export interface Stretch {
  /** Number of the first event in it. */
  readonly seq: number;
  readonly from: number;
  readonly to: number;
}

/** Every so often an event and the byte at which its line begins, both ascending. */
export interface PlaceList {
  readonly seqs: readonly number[];
  readonly bytes: readonly number[];
}

/** Where the events of a journal are. */
export interface Places {
  /** Tells it of the next event. */
  add(seq: number, byte: number): void;
  /** What holds the events from `first` to `last`, in a journal of `end` bytes. */
  stretch(first: number, last: number, end: number): Stretch;
  list(): PlaceList;
}

const apart = 1 << 16;

/** Starts from what `list` gave back once. */
export function createPlaces(known: PlaceList = { seqs: [], bytes: [] }): Places {
  const seqs = [...known.seqs];
  const bytes = [...known.bytes];
  /** How many of them are at or before an event. */
  const countTo = (seq: number) => {
    let low = 0;
    let high = seqs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((seqs[middle] ?? 0) <= seq) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    add(seq, byte) {
      const last = bytes.at(-1);
      if (last !== undefined && byte - last < apart) return;
      seqs.push(seq);
      bytes.push(byte);
    },
    stretch(first, last, end) {
      const start = Math.max(countTo(first) - 1, 0);
      return { seq: seqs[start] ?? 1, from: bytes[start] ?? end, to: bytes[countTo(last)] ?? end };
    },
    list: () => ({ seqs: [...seqs], bytes: [...bytes] }),
  };
}
