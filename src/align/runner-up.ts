/** Finds what competes with a link of blocks. */
import type { Bitext, Evidence, Link } from '../core/bitext.js';
import type { AlignOptions } from './blocks.js';
import { createPairScorer } from './pair-scorer.js';

/** What competes with a link. */
export interface RunnerUp {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly evidence: readonly Evidence[];
  /** How much less speaks for it than for the link (nats), order and neighbours left aside. */
  readonly behind: number;
}

/**
 * The pair for which most speaks of those that one block of a link and any other block of the other
 * text could form; nothing for a link with an empty side.
 */
export function findRunnerUp(
  bitext: Bitext,
  link: Pick<Link, 'source' | 'target'>,
  options: AlignOptions = {},
): RunnerUp | undefined {
  if (link.source.length === 0 || link.target.length === 0) return undefined;
  const score = createPairScorer(bitext.source, bitext.target, options);
  const [first] = link.source;
  const part = bitext.source.notes.some(({ id }) => id === first) ? 'notes' : 'blocks';
  const sources = bitext.source[part].map(({ id }) => id);
  const targets = bitext.target[part].map(({ id }) => id);
  const rivals = [
    ...link.source.flatMap((source) => targets.map((target) => ({ source, target }))),
    ...link.target.flatMap((target) => sources.map((source) => ({ source, target }))),
  ].filter(({ source, target }) => !(link.source.includes(source) && link.target.includes(target)));
  const { logOdds } = score(link.source, link.target);
  let best: RunnerUp | undefined;
  for (const { source, target } of rivals) {
    const scored = score([source], [target]);
    const behind = logOdds - scored.logOdds;
    if (best !== undefined && behind >= best.behind) continue;
    best = { source: [source], target: [target], evidence: scored.evidence, behind };
  }
  return best;
}
