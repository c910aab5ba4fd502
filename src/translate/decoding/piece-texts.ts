/** Says what text each piece of a vocabulary adds to an output. */

/**
 * Texts by piece id, `▁` as a space. Control pieces (`<pad>`, language codes) add nothing; the end
 * piece reads as a line break, so that what has to be whole before a text ends can be told.
 */
export function readPieceTexts(
  vocabulary: ReadonlyMap<string, number>,
  size: number,
  endPiece: number,
  control: ReadonlySet<number>,
): readonly string[] {
  const texts = new Array<string>(size).fill('');
  for (const [piece, id] of vocabulary) {
    if (id < size && !control.has(id)) texts[id] = piece.replaceAll('▁', ' ');
  }
  texts[endPiece] = '\n';
  return texts;
}
