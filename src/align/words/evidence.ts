/** The type of what is known of every Chinese and every English word of a pair. */

/** Values of every pair of words, at `chinese * width + english`, and of every word. */
export interface Evidence {
  /** Number of Chinese words. */
  readonly height: number;
  /** Number of English words. */
  readonly width: number;
  /** p(english | chinese), as far as the two words alone tell. */
  readonly forward: Float64Array;
  /** p(chinese | english). */
  readonly backward: Float64Array;
  /** p(word | a word without counterpart). */
  readonly chineseAlone: Float64Array;
  readonly englishAlone: Float64Array;
  /**
   * 1 for words that stand for each other in a mention that both sides make, ½ for the other words
   * in it, −1 for one of its words with one outside.
   */
  readonly mention: Float64Array;
  /** ½ within a term that both sides use, −1 across its bounds. */
  readonly term: Float64Array;
  /** How much a name and Chinese characters sound alike, 0–1. */
  readonly name: Float64Array;
  /** 1 where both sides have the same letters. */
  readonly same: Float64Array;
  /** 1 where it is the dictionary that speaks for the pair, not the lexicon. */
  readonly glossed: Uint8Array;
  /** 1 where it is the document. */
  readonly documented: Uint8Array;
}

/** Evidence in which nothing is known yet. */
export function createEvidence(height: number, width: number): Evidence {
  const matrix = () => new Float64Array(height * width);
  return {
    height,
    width,
    forward: matrix(),
    backward: matrix(),
    chineseAlone: new Float64Array(height),
    englishAlone: new Float64Array(width),
    mention: matrix(),
    term: matrix(),
    name: matrix(),
    same: matrix(),
    glossed: new Uint8Array(height * width),
    documented: new Uint8Array(height * width),
  };
}
