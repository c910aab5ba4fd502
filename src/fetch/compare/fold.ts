/** Takes from a text what says nothing: kinds of quotation marks, dashes and spaces. */

const foldings: readonly (readonly [of: RegExp, to: string])[] = [
  [/[\u2018\u2019\u201b\u2032]/gu, "'"],
  [/[\u201c\u201d\u201f\u2033]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, '-'],
  [/\s+/gu, ' '],
];

/** Texts that differ in no more than these have the same folding. */
export function foldText(text: string): string {
  return foldings
    .reduce((folded, [of, to]) => folded.replaceAll(of, to), text.normalize('NFKC'))
    .trim();
}
