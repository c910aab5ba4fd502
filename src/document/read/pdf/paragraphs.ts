/** Tells from the places of lines where paragraphs begin. */
import { findHeadingLabel } from '../../clean/labels.js';
import { endsInside, endsItem, endsWithStop, opensInside } from '../../clean/sentence-ends.js';
import { widthOfStart } from './letter-widths.js';
import type { Line } from './lines.js';

/** The edges of a column and the usual distance of its lines, in points. */
export interface ColumnShape {
  readonly left: number;
  readonly right: number;
  /** Distance of two baselines inside a paragraph, in ems. */
  readonly pitch: number;
  /** Whether paragraphs begin further in than the left edge. */
  readonly isIndented: boolean;
}

const wider = 1.22;
const indent = 0.8;

/** Measures a column by its lines. */
export function measureColumn(lines: readonly Line[], pitch: number): ColumnShape {
  const left = commonest(lines.map((line) => Math.round(line.left)));
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const indented = lines.filter((line) => line.left > left + line.size * indent);
  return {
    left,
    right: rights.at(-1) ?? 0,
    pitch,
    isIndented: indented.length > 1 && indented.length < lines.length * 0.6,
  };
}

/** The usual distance of two lines of running text, in ems of the lower one. */
export function measurePitch(columns: readonly (readonly Line[])[], bodySize: number): number {
  const distances = columns.flatMap((lines) =>
    lines.slice(1).flatMap((line, index) => {
      const above = lines[index];
      const isBody = above && isSameSize(line.size, bodySize) && isSameSize(above.size, bodySize);
      const distance = isBody ? (line.y - above.y) / line.size : 0;
      return distance > 0.7 && distance < 4 ? [Math.round(distance * 20) / 20] : [];
    }),
  );
  // Of two distances that are about as common, the smaller is the one inside paragraphs.
  const counts = new Map<number, number>();
  for (const distance of distances) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const common = [...counts].filter(([, count]) => count >= most * 0.4).map(([value]) => value);
  return common.length > 0 ? Math.min(...common) : 1.2;
}

/** Whether two sizes are the same but for rounding. */
export function isSameSize(a: number, b: number): boolean {
  return Math.abs(a - b) < Math.max(a, b) * 0.06;
}

/** Whether a paragraph begins with a line that stands below another in a column. */
export function beginsBelow(line: Line, above: Line, shape: ColumnShape): boolean {
  if (line.isTableRow || above.isTableRow) return true;
  if (!isSameSize(line.size, above.size)) return true;
  if ((line.y - above.y) / line.size > shape.pitch * wider + 0.1) return true;
  if (opensInside(line.text) || endsInside(above.text)) return false;
  // The second line of an item hangs below its first word.
  if (above.hangingLeft !== undefined && isNear(line.left, above.hangingLeft, line)) return false;
  const label = findHeadingLabel(line.text) !== undefined;
  if (label && (endsWithStop(above.text) || fallsShort(above, line, shape))) return true;
  if (areCentred(above, line, shape)) return endsWithStop(above.text);
  const isFlush = above.left < shape.left + above.size * indent;
  if (isFlush && line.left > above.left + line.size * indent) return true;
  if (line.left < shape.left - line.size * indent && line.left < above.left - line.size * indent)
    return true;
  return fallsShort(above, line, shape);
}

/** Whether a column's first line begins a paragraph, rather than go on from another column. */
export function beginsAtTop(
  line: Line,
  shape: ColumnShape,
  above: Line,
  shapeAbove: ColumnShape,
): boolean {
  if (line.isTableRow || above.isTableRow || !isSameSize(line.size, above.size)) return true;
  if (opensInside(line.text) || endsInside(above.text)) return false;
  if (findHeadingLabel(line.text) && endsItem(above.text)) return true;
  if (line.left > shape.left + line.size * indent) return true;
  if (fallsShort(above, line, shapeAbove)) return true;
  if (!endsItem(above.text)) return false;
  return !(shape.isIndented || shapeAbove.isIndented);
}

/** Whether a line ends where the next one's first word would still have had room. */
function fallsShort(above: Line, line: Line, { right }: ColumnShape): boolean {
  const word = /^[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/u.exec(line.text.trimStart())?.[0];
  // A Chinese line also ends early to keep a stop or a bracket from its neighbour.
  const needed = word
    ? widthOfStart(line.text, line.right - line.left, word.length) * 1.1 + line.size * 0.25
    : above.size * 2.2;
  return above.right + needed + above.size * 0.5 < right;
}

function areCentred(above: Line, line: Line, { left, right }: ColumnShape): boolean {
  const middle = (left + right) / 2;
  return [above, line].every(
    (each) =>
      Math.abs((each.left + each.right) / 2 - middle) < each.size &&
      each.left > left + each.size * 2,
  );
}

function isNear(a: number, b: number, { size }: Line): boolean {
  return Math.abs(a - b) < size * 0.5;
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0;
}
