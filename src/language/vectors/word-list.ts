/** Finds a word's place in a sorted list that lies in one string, without taking the string apart. */

/** A list of words in ascending order of UTF-16 units. */
export interface WordList {
  readonly size: number;
  /** The place of a word, counted from 0. */
  find(word: string): number | undefined;
}

/** The list of the words that lie end to end in `text`; `lengths` are theirs in UTF-16 units. */
export function openWordList(text: string, lengths: Uint8Array): WordList {
  const starts = new Uint32Array(lengths.length + 1);
  for (let place = 0; place < lengths.length; place++) {
    starts[place + 1] = (starts[place] ?? 0) + (lengths[place] ?? 0);
  }
  return {
    size: lengths.length,
    find(word) {
      let low = 0;
      let high = lengths.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const found = text.slice(starts[middle], starts[middle + 1]);
        if (found === word) return middle;
        // JavaScript compares strings by UTF-16 units, as the list is sorted.
        if (found < word) low = middle + 1;
        else high = middle;
      }
      return undefined;
    },
  };
}
