/** Precision, recall and F1 from counts of links. */

/** How many links there are on each side, and for how many the other side has a counterpart. */
export interface LinkCounts {
  readonly proposed: number;
  /** Of those proposed. */
  readonly correct: number;
  readonly gold: number;
  /** Of the gold. */
  readonly found: number;
}

/** Counts with the measures drawn from them, 0–1; a measure of nothing is 0. */
export interface Score extends LinkCounts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The measures that counts give. */
export function scoreOf(counts: LinkCounts): Score {
  const precision = share(counts.correct, counts.proposed);
  const recall = share(counts.found, counts.gold);
  return { ...counts, precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
