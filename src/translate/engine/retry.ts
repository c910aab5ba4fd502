/** Plans a second try for a draft that fails, by another strategy than the first. */
import type { Constraint } from '../decoding/constraints.js';
import { type Part, splitForModel } from '../split.js';
import { compareMentions, findMissingNames } from '../verify.js';
import { createJob, type Job, type TermMethod } from './jobs.js';
import type { Candidate } from './judge.js';
import type { LocalModel } from './local-model.js';
import { takePart } from './prepare-source.js';
import type { SourceMention } from './source-numbers.js';
import { termConstraints, toConstraint } from './term-constraints.js';

/** What to try. */
export type Retry =
  /** Search again for drafts that hold what this one lacks. */
  | { readonly kind: 'constrain'; readonly constraints: readonly Constraint[] }
  /** Draft the clauses one by one. */
  | { readonly kind: 'split'; readonly parts: readonly Part[]; readonly jobs: readonly Job[] }
  /** Look at more hypotheses, and more at what they pass over. */
  | { readonly kind: 'widen' };

// Below this mean logarithm some part of the source was passed over.
const leastCoverage = -1.2;
// A draft of fewer source pieces than this is not worth splitting.
const leastToSplit = 16;

/** What to try for `draft`, the best of a job; `undefined` where nothing is wrong with it. */
export function planRetry(
  model: LocalModel,
  job: Job,
  draft: Candidate,
  method: TermMethod,
): Retry | undefined {
  const constraints = missingConstraints(model, job, draft, method);
  if (constraints.length > 0) return { kind: 'constrain', constraints };
  const passesOver = draft.evidence.coverage < leastCoverage;
  if (draft.doubts < 1 && !passesOver) return undefined;
  return planSplit(model, job, method) ?? { kind: 'widen' };
}

function planSplit(model: LocalModel, job: Job, method: TermMethod): Retry | undefined {
  if (job.pieces.length < leastToSplit) return undefined;
  const { inner } = job.text;
  const window = Math.ceil(job.pieces.length * 0.6);
  const parts = splitForModel(inner, (part) => model.encode(part).length < window, job.terms);
  if (parts.length < 2) return undefined;
  const source = { text: inner, terms: job.terms, hints: job.hints };
  const jobs = parts.map((part) => createJob(model, takePart(source, part), method));
  return { kind: 'split', parts, jobs };
}

/** What a draft lacks of its source's numbers, dates, symbols, Latin names and terms. */
function missingConstraints(
  model: LocalModel,
  job: Job,
  draft: Candidate,
  method: TermMethod,
): readonly Constraint[] {
  const { inner } = job.text;
  const missing = compareMentions(inner, draft.text).missing;
  const isMissing = ({ mention }: SourceMention) =>
    missing.some(({ start, kind }) => start === mention.start && kind === mention.kind);
  // A number that is forced in may push out its neighbours, so these are asked for as well.
  const asked = job.numbers.mentions.filter((mention, at, all) =>
    [all[at - 1], mention, all[at + 1]].some((near) => near !== undefined && isMissing(near)),
  );
  const mentions = asked.map(({ forms }) => forms.slice(0, triedForms));
  const names = findMissingNames(inner, draft.text).map((name) => [name]);
  const terms = method === 'none' ? [] : draft.terms.filter(({ used }) => !used);
  return [
    ...[...mentions, ...names].flatMap((forms) => toConstraint(model, forms)),
    ...termConstraints(model, terms),
  ];
}

// Ways of writing a number that are worth looking for: the first are the usual ones.
const triedForms = 2;
