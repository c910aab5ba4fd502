/** Makes the links of a bitext out of beads of sentences. */
import type { Evidence, Link } from '../../core/bitext.js';
import { sumLogOdds } from './rivals.js';

/** Probabilities are kept this far from 0 and 1, where log-odds would be infinite. */
const probabilityMargin = 1e-6;

/**
 * A link of sentences. What order and neighbours add to the evidence of the sentences themselves is
 * written down as evidence too, so that the log-odds of a link add up to its score.
 * @param evidence of the sentences themselves; without it the link has none at all.
 */
export function sentenceLink(
  { source, target }: Pick<Link, 'source' | 'target'>,
  probability: number,
  evidence?: readonly Evidence[],
): Link {
  const score = Math.min(1 - probabilityMargin, Math.max(probabilityMargin, probability));
  return {
    id: `${source.join('+')}=${target.join('+')}`,
    source,
    target,
    level: 'sentence',
    score,
    evidence: evidence === undefined ? [] : [...evidence, settling(score, evidence)],
    status: 'proposed',
  };
}

function settling(score: number, evidence: readonly Evidence[]): Evidence {
  const logOdds = Math.log(score / (1 - score)) - sumLogOdds(evidence);
  return { feature: 'position', logOdds, items: [] };
}

/** A link with the positions of its sentences. */
export interface PlacedLink {
  readonly link: Link;
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/**
 * All links in the order of the source. Links without a source side stand where they fall: those of
 * `staying`, which is in order on both sides, and of a group behind the one they follow, others
 * before the first that comes later in the target.
 * @param groups links that are out of order, each group to be kept together.
 */
export function mergeLinks(
  staying: readonly PlacedLink[],
  groups: readonly (readonly PlacedLink[])[],
): readonly Link[] {
  const keyed: { readonly key: number; readonly placed: PlacedLink }[] = [];
  const add = (links: readonly PlacedLink[], from: number) => {
    let key = from;
    for (const placed of links) {
      key = placed.source[0] ?? key;
      keyed.push({ key, placed });
    }
  };
  add(staying, -1);
  const strays: PlacedLink[] = [];
  for (const group of groups) {
    const start = group.find(({ source }) => source.length > 0)?.source[0];
    if (start === undefined) strays.push(...group);
    else add(group, start);
  }
  const merged = keyed.sort((a, b) => a.key - b.key).map(({ placed }) => placed);
  for (const stray of [...strays].sort((a, b) => (a.target[0] ?? 0) - (b.target[0] ?? 0))) {
    const next = merged.findIndex(({ target: [first = -1] }) => first > (stray.target[0] ?? 0));
    merged.splice(next < 0 ? merged.length : next, 0, stray);
  }
  return merged.map(({ link }) => link);
}
