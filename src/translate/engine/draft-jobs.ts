/** Sends jobs through a model, several at a time. */
import { type Hypothesis, type SearchSource, searchBeams } from '../decoding/beam-search.js';
import type { Constraint } from '../decoding/constraints.js';
import { startRows } from '../decoding/decoder-rows.js';
import { allOf, noRepeats, without, withoutRuns } from '../decoding/guards.js';
import { onlyTheseNumbers } from '../decoding/number-guard.js';
import { onlyTheseNumberWords } from '../decoding/number-word-guard.js';
import type { Job } from './jobs.js';
import type { LocalModel } from './local-model.js';

/** A job and what its draft has to hold. */
export interface SearchTask {
  readonly job: Job;
  readonly constraints?: readonly Constraint[];
}

export interface SearchStyle {
  readonly beams: number;
  readonly coverageWeight: number;
  readonly signal?: AbortSignal;
}

// Shorter runs repeat in good text: "of the implementation of the".
const repeatedRun = 6;
const lengthPower = 1;
// What a piece of a term that is asked for counts in an output's favour, in nats.
const pull = 1;
// English pieces a Chinese piece below which text must have been lost; the usual is about 1.2.
const leastPieces = 0.5;

/** The hypotheses for each task of one batch, best first. */
export async function searchBatch(
  model: LocalModel,
  tasks: readonly SearchTask[],
  { beams, coverageWeight, signal }: SearchStyle,
): Promise<readonly (readonly Hypothesis[])[]> {
  const { output, sessions } = model;
  const rows = await startRows(
    sessions,
    tasks.map(({ job }) => job.pieces),
    output.pad,
  );
  return searchBeams(
    rows,
    tasks.map((task) => toSource(model, task)),
    {
      texts: output.texts,
      startPiece: output.start,
      endPiece: output.end,
      forced: output.forced,
      beams,
      lengthPower,
      coverageWeight,
      pull,
      ...(signal && { signal }),
    },
  );
}

/** Terms that a draft is to hold more than once. */
function twice({ terms }: Job): readonly string[] {
  const all = terms.map(({ english }) => english);
  return all.filter((english, at) => all.indexOf(english) < at);
}

function toSource({ output }: LocalModel, { job, constraints = [] }: SearchTask): SearchSource {
  return {
    least: Math.floor(leastPieces * (job.pieces.length - 1)),
    limit: 2 * job.pieces.length + 24,
    guard: allOf(
      without(output.forbidden),
      withoutRuns(output.badRuns),
      onlyTheseNumbers(job.numbers.units, output.texts),
      onlyTheseNumberWords(job.numbers.words, output.texts),
      noRepeats(repeatedRun, output.texts, twice(job)),
    ),
    constraints,
    wishes: job.wishes,
  };
}
