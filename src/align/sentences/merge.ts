/** Puts beads that are out of order where they belong among those that are in order. */
import type { Bead } from '../../core/alignment.js';

/**
 * All beads in the order of the source. Beads without a source side stand where they fall: those of
 * `staying`, and of a group that has sources, behind the one they follow; others before the first
 * that comes later in the target.
 * @param staying beads in order on both sides.
 * @param groups beads that are out of order; those of a group stay together.
 */
export function mergeBeads<Placed extends Bead>(
  staying: readonly Placed[],
  groups: readonly (readonly Placed[])[],
): readonly Placed[] {
  const keyed: { readonly key: number; readonly bead: Placed }[] = [];
  const add = (beads: readonly Placed[], from: number) => {
    let key = from;
    for (const bead of beads) {
      key = bead.source[0] ?? key;
      keyed.push({ key, bead });
    }
  };
  add(staying, -1);
  const strays: Placed[] = [];
  for (const group of groups) {
    const start = group.find(({ source }) => source.length > 0)?.source[0];
    if (start === undefined) strays.push(...group);
    else add(group, start);
  }
  const merged = keyed.sort((a, b) => a.key - b.key).map(({ bead }) => bead);
  return insertByTarget(merged, strays);
}

function insertByTarget<Placed extends Bead>(
  beads: readonly Placed[],
  strays: readonly Placed[],
): readonly Placed[] {
  const waiting = [...strays].sort((a, b) => firstTarget(a) - firstTarget(b));
  const merged: Placed[] = [];
  let next = 0;
  for (const bead of beads) {
    for (let stray = waiting[next]; stray !== undefined; stray = waiting[next]) {
      if (firstTarget(stray) >= firstTarget(bead)) break;
      merged.push(stray);
      next += 1;
    }
    merged.push(bead);
  }
  return [...merged, ...waiting.slice(next)];
}

function firstTarget({ target }: Bead): number {
  return target[0] ?? -1;
}
