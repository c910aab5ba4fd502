/** The outlines of ribbons between stretches of two columns. */

/** Top and bottom of a stretch of a column, in pixels or per cent. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** Where a ribbon is narrow: on either side of the mark of its link. */
export interface Waist extends Stretch {
  readonly left: number;
  readonly right: number;
}

/**
 * The outline of a ribbon from `source` on the left, at x = 0, through `waist` to `target` on the
 * right, at x = `width`, as SVG path data: its area, and its two long edges.
 */
export function ribbonShape(source: Stretch, waist: Waist, target: Stretch, width: number) {
  const over = [
    `M0,${source.top}`,
    curve(0, source.top, waist.left, waist.top),
    `H${waist.right}`,
    curve(waist.right, waist.top, width, target.top),
  ].join('');
  const back = [
    curve(width, target.bottom, waist.right, waist.bottom),
    `H${waist.left}`,
    curve(waist.left, waist.bottom, 0, source.bottom),
  ].join('');
  return {
    area: `${over}V${target.bottom}${back}Z`,
    edges: `${over}M${width},${target.bottom}${back}`,
  };
}

/** Leaves and arrives level. */
function curve(x: number, y: number, toX: number, toY: number): string {
  const middle = (x + toX) / 2;
  return `C${middle},${y} ${middle},${toY} ${toX},${toY}`;
}

/** The outline of a ribbon that ends at its mark: text without a counterpart. */
export function stubShape(stretch: Stretch, from: number, end: Stretch, to: number) {
  const over = `M${from},${stretch.top}${curve(from, stretch.top, to, end.top)}`;
  const back = curve(to, end.bottom, from, stretch.bottom);
  return { area: `${over}V${end.bottom}${back}Z`, edges: `${over}V${end.bottom}${back}` };
}

/** Neighbouring places drawn as one: `[0, 1, 3]` gives `[[0, 1], [3]]`. */
export function neighbours(places: readonly number[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const place of places) {
    const last = groups.at(-1);
    if (last !== undefined && last.at(-1) === place - 1) last.push(place);
    else groups.push([place]);
  }
  return groups;
}
