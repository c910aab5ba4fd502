/** Judges what a search gives back: how it reads as a draft, and what speaks against it. */
import type { UsedTerm } from '../../core/draft.js';
import type { Hypothesis } from '../decoding/beam-search.js';
import { joinParts, suitArticles, suitEnd } from '../finish.js';
import { repairMentions } from '../repair.js';
import type { Part } from '../split.js';
import { countRepeatedRuns, verifyDraft } from '../verify.js';
import type { Job, TermMethod } from './jobs.js';
import type { LocalModel } from './local-model.js';
import { findUsedTerms } from './term-forms.js';

/** A draft of a job. */
export interface Candidate {
  readonly text: string;
  /** What a check doubts, in warnings; fractions for what is only odd. */
  readonly doubts: number;
  readonly terms: readonly UsedTerm[];
  /** Mean logarithm of the probability of a piece. */
  readonly mean: number;
  readonly evidence: Evidence;
}

/** What the search knows of a draft, for an estimate of its quality. */
export interface Evidence {
  /** Logarithms of the probabilities of the pieces, the end's included. */
  readonly scores: readonly number[];
  /** Mean entropy of the choices, in nats. */
  readonly entropy: number;
  /** Mean logarithm of how much each source piece was looked at; 0 where unknown. */
  readonly coverage: number;
  /** How much likelier (a piece, in nats) than the next best of its search; 0 where it is alone. */
  readonly lead: number;
  readonly sourcePieces: number;
  readonly complete: boolean;
}

// What speaks against a hypothesis, in warnings: that it was cut, and each run of words said again.
const cutDoubts = 2;
const repeatDoubts = 1 / 3;
// A number that is wrong is worse than a phrase that stands twice.
const lostMentionDoubts = 2;

/** The drafts that the hypotheses of one search make. */
export function judgeAll(
  model: LocalModel,
  job: Job,
  hypotheses: readonly Hypothesis[],
  method: TermMethod,
): readonly Candidate[] {
  const [first, second] = hypotheses.map(
    ({ logProbability, scores }) => logProbability / Math.max(1, scores.length),
  );
  const lead = first === undefined || second === undefined ? 0 : first - second;
  return hypotheses.map((hypothesis, place) =>
    judge(model, job, hypothesis, place === 0 ? lead : 0, method),
  );
}

function judge(
  model: LocalModel,
  job: Job,
  { pieces, scores, logProbability, entropy, coverage, complete }: Hypothesis,
  lead: number,
  method: TermMethod,
): Candidate {
  const { open, inner, close } = job.text;
  const written = suitEnd(inner, closeUp(model.decode(pieces)));
  const suited =
    method === 'none'
      ? written
      : suitArticles(
          written,
          job.terms.map(({ english }) => english),
        );
  const text = repairMentions(inner, suited);
  return {
    text: open + text + close,
    doubts: doubtsAbout(inner, text, complete),
    terms: findUsedTerms(job.terms, text),
    mean: logProbability / Math.max(1, scores.length),
    evidence: { scores, entropy, coverage, lead, sourcePieces: job.pieces.length, complete },
  };
}

function doubtsAbout(source: string, draft: string, complete: boolean): number {
  const warnings = verifyDraft(source, draft);
  const lost = warnings.filter(({ kind }) => kind === 'mention-missing').length;
  return (
    warnings.length +
    (lostMentionDoubts - 1) * lost +
    (complete ? 0 : cutDoubts) +
    repeatDoubts * countRepeatedRuns(draft)
  );
}

/** The draft of a job that the drafts of its parts make together. */
export function joinCandidates(
  { text: { open, inner, close }, terms, pieces }: Job,
  parts: readonly Part[],
  drafts: readonly Candidate[],
): Candidate {
  const joined = joinParts(
    parts,
    drafts.map(({ text }) => text),
  );
  const text = repairMentions(inner, suitEnd(inner, joined));
  const scores = drafts.flatMap(({ evidence }) => evidence.scores);
  const mean = (of: (evidence: Evidence) => number) =>
    drafts.reduce((sum, { evidence }) => sum + of(evidence) * evidence.sourcePieces, 0) /
    Math.max(
      1,
      drafts.reduce((sum, { evidence }) => sum + evidence.sourcePieces, 0),
    );
  const complete = drafts.every(({ evidence }) => evidence.complete);
  return {
    text: open + text + close,
    doubts: doubtsAbout(inner, text, complete),
    terms: findUsedTerms(terms, text),
    mean: meanOf(scores),
    evidence: {
      scores,
      entropy: mean(({ entropy }) => entropy),
      coverage: mean(({ coverage }) => coverage),
      lead: mean(({ lead }) => lead),
      sourcePieces: pieces.length,
      complete,
    },
  };
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

/** Pieces that begin a word carry a space even where a bracket stands before them. */
function closeUp(text: string): string {
  return text
    .replaceAll(/([([]) +/gu, '$1')
    .replaceAll(/ +([)\].,;:])/gu, '$1')
    .trim();
}

// What a term that is lacking speaks against a draft, in warnings.
const lackedTerm = 0.6;
// Drafts of one source differ by so much in the mean logarithm of their pieces; more is a bad sign.
const usualSpread = 0.3;

/**
 * The candidate with the least against it: doubts, terms that it lacks, and that it is far less likely
 * than the others, so that a term is dropped rather than the sentence wrecked. Among equals the first,
 * for a search gives its best first.
 */
export function chooseBest(candidates: readonly Candidate[], method: TermMethod): Candidate {
  const likeliest = Math.max(...candidates.map(({ mean }) => mean));
  const against = ({ doubts, terms, mean }: Candidate) =>
    doubts +
    (method === 'none' ? 0 : lackedTerm * terms.filter(({ used }) => !used).length) +
    Math.max(0, likeliest - mean - usualSpread);
  return candidates.reduce(
    (best, candidate) => (against(candidate) < against(best) ? candidate : best),
    candidates[0] ?? emptyCandidate,
  );
}

const emptyCandidate: Candidate = {
  text: '',
  doubts: 0,
  terms: [],
  mean: 0,
  evidence: { scores: [], entropy: 0, coverage: 0, lead: 0, sourcePieces: 0, complete: false },
};
