/** Recognises lines that are drawn rather than written. */

const drawn = /^(?:([_=~*#.\-–—―─━＿－-]) ?)(?:\1 ?){2,}$/u;

/** Whether a line's words are one drawing character, three times or more. */
export function isRuleLine(words: string): boolean {
  return drawn.test(words);
}
