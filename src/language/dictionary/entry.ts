/** The type of an entry of the dictionary. */

/** One pronunciation of a word with what it means. */
export interface Reading {
  /** With tone numbers, e.g. `fan4 zui4`. */
  readonly pinyin: string;
  readonly glosses: readonly string[];
}

export interface DictionaryEntry {
  /** Simplified headword. */
  readonly word: string;
  readonly readings: readonly Reading[];
}
