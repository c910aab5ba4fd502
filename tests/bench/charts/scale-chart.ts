/** Draws figures that grow with a size as an SVG on logarithmic scales, with lines of slope 1 to compare. */

/** Figures of one kind, in rising order of size. */
export interface ScaleSeries {
  readonly name: string;
  readonly unit: string;
  readonly points: readonly { readonly size: number; readonly value: number }[];
}

const panel = { width: 380, height: 320, left: 64, right: 32, top: 56, bottom: 56 };
const ink = '#1a1a1a';
const faint = '#8a8a8a';
const line = '#0b5cad';

/**
 * One panel a series, side by side; both axes are logarithmic. The dashed line of slope 1 goes through
 * the last point: figures that lie along it grow as fast as the size.
 */
export function drawScaleChart(
  title: string,
  sizeName: string,
  series: readonly ScaleSeries[],
): string {
  const width = panel.width * series.length;
  const panels = series.map(
    (one, at) => `<g transform="translate(${at * panel.width} 0)">${drawPanel(one, sizeName)}</g>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${panel.height}" role="img" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${panel.height}" fill="#ffffff"/>`,
    `<text x="${width / 2}" y="22" text-anchor="middle" font-size="15" fill="${ink}">${title}</text>`,
    ...panels,
    '</svg>',
    '',
  ].join('\n');
}

function drawPanel({ name, unit, points }: ScaleSeries, sizeName: string): string {
  const sizes = decades(points.map(({ size }) => size));
  const values = decades(points.map(({ value }) => value));
  const inner = {
    width: panel.width - panel.left - panel.right,
    height: panel.height - panel.top - panel.bottom,
  };
  const x = (size: number) =>
    panel.left + (inner.width * (Math.log10(size) - sizes.low)) / (sizes.high - sizes.low);
  const y = (value: number) =>
    panel.top + (inner.height * (values.high - Math.log10(value))) / (values.high - values.low);
  const bottom = panel.top + inner.height;
  const right = panel.left + inner.width;
  const last = points.at(-1) ?? { size: 1, value: 1 };
  // Slope 1 through the last point, cut off at the left and lower edges.
  const from = Math.max(10 ** sizes.low, (last.size * 10 ** values.low) / last.value);
  const slope = [
    [x(from), y((last.value * from) / last.size)],
    [x(last.size), y(last.value)],
  ]
    .map((place) => place.map((at) => at?.toFixed(1)).join(','))
    .join(' ');
  const path = points
    .map(({ size, value }) => `${x(size).toFixed(1)},${y(value).toFixed(1)}`)
    .join(' ');
  return [
    ...ticksOf(sizes).map(
      (size) =>
        `<line x1="${x(size)}" x2="${x(size)}" y1="${panel.top}" y2="${bottom}" stroke="#e4e4e4"/>` +
        `<text x="${x(size)}" y="${bottom + 16}" text-anchor="middle" fill="${ink}">${label(size)}</text>`,
    ),
    ...ticksOf(values).map(
      (value) =>
        `<line x1="${panel.left}" x2="${right}" y1="${y(value)}" y2="${y(value)}" stroke="#e4e4e4"/>` +
        `<text x="${panel.left - 6}" y="${y(value) + 4}" text-anchor="end" fill="${ink}">${label(value)}</text>`,
    ),
    `<text x="${panel.left}" y="${panel.top - 10}" fill="${ink}">${name} (${unit})</text>`,
    `<text x="${panel.left + inner.width / 2}" y="${bottom + 36}" text-anchor="middle" fill="${ink}">${sizeName}</text>`,
    `<polyline points="${slope}" fill="none" stroke="${faint}" stroke-dasharray="5 4"/>`,
    `<text x="${right}" y="${bottom - 8}" text-anchor="end" fill="${faint}">dashed: slope 1</text>`,
    `<polyline points="${path}" fill="none" stroke="${line}" stroke-width="2"/>`,
    ...points.map(
      ({ size, value }) =>
        `<circle cx="${x(size).toFixed(1)}" cy="${y(value).toFixed(1)}" r="3.5" fill="${line}"/>`,
    ),
  ].join('\n');
}

/** The powers of ten that hold all values between them. */
function decades(values: readonly number[]): { readonly low: number; readonly high: number } {
  const low = Math.floor(Math.log10(Math.min(...values)));
  return { low, high: Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)))) };
}

function ticksOf({ low, high }: { readonly low: number; readonly high: number }): number[] {
  return Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
}

function label(value: number): string {
  return value < 1 ? String(value) : value.toLocaleString('en');
}
