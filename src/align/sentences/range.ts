/** A stretch of both texts that is searched by itself. */

/** Sentences from start up to, not including, end on each side. */
export interface SearchRange {
  readonly chineseStart: number;
  readonly chineseEnd: number;
  readonly englishStart: number;
  readonly englishEnd: number;
}

/** The whole of two texts of so many sentences. */
export function wholeRange(chineseSize: number, englishSize: number): SearchRange {
  return { chineseStart: 0, chineseEnd: chineseSize, englishStart: 0, englishEnd: englishSize };
}
