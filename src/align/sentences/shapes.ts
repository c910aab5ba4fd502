/** The bead shapes that sentences may form. */

/** Longest run of sentences on one side of a bead. */
export const longestRun = 8;

/** Sentences of both sides together, and on the shorter side, beyond which no bead goes. */
const mostSentences = 9;
const mostOnShorterSide = 3;

/** How many sentences a bead takes on each side. */
export interface SentenceShape {
  readonly chinese: number;
  readonly english: number;
}

/** Shapes with both sides filled, and the two skips first; a shape's place is its number. */
export const sentenceShapes: readonly SentenceShape[] = [
  { chinese: 1, english: 0 },
  { chinese: 0, english: 1 },
  ...runs().flatMap((chinese) =>
    runs()
      .filter(
        (english) =>
          chinese + english <= mostSentences && Math.min(chinese, english) <= mostOnShorterSide,
      )
      .map((english) => ({ chinese, english })),
  ),
];

/** Numbers of the shapes that leave a sentence untranslated. */
export const skipChinese = 0;
export const skipEnglish = 1;

function runs(): readonly number[] {
  return Array.from({ length: longestRun }, (_, at) => at + 1);
}
