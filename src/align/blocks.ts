/** Aligns the blocks of two documents by number and by content. */
import type { Bitext, Link } from '../core/bitext.js';
import type { Block, Document, Language } from '../core/document.js';
import { createLink, type ProfiledBlock } from './block-links.js';
import { searchBlocks } from './block-search.js';
import { createRarityContext } from './evidence/context.js';
import type { PlacedBead } from './lattice.js';
import { addGlosses, learnGlosses } from './learned-glosses.js';
import { findMovedPairs, type MovedPair } from './moved.js';
import { learnNumbering } from './numbering.js';
import { type Profile, profileBlock, type TermFinder } from './profile.js';
import { logistic, type ScoringContext, scorePair } from './score.js';
import { type BlockWeights, blockWeights } from './weights.js';

export interface AlignOptions {
  /** Finds termbase hits, which then count as evidence. */
  readonly terms?: TermFinder;
  /** Weights of the evidence; the shipped ones by default. */
  readonly weights?: BlockWeights;
}

/**
 * Links the blocks of two documents, one Chinese and one English, in either order, and their notes
 * among themselves. Every block is in exactly one link; a block without counterpart is in a link
 * with an empty side.
 * @throws TypeError when the two documents are in the same language.
 */
export function alignDocuments(
  source: Document,
  target: Document,
  options: AlignOptions = {},
): Bitext {
  if (source.language === target.language) {
    throw new TypeError(`both documents are in ${source.language}; one must be zh, the other en`);
  }
  const links = [
    ...alignBlocks(source.blocks, target.blocks, source.language, options),
    ...alignBlocks(source.notes, target.notes, source.language, options),
  ];
  return { source, target, links };
}

/**
 * Links two sequences of blocks: a search for the best ordered path without paragraph numbers, a
 * second one with the words and the trust in numbers that the first has taught, then the blocks that
 * moved, and the path of all others once more without them.
 * @param language of the source blocks; the target blocks are in the other language.
 */
export function alignBlocks(
  source: readonly Block[],
  target: readonly Block[],
  language: Language,
  options: AlignOptions = {},
): readonly Link[] {
  const firstSources = source.map((block) => profileBlock(block, language, options.terms));
  const firstTargets = target.map((block) =>
    profileBlock(block, language === 'zh' ? 'en' : 'zh', options.terms),
  );
  const unnumbered: ScoringContext = {
    rarity: createRarityContext(firstSources, firstTargets),
    weights: options.weights ?? blockWeights,
  };
  const firstPath = searchBlocks(firstSources, firstTargets, unnumbered);
  const sure = surePairs(firstPath, firstSources, firstTargets);
  const learned = learnGlosses(sure);
  const sourceProfiles = firstSources.map((profile) => addGlosses(profile, learned));
  const targetProfiles = firstTargets.map((profile) => addGlosses(profile, learned));
  const context: ScoringContext = {
    ...unnumbered,
    numbering: learnNumbering(sure, sourceProfiles, targetProfiles),
  };
  const path = searchBlocks(sourceProfiles, targetProfiles, context);
  const moved = findMovedPairs(path, (a, b) =>
    scoreAt(sourceProfiles, a, targetProfiles, b, context),
  );
  const sources = withBlocks(source, sourceProfiles);
  const targets = withBlocks(target, targetProfiles);
  if (moved.length === 0) return linkPath(path, sources, targets, context);
  return linkAround(moved, sources, targets, context);
}

function withBlocks(
  blocks: readonly Block[],
  profiles: readonly Profile[],
): readonly ProfiledBlock[] {
  return blocks.flatMap((block, at) => {
    const profile = profiles[at];
    return profile === undefined ? [] : [{ block, profile }];
  });
}

/** The 1-1 beads that content alone makes likely: what paragraph numbers are judged by. */
function surePairs(
  path: readonly PlacedBead[],
  sources: readonly Profile[],
  targets: readonly Profile[],
): readonly (readonly [Profile, Profile])[] {
  return path.flatMap(({ shape, sourceStart, targetStart, probability }) => {
    const a = sources[sourceStart];
    const b = targets[targetStart];
    const isSure = shape.source === 1 && shape.target === 1 && probability > 0.5;
    return isSure && a !== undefined && b !== undefined ? [[a, b] as const] : [];
  });
}

function scoreAt(
  sources: readonly Profile[],
  source: number,
  targets: readonly Profile[],
  target: number,
  context: ScoringContext,
): number {
  const a = sources[source];
  const b = targets[target];
  if (a === undefined || b === undefined) throw new TypeError('no block at this place');
  return scorePair(a, b, context);
}

function linkPath(
  path: readonly PlacedBead[],
  sources: readonly ProfiledBlock[],
  targets: readonly ProfiledBlock[],
  context: ScoringContext,
): readonly Link[] {
  return path.map(({ shape, sourceStart, targetStart, probability }) =>
    createLink(
      sources.slice(sourceStart, sourceStart + shape.source),
      targets.slice(targetStart, targetStart + shape.target),
      probability,
      context,
    ),
  );
}

/**
 * Links of a document in which blocks have moved. What stays in order is searched again without
 * them: two blocks that cross cannot both be on a path, and each would make the other look doubtful.
 * A moved pair stands where its source block does.
 */
function linkAround(
  moved: readonly MovedPair[],
  sources: readonly ProfiledBlock[],
  targets: readonly ProfiledBlock[],
  context: ScoringContext,
): readonly Link[] {
  const movedSources = new Set(moved.map(({ source }) => source));
  const movedTargets = new Set(moved.map(({ target }) => target));
  const stayingSources = sources.filter((_, at) => !movedSources.has(at));
  const stayingTargets = targets.filter((_, at) => !movedTargets.has(at));
  const path = searchBlocks(
    stayingSources.map(({ profile }) => profile),
    stayingTargets.map(({ profile }) => profile),
    context,
  );
  const links = [...linkPath(path, stayingSources, stayingTargets, context)];
  const places = new Map(sources.map(({ block }, at) => [block.id, at]));
  for (const { source, target, logOdds } of [...moved].sort((a, b) => a.source - b.source)) {
    const link = createLink(
      sources.slice(source, source + 1),
      targets.slice(target, target + 1),
      logistic(logOdds),
      context,
    );
    const next = links.findIndex(({ source: [first] }) => (places.get(first ?? '') ?? -1) > source);
    links.splice(next < 0 ? links.length : next, 0, link);
  }
  return links;
}
