/** Measures where the cells of a band are. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { sides } from '../../model/names.js';
import type { Link } from '../../model/types.js';
import type { MeasuredBand } from './ribbon.js';
import type { Stretch } from './ribbon-shapes.js';

/** Where the cells are, for bands that are not of one segment and one; measured after each drawing. */
export function useMeasured(
  row: { readonly current: HTMLElement | null },
  isPlain: boolean,
): MeasuredBand | undefined {
  const [measured, setMeasured] = useState<MeasuredBand>();
  useLayoutEffect(() => {
    if (isPlain || row.current === null) return;
    const next = measureBand(row.current);
    if (next !== undefined && !sameMeasures(next, measured)) setMeasured(next);
  });
  return isPlain ? undefined : measured;
}

function measureBand(row: HTMLElement): MeasuredBand | undefined {
  const gutter = row.querySelector<HTMLElement>('.gutter');
  if (gutter === null) return undefined;
  const frame = gutter.getBoundingClientRect();
  const stretches = { source: new Map<string, Stretch>(), target: new Map<string, Stretch>() };
  for (const side of sides) {
    for (const cell of row.querySelectorAll<HTMLElement>(`.cell[data-side="${side}"]`)) {
      const { top, bottom } = cell.getBoundingClientRect();
      const place = { top: Math.round(top - frame.top), bottom: Math.round(bottom - frame.top) };
      stretches[side].set(cell.dataset.segment ?? '', place);
    }
  }
  return { width: Math.round(frame.width), height: Math.round(frame.height), ...stretches };
}

function sameMeasures(a: MeasuredBand, b: MeasuredBand | undefined): boolean {
  if (b === undefined || a.width !== b.width || a.height !== b.height) return false;
  return sides.every(
    (side) =>
      a[side].size === b[side].size &&
      [...a[side]].every(([id, { top, bottom }]) => {
        const other = b[side].get(id);
        return other?.top === top && other.bottom === bottom;
      }),
  );
}

/** Pixels that a mark takes, beside the texts and where it stands upright in a narrow gutter. */
const markHeight = { wide: 30, upright: 78 };
const narrowGutter = 64;

/**
 * Where the marks of the links are: halfway between their ends, and none on another; one below the
 * other where there are no ribbons.
 */
export function markTops(
  links: readonly Link[],
  measured: MeasuredBand,
): ReadonlyMap<string, number> {
  const wanted = links.map(({ id, source, target }) => {
    const tops = [measured.source.get(source[0] ?? ''), measured.target.get(target[0] ?? '')]
      .filter((place) => place !== undefined)
      .map(({ top }) => top);
    return { id, top: tops.reduce((sum, top) => sum + top, 0) / Math.max(1, tops.length) };
  });
  const tops = new Map<string, number>();
  const isNarrow = measured.width < narrowGutter;
  let free = 0;
  for (const { id, top } of wanted.sort((a, b) => a.top - b.top)) {
    const place = isNarrow ? free : Math.max(top, free);
    tops.set(id, Math.round(place));
    free = place + (isNarrow ? markHeight.upright : markHeight.wide);
  }
  return tops;
}
