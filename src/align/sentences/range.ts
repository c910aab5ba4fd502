/** A stretch of both texts that is searched by itself. */

/** Sentences from start up to, not including, end on each side. */
export interface SearchRange {
  readonly chineseStart: number;
  readonly chineseEnd: number;
  readonly englishStart: number;
  readonly englishEnd: number;
}
