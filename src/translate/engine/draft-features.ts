/** Measures what a model's own scores and the checks tell of a draft's quality. */
import type { DraftWarning } from '../../core/draft.js';
import type { Candidate } from './judge.js';

/** The features, in the order in which weights are kept. */
export const featureNames = [
  'meanScore', // mean logarithm of the probability of a piece
  'worstStretch', // the lowest mean of a few pieces running
  'entropy', // mean entropy of the choices, in nats
  'coverage', // mean logarithm of how much each source piece was looked at
  'oddLength', // how far the length is from the usual, as the size of a logarithm
  'warnings', // what the checks doubt, at most a few
  'lead', // how much likelier than the next best draft
  'sourceLength', // logarithm of the source pieces
] as const;

export type DraftFeatures = { readonly [name in (typeof featureNames)[number]]: number };

const stretch = 6;
const mostWarnings = 4;
// English words a Chinese character, over published pairs.
const usualWords = 0.6;

/** The features of the draft `text` of `source`, made of the drafts of its parts. */
export function measureDraft(
  source: string,
  text: string,
  parts: readonly Candidate[],
  warnings: readonly DraftWarning[],
): DraftFeatures {
  const scores = parts.flatMap(({ evidence }) => evidence.scores);
  const sourcePieces = parts.reduce((sum, { evidence }) => sum + evidence.sourcePieces, 0);
  const weighted = (of: (part: Candidate) => number) =>
    parts.reduce((sum, part) => sum + of(part) * part.evidence.sourcePieces, 0) /
    Math.max(1, sourcePieces);
  const characters = source.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.split(/\s+/u).length;
  return {
    meanScore: mean(scores),
    worstStretch: worstMean(scores),
    entropy: weighted(({ evidence }) => evidence.entropy),
    coverage: weighted(({ evidence }) => evidence.coverage),
    oddLength: Math.abs(Math.log((words + 1) / (usualWords * characters + 1))),
    warnings: Math.min(mostWarnings, warnings.length),
    lead: weighted(({ evidence }) => evidence.lead),
    sourceLength: Math.log(sourcePieces + 1),
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

function worstMean(scores: readonly number[]): number {
  if (scores.length <= stretch) return mean(scores);
  const starts = Array.from({ length: scores.length - stretch + 1 }, (_, start) => start);
  return Math.min(...starts.map((start) => mean(scores.slice(start, start + stretch))));
}
