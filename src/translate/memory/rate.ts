/** How much alike two texts of one language are, in the per cent of CAT tools. */
import levenshtein from 'fast-levenshtein';
import type { Analysis, Piece } from './analyse.js';

/** Rates from here on up: the texts are the same but for what `analyse` makes equal. */
export const exactRate = 100;

/**
 * 100 for texts that are equal in pieces and in the values of their numbers and dates. Else
 * 1 − edits ÷ pieces of the longer text in whole per cent, rounded down, and one less where values
 * differ. Pieces are the characters of Chinese, words and marks of English; a number, date or
 * symbol is one piece.
 */
export function matchRate(one: Analysis, other: Analysis): number {
  const [a, b] = asUnits(one.pieces, other.pieces);
  return rateOf(levenshtein.get(a, b), a.length, b.length, one.placeables === other.placeables);
}

/** The rate for a number of edits between texts of so many pieces. */
export function rateOf(edits: number, one: number, other: number, sameValues: boolean): number {
  const longer = Math.max(one, other);
  if (edits === 0) return sameValues ? exactRate : exactRate - 1;
  const rate = Math.floor((exactRate * (longer - edits)) / longer);
  return Math.max(0, sameValues ? rate : rate - 1);
}

/** The pieces of both texts as strings with one UTF-16 unit a piece, equal where the pieces are. */
function asUnits(one: readonly Piece[], other: readonly Piece[]): readonly [string, string] {
  const known = new Map<string, string>();
  const write = (pieces: readonly Piece[]) =>
    pieces.reduce((written, { normal }) => {
      const unit = known.get(normal) ?? String.fromCharCode(known.size);
      known.set(normal, unit);
      return written + unit;
    }, '');
  return [write(one), write(other)];
}
