/** Tells which beads of an alignment another alignment has too, exactly or in part. */
import { type Alignment, type Bead, typeOfBead } from '../../core/alignment.js';

/** A bead held against another alignment. */
export interface MatchedBead {
  /** Such as `1-2`. */
  readonly type: string;
  /** Whether both sides are filled. */
  readonly isPair: boolean;
  /** Whether the other alignment has the same bead. */
  readonly isExact: boolean;
  /** Whether a bead of the other alignment shares sentences with it on both sides. */
  readonly overlaps: boolean;
}

/** The beads of `alignment` held against those of `other`, each once; empty beads are left out. */
export function matchBeads(alignment: Alignment, other: Alignment): MatchedBead[] {
  const theirs = distinct(other);
  const targetsOf = linkedTargets(theirs.values());
  return [...distinct(alignment)].map(([key, bead]) => {
    const isPair = bead.source.length > 0 && bead.target.length > 0;
    return {
      type: typeOfBead(bead),
      isPair,
      isExact: theirs.has(key),
      overlaps: bead.source.some((source) =>
        bead.target.some((target) => targetsOf.get(source)?.has(target) === true),
      ),
    };
  });
}

/** Beads by what makes them equal: their positions, whatever the order these are written in. */
function distinct({ beads }: Alignment): Map<string, Bead> {
  const side = (positions: readonly number[]) => [...positions].sort((a, b) => a - b).join(' ');
  return new Map(
    beads
      .filter(({ source, target }) => source.length + target.length > 0)
      .map((bead) => [`${side(bead.source)}:${side(bead.target)}`, bead]),
  );
}

/** For each source position the target positions that share a bead with it. */
function linkedTargets(beads: Iterable<Bead>): ReadonlyMap<number, ReadonlySet<number>> {
  const targetsOf = new Map<number, Set<number>>();
  for (const { source, target } of beads) {
    for (const position of source) {
      const targets = targetsOf.get(position) ?? new Set();
      for (const linked of target) targets.add(linked);
      targetsOf.set(position, targets);
    }
  }
  return targetsOf;
}
