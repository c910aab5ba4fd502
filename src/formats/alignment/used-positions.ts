/** Keeps watch that each sentence is in one bead at most. */
import type { Bead } from '../../core/alignment.js';
import { invalidFormat } from '../invalid-format.js';

/**
 * A function that takes the beads of a file one by one, with the place of each, and gives each back
 * with its positions ascending.
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID for a position that was in a bead before.
 */
export function watchPositions(name: string): (bead: Bead, place: string) => Bead {
  const placesOf = { source: new Map<number, string>(), target: new Map<number, string>() };
  const take = (side: 'source' | 'target', positions: readonly number[], place: string) => {
    for (const position of positions) {
      const earlier = placesOf[side].get(position);
      if (earlier !== undefined) {
        const where = earlier === place ? 'twice' : `already at ${earlier}`;
        throw invalidFormat(name, place, `${side} position ${position} is used ${where}`);
      }
      placesOf[side].set(position, place);
    }
    return [...positions].sort((a, b) => a - b);
  };
  return ({ source, target }, place) => ({
    source: take('source', source, place),
    target: take('target', target, place),
  });
}
