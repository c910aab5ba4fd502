/** The translation engine that runs a local model through transformers.js, never over the network. */
import type { Draft } from '../core/draft.js';
import type { SegmentSettings } from './engine/draft-segments.js';
import type { TermMethod } from './engine/jobs.js';
import type { Languages } from './engine/languages.js';
import { type LocalModel, openLocalModel } from './engine/local-model.js';
import { estimateQuality, type QualityWeights, readQualityWeights } from './engine/quality.js';
import { createWorkers, type Workers } from './engine/workers.js';
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
  /**
   * Threads that draft at once, each with the model open; the drafts are the same whatever it is.
   * Default 1 for fewer than 16 segments that need the model, else one a core, at most 4.
   */
  readonly workers?: number;
}

/**
 * Opens the sequence-to-sequence model in `folder`: Marian (opus-mt), M2M100 or NLLB as exported for
 * transformers.js, or one of this project's, in 8 bits or full precision.
 * @throws DuizhaoError MODEL_NOT_FOUND if a file is missing, MODEL_INVALID if it cannot be used,
 * BAD_USAGE if it lacks a language that was asked for.
 */
export async function openTransformersEngine(
  folder: string,
  { languages, threads, workers: count, ...settings }: EngineSettings = {},
): Promise<TranslationEngine> {
  const open = {
    ...(languages && { languages }),
    ...(threads !== undefined && { threads }),
  };
  const model = await openLocalModel(folder, open);
  const weights = await readQualityWeights(model.folder);
  const workers = createWorkers(model, {
    open,
    segments: completeSettings(model, settings),
    ...(count !== undefined && { workers: count }),
  });
  return new TransformersEngine(model, workers, weights);
}

/** `settings` with the defaults for `model` in place of what is left out. */
export function completeSettings(
  { termMarks }: Pick<LocalModel, 'termMarks'>,
  settings: EngineSettings = {},
): SegmentSettings {
  const terms = termMarks === undefined ? 'constrained' : 'inline';
  return {
    beams: 6,
    batchSize: 8,
    window: 80,
    coverageWeight: 0.05,
    retry: true,
    terms,
    ...settings,
  };
}

class TransformersEngine implements TranslationEngine {
  readonly name: string;
  readonly #model: LocalModel;
  readonly #workers: Workers;
  readonly #weights: QualityWeights | undefined;

  constructor(model: LocalModel, workers: Workers, weights: QualityWeights | undefined) {
    this.name = model.name;
    this.#model = model;
    this.#workers = workers;
    this.#weights = weights;
  }

  async translate(
    segments: readonly Segment[],
    options?: TranslateOptions,
  ): Promise<readonly Draft[]> {
    const weights = this.#weights;
    const made = await this.#workers.draft(segments, options);
    return made.map(({ draft, features, isDrafted }) =>
      weights === undefined || !isDrafted
        ? draft
        : { ...draft, quality: estimateQuality(features, weights) },
    );
  }

  async close(): Promise<void> {
    await this.#workers.close();
    await this.#model.close();
  }
}
