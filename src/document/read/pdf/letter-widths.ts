/** Estimates how the width of a text is shared among its characters. */

const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** About how wide a character is, in halves of an em of most fonts. */
function weight(character: string): number {
  if (chinese.test(character)) return 2;
  if (/[ilj.,;:'|!\s]/u.test(character)) return 0.6;
  if (/[mwMW—…]/u.test(character)) return 1.7;
  return /[A-Z]/u.test(character) ? 1.35 : 1;
}

function weigh(text: string): number {
  let sum = 0;
  for (const character of text) sum += weight(character);
  return sum;
}

/** The width of the first characters of a text, in the unit of the whole text's width. */
export function widthOfStart(text: string, width: number, length: number): number {
  if (length >= text.length) return width;
  return length <= 0 ? 0 : (weigh(text.slice(0, length)) / weigh(text)) * width;
}
