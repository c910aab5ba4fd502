/** Turns how alike two documents are, and their margin, into how surely they are counterparts. */

/** Fitted on half of the laws of the parallel text by `tests/bench/corpus-pairing.ts --fit`. */
const weights = { constant: -8.02, likeness: 16.54, margin: 0.22, both: 10.2 };

/** What the certainty is a logistic function of. */
export function certaintyInputs(
  likeness: number,
  margin: number,
): readonly [number, number, number] {
  return [likeness, margin, Math.sqrt(likeness * margin)];
}

/** Probability that two documents are counterparts, 0–1. */
export function certainty(likeness: number, margin: number): number {
  const [alike, ahead, both] = certaintyInputs(likeness, margin);
  const logOdds =
    weights.constant + weights.likeness * alike + weights.margin * ahead + weights.both * both;
  return 1 / (1 + Math.exp(-logOdds));
}
