/** Drafts jobs with a model: searches, judges, and tries once more what fails. */
import { cutBatches } from './batches.js';
import { type SearchStyle, type SearchTask, searchBatch } from './draft-jobs.js';
import type { Job, TermMethod } from './jobs.js';
import { type Candidate, chooseBest, joinCandidates, judgeAll } from './judge.js';
import type { LocalModel } from './local-model.js';
import { planRetry, type Retry } from './retry.js';

export interface DraftingSettings {
  readonly beams: number;
  readonly batchSize: number;
  readonly coverageWeight: number;
  readonly terms: TermMethod;
  /** Whether drafts that fail are tried again. */
  readonly retry: boolean;
}

export interface DraftingOptions {
  readonly signal?: AbortSignal;
  /** Told the jobs (their places in the list) whose drafts are final, batch by batch. */
  readonly onDone?: (jobs: readonly number[]) => void;
}

/** A search that is wanted, and what is to be done with what it finds. */
interface Errand extends SearchTask {
  readonly style: SearchStyle;
  readonly deliver: (candidates: readonly Candidate[]) => void;
}

/**
 * A draft for each job, in order. Jobs of like length go together; which go together depends on
 * the jobs alone, so that the same jobs give the same drafts.
 */
export async function draftParts(
  model: LocalModel,
  jobs: readonly Job[],
  settings: DraftingSettings,
  { signal, onDone }: DraftingOptions = {},
): Promise<readonly Candidate[]> {
  const { batchSize, terms } = settings;
  const plain: SearchStyle = { ...settings, ...(signal && { signal }) };
  const drafts: (readonly Candidate[])[] = jobs.map(() => []);
  const retries = new Map<number, Retry>();
  const first = jobs.map((job, place): Errand => {
    const deliver = (candidates: readonly Candidate[]) => {
      drafts[place] = candidates;
      const retry = settings.retry
        ? planRetry(model, job, chooseBest(candidates, terms), terms)
        : undefined;
      if (retry === undefined) onDone?.([place]);
      else retries.set(place, retry);
    };
    return { job, style: plain, deliver };
  });
  await run(model, first, batchSize, terms);

  const styles = { constrain: constrainedStyle(plain), widen: widerStyle(plain), split: plain };
  const joins: (() => void)[] = [];
  const second = [...retries].flatMap(([place, retry]): Errand[] => {
    const job = jobs[place];
    const add = (more: readonly Candidate[]) => {
      drafts[place] = [...(drafts[place] ?? []), ...more];
    };
    if (job === undefined) return [];
    const style = styles[retry.kind];
    if (retry.kind === 'constrain')
      return [{ job, constraints: retry.constraints, style, deliver: add }];
    if (retry.kind === 'widen') return [{ job, style, deliver: add }];
    const pieces: Candidate[] = [];
    joins.push(() => add([joinCandidates(job, retry.parts, pieces)]));
    return retry.jobs.map((part, at) => ({
      job: part,
      style,
      deliver: (candidates) => {
        pieces[at] = chooseBest(candidates, terms);
      },
    }));
  });
  for (const style of Object.values(styles)) {
    const errands = second.filter((errand) => errand.style === style);
    await run(model, errands, batchSize, terms);
  }
  for (const join of joins) join();
  onDone?.([...retries.keys()]);
  return drafts.map((candidates) => chooseBest(candidates, terms));
}

// A constrained search shares its hypotheses out, and needs more of them.
function constrainedStyle(style: SearchStyle): SearchStyle {
  return { ...style, beams: Math.max(10, style.beams) };
}

function widerStyle(style: SearchStyle): SearchStyle {
  return {
    ...style,
    beams: 2 * style.beams,
    coverageWeight: Math.max(0.2, 4 * style.coverageWeight),
  };
}

/** Runs errands of one style in batches of like length. */
async function run(
  model: LocalModel,
  errands: readonly Errand[],
  batchSize: number,
  method: TermMethod,
): Promise<void> {
  const [{ style } = { style: undefined }] = errands;
  if (style === undefined) return;
  for (const batch of cutBatches(errands, { jobs: batchSize, beams: style.beams })) {
    const found = await searchBatch(model, batch, style);
    batch.forEach(({ job, deliver }, index) => {
      deliver(judgeAll(model, job, found[index] ?? [], method));
    });
  }
}
