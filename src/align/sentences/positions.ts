/** Says which sentences of two texts a bitext links, by position. */
import type { Alignment } from '../../core/alignment.js';
import type { Bitext } from '../../core/bitext.js';
import type { Document } from '../../core/document.js';

/**
 * The links of a bitext as beads, Chinese first whichever side it is: 0-based positions among all
 * segments of each text, notes after the body.
 */
export function alignmentOfBitext({ source, target, links }: Bitext): Alignment {
  const [sources, targets] = [positionsById(source), positionsById(target)];
  const find = (ids: readonly string[], positions: ReadonlyMap<string, number>) =>
    ids.flatMap((id) => positions.get(id) ?? []).sort((a, b) => a - b);
  return {
    beads: links.map((link) => {
      const bead = { source: find(link.source, sources), target: find(link.target, targets) };
      return source.language === 'zh' ? bead : { source: bead.target, target: bead.source };
    }),
  };
}

function positionsById({ blocks, notes }: Document): ReadonlyMap<string, number> {
  return new Map([...blocks, ...notes].map(({ id }, position) => [id, position]));
}
