/** Takes segments through a model: cut, draft, put together. */
import type { TranslateOptions } from '../engine.js';
import { type DraftingSettings, draftParts } from './draft-parts.js';
import { type DraftedSegment, finishDraft } from './finish-draft.js';
import { createJob, type Job } from './jobs.js';
import type { Candidate } from './judge.js';
import type { LocalModel } from './local-model.js';
import { planSegment } from './plan-segment.js';
import type { PreparedSegment } from './prepare-source.js';

/** Settings of `draftSegments`. */
export interface SegmentSettings extends DraftingSettings {
  /** Most source pieces that go through the model in one go. */
  readonly window: number;
}

/** Where the draft of a job goes. */
interface Owner {
  readonly segment: number;
  readonly part: number;
}

/** Drafts in the order of `segments`, one each. */
export async function draftSegments(
  model: LocalModel,
  segments: readonly PreparedSegment[],
  settings: SegmentSettings,
  { signal, onProgress }: TranslateOptions = {},
): Promise<readonly DraftedSegment[]> {
  signal?.throwIfAborted();
  const plans = segments.map(({ source }) => planSegment(model, source, settings.window));
  const jobs: Job[] = [];
  const owners: Owner[] = [];
  const waiting = plans.map((parts, segment) => {
    const before = jobs.length;
    parts.forEach((part, at) => {
      if (part.copied !== undefined) return;
      jobs.push(createJob(model, part, settings.terms));
      owners.push({ segment, part: at });
    });
    return jobs.length - before;
  });
  const report = () => onProgress?.(waiting.filter((count) => count === 0).length, segments.length);
  if (jobs.length === 0) report();
  const drafts = await draftParts(model, jobs, settings, {
    ...(signal && { signal }),
    onDone: (done) => {
      for (const job of done) {
        const segment = owners[job]?.segment ?? 0;
        waiting[segment] = (waiting[segment] ?? 0) - 1;
      }
      report();
    },
  });
  const made = plans.map(() => new Map<number, Candidate>());
  owners.forEach(({ segment, part }, job) => {
    const draft = drafts[job];
    if (draft !== undefined) made[segment]?.set(part, draft);
  });
  return segments.flatMap((segment, at) => {
    const plan = plans[at];
    return plan === undefined
      ? []
      : [finishDraft(model.name, segment, plan, made[at] ?? new Map())];
  });
}
