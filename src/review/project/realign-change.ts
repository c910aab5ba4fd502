/** Makes the change that puts newly proposed links in the place of those nobody has confirmed. */
import type { ReviewState } from '../model/state.js';
import type { Change, Link } from '../model/types.js';
import type { ProposedLink } from './realign-blocks.js';

/**
 * The change, or nothing where the proposals are what is there. Links that stay as they are, score
 * and all, are not part of it.
 * @param open ids of the links whose segments the proposals link.
 * @param id of the change.
 */
export function realignChange(
  state: ReviewState,
  open: ReadonlySet<string>,
  proposals: readonly ProposedLink[],
  id: string,
): Change | undefined {
  const proposed = [...open].flatMap((link) => state.link(link) ?? []);
  const wanted = new Set(proposals.map(keyOf));
  const present = new Set(proposed.map(keyOf));
  const removed = proposed.filter((link) => !wanted.has(keyOf(link)));
  const gone = new Set(removed.map((link) => link.id));
  const taken = new Set<string>();
  const added = proposals
    .filter((proposal) => !present.has(keyOf(proposal)))
    .map(({ source, target, score }): Link => {
      const name = `${source.join('+')}=${target.join('+')}`;
      let own = name;
      const isTaken = () => taken.has(own) || (state.link(own) !== undefined && !gone.has(own));
      for (let number = 2; isTaken(); number++) own = `${name}~${number}`;
      taken.add(own);
      return { id: own, source: [...source], target: [...target], score, status: 'proposed' };
    });
  if (removed.length + added.length === 0) return undefined;
  return { id, action: 'realign', patch: { links: { removed, added } } };
}

function keyOf({ source, target }: Pick<Link, 'source' | 'target'>): string {
  return `${source.join('\u0000')}\u0001${target.join('\u0000')}`;
}
