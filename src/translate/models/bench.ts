/** Measures how fast a model drafts on this machine. */
import { AutoTokenizer } from '@xenova/transformers';
import type { Draft } from '../../core/draft.js';
import { openTransformersEngine } from '../transformers-engine.js';
import { benchParagraphs } from './bench-paragraphs.js';
import type { ResolvedModel } from './store.js';

/** How fast one way of searching drafts is. */
export interface SearchFigures {
  readonly beams: number;
  readonly seconds: number;
  /** Pieces of the model's own vocabulary that the drafts consist of, a second. */
  readonly tokensPerSecond: number;
  readonly paragraphsPerMinute: number;
}

export interface BenchFigures {
  readonly model: string;
  readonly paragraphs: number;
  /** Milliseconds from opening the model to its first draft, greedy, of a short paragraph. */
  readonly coldStart: number;
  readonly searches: readonly SearchFigures[];
  /** Most bytes of memory that the process held at any time. */
  readonly peakMemory: number;
}

export interface BenchOptions {
  /** What to draft. Default: forty paragraphs in the manner of United Nations documents. */
  readonly paragraphs?: readonly string[];
  readonly signal?: AbortSignal;
  /** Told how many paragraphs of all the searches are drafted. */
  readonly onProgress?: (done: number, total: number) => void;
}

const beamWidths = [1, 4];

/**
 * Drafts the same paragraphs greedily and with four beams.
 * @throws DuizhaoError MODEL_NOT_FOUND or MODEL_INVALID; the reason of `signal` once it has fired.
 */
export async function benchModel(
  { name, folder }: ResolvedModel,
  { paragraphs = benchParagraphs, signal, onProgress }: BenchOptions = {},
): Promise<BenchFigures> {
  const segments = paragraphs.map((text, at) => ({ id: String(at + 1), text }));
  const start = performance.now();
  const first = await openTransformersEngine(folder, { beams: 1 });
  await first.translate(segments.slice(0, 1), { ...(signal && { signal }) });
  const coldStart = performance.now() - start;
  await first.close();

  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true });
  const countPieces = (drafts: readonly Draft[]): number =>
    drafts.reduce((sum, { text }) => sum + tokenizer.encode(text).length, 0);
  const searches: SearchFigures[] = [];
  for (const [index, beams] of beamWidths.entries()) {
    const engine = await openTransformersEngine(folder, { beams });
    const begin = performance.now();
    const drafts = await engine.translate(segments, {
      ...(signal && { signal }),
      onProgress: (done, total) => onProgress?.(index * total + done, beamWidths.length * total),
    });
    const seconds = (performance.now() - begin) / 1_000;
    await engine.close();
    searches.push({
      beams,
      seconds,
      tokensPerSecond: countPieces(drafts) / seconds,
      paragraphsPerMinute: (60 * drafts.length) / seconds,
    });
  }
  return {
    model: name,
    paragraphs: paragraphs.length,
    coldStart,
    searches,
    // Given in kibibytes.
    peakMemory: process.resourceUsage().maxRSS * 1_024,
  };
}
