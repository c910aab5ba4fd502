/** Plants faults of every kind in clean pairs. */
import type { Concept } from '../../../src/core/term.js';
import { createRandom } from '../random.js';
import type { CleanPair, Fault } from './clean-pair.js';
import { type FaultKind, faultKinds } from './kinds.js';

export interface PlantedFault {
  readonly kind: FaultKind;
  readonly fault: Fault;
}

export interface PlantOptions {
  readonly seed: number;
  /** Of each kind, at most. */
  readonly count: number;
  /** Default: all. */
  readonly kinds?: readonly FaultKind[];
}

// One text must not stand for a kind alone.
const mostInOnePair = 3;

/** Faults of every kind, `count` of each where the pairs have places for so many; the same for the same seed. */
export function plantFaults(
  pairs: readonly CleanPair[],
  concepts: readonly Concept[],
  { seed, count, kinds = faultKinds }: PlantOptions,
): PlantedFault[] {
  return kinds.flatMap((kind) => {
    const random = createRandom(seed + faultKinds.indexOf(kind));
    const material = { random, pairs, concepts };
    const candidates = pairs.flatMap((pair, at) =>
      permute(kind.plant(pair, material, at), random).slice(0, mostInOnePair),
    );
    return permute(candidates, random)
      .slice(0, count)
      .map((fault) => ({ kind, fault }));
  });
}

/** The items in another order (Fisher and Yates). */
function permute<Item>(items: readonly Item[], random: () => number): Item[] {
  const left = [...items];
  const moved: Item[] = [];
  while (left.length > 0) moved.push(...left.splice(Math.floor(random() * left.length), 1));
  return moved;
}
