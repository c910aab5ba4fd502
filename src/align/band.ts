/** Which pairs of positions the search looks at: all of them, or a band along the diagonal. */

/** Up to this many cells the whole rectangle is searched. */
const affordableCells = 1_000_000;

/** Half the width of the band in target blocks, before the difference in length is added. */
const halfWidth = 250;

/**
 * The band for two documents of the given lengths in blocks, as first and one-past-last target
 * position for a source position. It is widened by the difference in length, so that one passage
 * that only one side has cannot push the right path out.
 */
export function chooseBand(
  sourceLength: number,
  targetLength: number,
): (source: number) => readonly [from: number, to: number] {
  if ((sourceLength + 1) * (targetLength + 1) <= affordableCells) {
    return () => [0, targetLength + 1];
  }
  const reach = halfWidth + Math.abs(sourceLength - targetLength);
  return (source) => {
    const centre = Math.round((source * targetLength) / Math.max(1, sourceLength));
    return [Math.max(0, centre - reach), Math.min(targetLength, centre + reach) + 1];
  };
}
