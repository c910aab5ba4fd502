/** Scores any pair of segments of two documents, linked or not. */
import type { Evidence } from '../core/bitext.js';
import type { Document } from '../core/document.js';
import type { AlignOptions } from './blocks.js';
import { createRarityContext } from './evidence/context.js';
import { learnNumbering } from './numbering.js';
import { joinProfiles, type Profile, profileBlock } from './profile.js';
import { explainPair, logistic, scorePair } from './score.js';
import { blockWeights } from './weights.js';

/** What the evidence says of a pair by itself, order and neighbours left aside. */
export interface PairScore {
  /** Log-likelihood ratio (nats) of the pair being right. */
  readonly logOdds: number;
  /** The same as a probability, at even odds beforehand. */
  readonly probability: number;
  readonly evidence: readonly Evidence[];
}

/**
 * A function that scores runs of blocks or notes, given by their ids: why a link was not made, or
 * what a person's own link would be worth.
 * @throws TypeError (the function) for an id that is in neither document, or an empty run.
 */
export function createPairScorer(
  source: Document,
  target: Document,
  options: AlignOptions = {},
): (sourceIds: readonly string[], targetIds: readonly string[]) => PairScore {
  const sources = profileById(source, options);
  const targets = profileById(target, options);
  const sides = [[...sources.values()], [...targets.values()]] as const;
  const context = {
    rarity: createRarityContext(...sides),
    weights: options.weights ?? blockWeights,
    numbering: learnNumbering([], ...sides),
  };
  return (sourceIds, targetIds) => {
    const pair = [joinById(sourceIds, sources), joinById(targetIds, targets)] as const;
    const logOdds = scorePair(...pair, context);
    return { logOdds, probability: logistic(logOdds), evidence: explainPair(...pair, context) };
  };
}

function profileById(document: Document, options: AlignOptions): ReadonlyMap<string, Profile> {
  return new Map(
    [...document.blocks, ...document.notes].map((block) => [
      block.id,
      profileBlock(block, document.language, options.terms),
    ]),
  );
}

function joinById(ids: readonly string[], profiles: ReadonlyMap<string, Profile>): Profile {
  return joinProfiles(
    ids.map((id) => {
      const profile = profiles.get(id);
      if (profile === undefined) throw new TypeError(`there is no block ${id}`);
      return profile;
    }),
  );
}
