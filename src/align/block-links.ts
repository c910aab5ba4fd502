/** Makes links, with score and evidence, out of what a search has found. */
import type { Evidence, Link } from '../core/bitext.js';
import type { Block } from '../core/document.js';
import { joinProfiles, type Profile } from './profile.js';
import { explainPair, type ScoringContext } from './score.js';

/** A block with its profile. */
export interface ProfiledBlock {
  readonly block: Block;
  readonly profile: Profile;
}

/** Probabilities are kept this far from 0 and 1, where log-odds would be infinite. */
const probabilityMargin = 1e-6;

/**
 * A link between runs of blocks, either of which may be empty. Order and neighbours settle what the
 * evidence of the pair itself leaves open; their share is written down as evidence too, so that the
 * log-odds of a link add up to its score.
 */
export function createLink(
  source: readonly ProfiledBlock[],
  target: readonly ProfiledBlock[],
  probability: number,
  context: ScoringContext,
): Link {
  const score = Math.min(1 - probabilityMargin, Math.max(probabilityMargin, probability));
  const evidence = explain(source, target, context);
  const spoken = evidence.reduce((sum, { logOdds }) => sum + logOdds, 0);
  const ids = {
    source: source.map(({ block }) => block.id),
    target: target.map(({ block }) => block.id),
  };
  return {
    id: `${ids.source.join('+')}=${ids.target.join('+')}`,
    ...ids,
    level: 'block',
    score,
    evidence: [
      ...evidence,
      { feature: 'position', logOdds: Math.log(score / (1 - score)) - spoken, items: [] },
    ],
    status: 'proposed',
  };
}

function explain(
  source: readonly ProfiledBlock[],
  target: readonly ProfiledBlock[],
  context: ScoringContext,
): readonly Evidence[] {
  if (source.length === 0 || target.length === 0) return [];
  return explainPair(
    joinProfiles(source.map(({ profile }) => profile)),
    joinProfiles(target.map(({ profile }) => profile)),
    context,
  );
}
