/** Aligns the blocks of two documents by number and by content. */
import type { Bitext, Evidence, Link } from '../core/bitext.js';
import type { Block, Document, Language } from '../core/document.js';
import { findAnchors } from './anchors.js';
import { type Band, bandBetween, isAffordable, wholeBand } from './band.js';
import type { BeadShape } from './beads.js';
import { createRarityContext } from './evidence/context.js';
import { dictionaryMeasure } from './evidence/dictionary.js';
import { mentionsMeasure } from './evidence/mentions.js';
import { type PlacedBead, searchLattice } from './lattice.js';
import { findMovedPairs, type MovedPair, sourcesOf, targetsOf } from './moved.js';
import { learnNumbering } from './numbering.js';
import { createRuns, type Profile, profileBlock, type Runs, type TermFinder } from './profile.js';
import { explainPair, logistic, type ScoringContext, scorePair } from './score.js';
import { type BlockWeights, blockWeights } from './weights.js';

export interface AlignOptions {
  /** Finds termbase hits, which then count as evidence. */
  readonly terms?: TermFinder;
  /** Weights of the evidence; the shipped ones by default. */
  readonly weights?: BlockWeights;
}

/** A dictionary coverage below this, with no mention shared, rules a block out of a merge. */
const leastSupport = 0.12;

/** Probabilities are kept this far from 0 and 1, where log-odds would be infinite. */
const probabilityMargin = 1e-6;

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
 * second one with the trust in numbers that the first has taught, then the blocks that moved.
 * @param language of the source blocks; the target blocks are in the other language.
 */
export function alignBlocks(
  source: readonly Block[],
  target: readonly Block[],
  language: Language,
  options: AlignOptions = {},
): readonly Link[] {
  const other = language === 'zh' ? 'en' : 'zh';
  const sources = source.map((block) => profileBlock(block, language, options.terms));
  const targets = target.map((block) => profileBlock(block, other, options.terms));
  const unnumbered: ScoringContext = {
    rarity: createRarityContext(sources, targets),
    weights: options.weights ?? blockWeights,
  };
  const sourceRuns = createRuns(sources);
  const targetRuns = createRuns(targets);
  const band = isAffordable(sources.length, targets.length)
    ? wholeBand(targets.length)
    : bandBetween(findAnchors(sources, targets, unnumbered.rarity), sources.length, targets.length);
  const search = (context: ScoringContext) =>
    findPath({ sources, targets, sourceRuns, targetRuns, band, context });
  const sure = surePairs(search(unnumbered), sources, targets);
  const context: ScoringContext = {
    ...unnumbered,
    numbering: learnNumbering(sure, sources, targets),
  };
  const path = search(context);
  const moved = findMovedPairs(path, (a, b) =>
    scorePair(sourceRuns(a, 1), targetRuns(b, 1), context),
  );
  return buildLinks(path, moved, { source, target, sourceRuns, targetRuns, context });
}

interface PathInput {
  readonly sources: readonly Profile[];
  readonly targets: readonly Profile[];
  readonly sourceRuns: Runs;
  readonly targetRuns: Runs;
  readonly band: Band;
  readonly context: ScoringContext;
}

function findPath(input: PathInput): readonly PlacedBead[] {
  const { sources, targets, sourceRuns, targetRuns, band, context } = input;
  const supports = rememberSupport(sources, targets, context);
  return searchLattice({
    sourceLength: sources.length,
    targetLength: targets.length,
    band,
    temperature: context.weights.temperature,
    score: (source, target, shape) =>
      isSupported(source, target, shape, supports)
        ? scorePair(sourceRuns(source, shape.source), targetRuns(target, shape.target), context)
        : -Infinity,
  });
}

/** In a merge, each block must have something in common with some block it is merged against. */
function isSupported(
  sourceStart: number,
  targetStart: number,
  shape: BeadShape,
  supports: (source: number, target: number) => boolean,
): boolean {
  if (shape.source === 1 && shape.target === 1) return true;
  const sources = Array.from({ length: shape.source }, (_, at) => sourceStart + at);
  const targets = Array.from({ length: shape.target }, (_, at) => targetStart + at);
  return (
    sources.every((source) => targets.some((target) => supports(source, target))) &&
    targets.every((target) => sources.some((source) => supports(source, target)))
  );
}

function rememberSupport(
  sources: readonly Profile[],
  targets: readonly Profile[],
  { rarity }: ScoringContext,
): (source: number, target: number) => boolean {
  const known = new Map<number, boolean>();
  return (source, target) => {
    const key = source * targets.length + target;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const a = sources[source];
    const b = targets[target];
    if (a === undefined || b === undefined) return false;
    const [coverage = 0] = dictionaryMeasure.values(a, b, rarity);
    const [shared = 0] = mentionsMeasure.values(a, b, rarity);
    const supported = coverage >= leastSupport || shared > 0;
    known.set(key, supported);
    return supported;
  };
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

interface LinkInput {
  readonly source: readonly Block[];
  readonly target: readonly Block[];
  readonly sourceRuns: Runs;
  readonly targetRuns: Runs;
  readonly context: ScoringContext;
}

/** Links in the order of the path; a moved pair stands where its source block does. */
function buildLinks(
  path: readonly PlacedBead[],
  moved: readonly MovedPair[],
  input: LinkInput,
): readonly Link[] {
  const movedBySource = new Map(moved.map((pair) => [pair.source, pair]));
  const movedTargets = new Set(moved.map(({ target }) => target));
  return path.flatMap((bead) => {
    const sources = sourcesOf(bead);
    const targets = targetsOf(bead);
    const isBroken =
      sources.some((at) => movedBySource.has(at)) || targets.some((at) => movedTargets.has(at));
    if (!isBroken) return [pathLink(bead, input)];
    return [
      ...sources.map((at) => {
        const pair = movedBySource.get(at);
        return pair === undefined ? unlinked('source', at, bead, input) : movedLink(pair, input);
      }),
      ...targets
        .filter((at) => !movedTargets.has(at))
        .map((at) => unlinked('target', at, bead, input)),
    ];
  });
}

function pathLink({ shape, sourceStart, targetStart, probability }: PlacedBead, input: LinkInput) {
  const score = clampProbability(probability);
  const sourceEnd = sourceStart + shape.source;
  const targetEnd = targetStart + shape.target;
  const evidence =
    shape.source === 0 || shape.target === 0
      ? []
      : explainPair(
          input.sourceRuns(sourceStart, shape.source),
          input.targetRuns(targetStart, shape.target),
          input.context,
        );
  return createLink(
    input.source.slice(sourceStart, sourceEnd),
    input.target.slice(targetStart, targetEnd),
    score,
    evidence,
  );
}

function movedLink({ source, target, logOdds }: MovedPair, input: LinkInput): Link {
  return createLink(
    input.source.slice(source, source + 1),
    input.target.slice(target, target + 1),
    clampProbability(logistic(logOdds)),
    explainPair(input.sourceRuns(source, 1), input.targetRuns(target, 1), input.context),
  );
}

/** What is left of a bead when its other side turns out to have moved. */
function unlinked(
  side: 'source' | 'target',
  at: number,
  { probability }: PlacedBead,
  input: LinkInput,
): Link {
  const score = clampProbability(1 - probability);
  return side === 'source'
    ? createLink(input.source.slice(at, at + 1), [], score, [])
    : createLink([], input.target.slice(at, at + 1), score, []);
}

/**
 * Order and neighbours settle what the evidence of the pair itself leaves open; their share is
 * written down as evidence too, so that the log-odds of a link add up to its score.
 */
function createLink(
  source: readonly Block[],
  target: readonly Block[],
  score: number,
  evidence: readonly Evidence[],
): Link {
  const ids = { source: source.map(({ id }) => id), target: target.map(({ id }) => id) };
  const spoken = evidence.reduce((sum, { logOdds }) => sum + logOdds, 0);
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

function clampProbability(probability: number): number {
  return Math.min(1 - probabilityMargin, Math.max(probabilityMargin, probability));
}
