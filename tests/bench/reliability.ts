/** How far stated probabilities come true. */

export interface JudgedLink {
  readonly score: number;
  readonly right: boolean;
}

interface Bin {
  readonly from: number;
  readonly count: number;
  readonly meanScore: number;
  readonly shareRight: number;
}

/**
 * Expected calibration error over ten equal bins: the mean distance between what was stated and
 * what came true, weighted by the links in each bin (Guo et al. 2017).
 */
export function expectedCalibrationError(links: readonly JudgedLink[]): number {
  return binLinks(links).reduce(
    (sum, { count, meanScore, shareRight }) =>
      sum + (count / links.length) * Math.abs(meanScore - shareRight),
    0,
  );
}

/** The bins as a table to print: range, links, stated, came true. */
export function reliabilityTable(links: readonly JudgedLink[]): string {
  return binLinks(links)
    .filter(({ count }) => count > 0)
    .map(
      ({ from, count, meanScore, shareRight }) =>
        `  ${from.toFixed(1)}–${(from + 0.1).toFixed(1)}  ${String(count).padStart(6)}  stated ${meanScore.toFixed(3)}  true ${shareRight.toFixed(3)}`,
    )
    .join('\n');
}

function binLinks(links: readonly JudgedLink[]): Bin[] {
  return Array.from({ length: 10 }, (_, at) => {
    const inside = links.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === at);
    return {
      from: at / 10,
      count: inside.length,
      meanScore: mean(inside.map(({ score }) => score)),
      shareRight: mean(inside.map(({ right }) => (right ? 1 : 0))),
    };
  });
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
