/** The translation engine that runs a local model through transformers.js, never over the network. */
import type { Draft } from '../core/draft.js';
import { type DraftingSettings, draftParts } from './engine/draft-parts.js';
import { finishDraft } from './engine/finish-draft.js';
import { createJob, type Job, type TermMethod } from './engine/jobs.js';
import type { Candidate } from './engine/judge.js';
import type { Languages } from './engine/languages.js';
import { type LocalModel, openLocalModel } from './engine/local-model.js';
import { planSegment, type SegmentPlan } from './engine/plan-segment.js';
import type { Segment, TranslateOptions, TranslationEngine } from './engine.js';

export interface EngineSettings {
  /** Hypotheses kept a sentence; 1 is greedy. Default 6. */
  readonly beams?: number;
  /** Sentences translated together. Default 8. */
  readonly batchSize?: number;
  /** How much it counts against a draft that it passes over parts of its source. Default 0.05. */
  readonly coverageWeight?: number;
  /** Most source pieces a sentence may have before it is cut at a clause end. Default 80. */
  readonly window?: number;
  /**
   * How the terms of segments are brought into drafts: `inline`, in the source of a model that was
   * taught to read them there; `constrained`, by searching for drafts that hold them, which works
   * with any model; `none`. Default `inline` where the model can, else `constrained`.
   */
  readonly terms?: TermMethod;
  /** For models of many languages, as the model names them. Default Chinese and English. */
  readonly languages?: Languages;
  /** Whether a draft that a check doubts is made once more in another way. Default true. */
  readonly retry?: boolean;
  /** Threads inside one step of the model; the drafts are the same whatever it is. Default 1. */
  readonly threads?: number;
}

/**
 * Opens the sequence-to-sequence model in `folder`: Marian (opus-mt), M2M100 or NLLB as exported for
 * transformers.js, or one of this project's, in 8 bits or full precision.
 * @throws DuizhaoError MODEL_NOT_FOUND if a file is missing, MODEL_INVALID if it cannot be used,
 * BAD_USAGE if it lacks a language that was asked for.
 */
export async function openTransformersEngine(
  folder: string,
  { languages, threads, ...settings }: EngineSettings = {},
): Promise<TranslationEngine> {
  const model = await openLocalModel(folder, {
    ...(languages && { languages }),
    ...(threads !== undefined && { threads }),
  });
  return new TransformersEngine(model, settings);
}

class TransformersEngine implements TranslationEngine {
  readonly name: string;
  readonly #model: LocalModel;
  readonly #settings: DraftingSettings & { readonly window: number };

  constructor(model: LocalModel, settings: EngineSettings) {
    this.name = model.name;
    this.#model = model;
    const terms = settings.terms ?? (model.termMarks ? 'inline' : 'constrained');
    const defaults = { beams: 6, batchSize: 8, window: 80, coverageWeight: 0.05, retry: true };
    this.#settings = { ...defaults, ...settings, terms };
  }

  async translate(
    segments: readonly Segment[],
    { signal, onProgress }: TranslateOptions = {},
  ): Promise<readonly Draft[]> {
    signal?.throwIfAborted();
    const { terms, window } = this.#settings;
    const plans = segments.map((segment) => planSegment(this.#model, segment, window));
    const jobs: Job[] = [];
    const owners: { readonly segment: number; readonly part: number }[] = [];
    plans.forEach(({ parts }, segment) => {
      parts.forEach((each, part) => {
        if (each.copied !== undefined) return;
        jobs.push(createJob(this.#model, each.text, each.terms, terms));
        owners.push({ segment, part });
      });
    });
    const waiting = plans.map(
      ({ parts }) => parts.filter(({ copied }) => copied === undefined).length,
    );
    const report = () =>
      onProgress?.(waiting.filter((count) => count === 0).length, segments.length);
    if (jobs.length === 0) report();
    const made = await draftParts(this.#model, jobs, this.#settings, {
      ...(signal && { signal }),
      onDone: (done) => {
        for (const job of done) {
          const segment = owners[job]?.segment ?? 0;
          waiting[segment] = (waiting[segment] ?? 0) - 1;
        }
        report();
      },
    });
    return segments.map((segment, index) => {
      const own = new Map<number, Candidate>();
      made.forEach((candidate, job) => {
        if (owners[job]?.segment === index) own.set(owners[job].part, candidate);
      });
      const plan: SegmentPlan = plans[index] ?? { source: { text: '', terms: [] }, parts: [] };
      return finishDraft(this.name, segment, plan, own);
    });
  }

  async close(): Promise<void> {
    await this.#model.close();
  }
}
