/** Adds up the evidence for a pair of blocks, or of runs of blocks, as log-odds. */
import type { Evidence } from '../core/bitext.js';
import type { RarityContext } from './evidence/context.js';
import { dictionaryMeasure } from './evidence/dictionary.js';
import { kindMeasure } from './evidence/kind.js';
import { leadWordsMeasure } from './evidence/lead-words.js';
import { lengthMeasure } from './evidence/length.js';
import type { Measure } from './evidence/measure.js';
import { mentionsMeasure } from './evidence/mentions.js';
import { noteReferencesMeasure } from './evidence/note-references.js';
import { termsMeasure } from './evidence/terms.js';
import { type Numbering, numbersAgree } from './numbering.js';
import type { Profile } from './profile.js';
import type { BlockWeights } from './weights.js';

/** Every kind of evidence whose weight is fitted, in the order in which it is shown. */
export const measures: readonly Measure[] = [
  kindMeasure,
  leadWordsMeasure,
  mentionsMeasure,
  noteReferencesMeasure,
  termsMeasure,
  dictionaryMeasure,
  lengthMeasure,
];

/** Everything a score depends on beside the pair itself. */
export interface ScoringContext {
  readonly rarity: RarityContext;
  readonly weights: BlockWeights;
  /** Left out until it has been learned from a first pass. */
  readonly numbering?: Numbering;
}

/**
 * Log-likelihood ratio (nats) of the evidence: the pair being right against it being wrong.
 * The measures are fitted together by logistic regression, so what two of them say in common is
 * not counted twice.
 */
export function scorePair(source: Profile, target: Profile, context: ScoringContext): number {
  let score = typeScore(source, target, context) + numberScore(source, target, context);
  for (const measure of measures) score += measureScore(measure, source, target, context);
  return score;
}

/** The same sum taken apart, one entry for each measure that had something to compare. */
export function explainPair(
  source: Profile,
  target: Profile,
  context: ScoringContext,
): readonly Evidence[] {
  const evidence = measures
    .map((measure) => ({
      feature: measure.feature,
      logOdds: measureScore(measure, source, target, context),
      items: measure.items(source, target, context.rarity),
    }))
    .filter(({ items }) => items.length > 0);
  const agree = comparedNumbers(source, target, context);
  if (agree === undefined) return evidence;
  const number: Evidence = {
    feature: source.number?.style === 'mark' ? 'note-mark' : 'paragraph-number',
    logOdds: numberScore(source, target, context),
    items: [{ source: source.number?.label ?? '', target: target.number?.label ?? '' }],
  };
  return [number, ...evidence];
}

/** Probability that belongs to log-odds in nats. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function typeScore(source: Profile, target: Profile, { weights }: ScoringContext): number {
  return weights.bias + weights.extraBlock * (source.size + target.size - 2);
}

function numberScore(source: Profile, target: Profile, context: ScoringContext): number {
  const agree = comparedNumbers(source, target, context);
  if (agree === undefined || context.numbering === undefined) return 0;
  return agree ? context.numbering.agreement : context.numbering.conflict;
}

function comparedNumbers(
  source: Profile,
  target: Profile,
  { numbering }: ScoringContext,
): boolean | undefined {
  return numbering && numbersAgree(source.number, target.number, numbering);
}

function measureScore(
  measure: Measure,
  source: Profile,
  target: Profile,
  { rarity, weights }: ScoringContext,
): number {
  const values = measure.values(source, target, rarity);
  return measure.columns.reduce(
    (sum, column, at) => sum + (weights.columns[column] ?? 0) * (values[at] ?? 0),
    0,
  );
}
