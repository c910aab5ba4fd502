/** The translation engine that runs a local model through transformers.js, never over the network. */
import { basename, resolve } from 'node:path';
import {
  AutoModelForSeq2SeqLM,
  AutoTokenizer,
  env,
  type PreTrainedModel,
  type PreTrainedTokenizer,
} from '@xenova/transformers';
import type { Draft, DraftWarning } from '../core/draft.js';
import { DuizhaoError } from '../core/errors.js';
import { detectScript, toSimplified } from '../language/script.js';
import { type Hypothesis, searchBeams } from './beam-search.js';
import type { Segment, TranslateOptions, TranslationEngine } from './engine.js';
import { type Bracketed, joinParts, suitEnd, takeBrackets } from './finish.js';
import {
  allOf,
  findDigitPieces,
  noRepeats,
  numberRuns,
  onlyTheseNumbers,
  type PieceDigit,
  without,
} from './guards.js';
import { requireModelFiles } from './model-files.js';
import { type ModelSessions, type Session, startRows } from './onnx-rows.js';
import { repairMentions } from './repair.js';
import { type Part, splitForModel } from './split.js';
import { countRepeatedRuns, verifyDraft } from './verify.js';

export interface EngineSettings {
  /** Hypotheses kept a sentence; 1 is greedy. Default 6. */
  readonly beams?: number;
  /** Sentences translated together. Default 8. */
  readonly batchSize?: number;
  /** How much it counts against a draft that it passes over parts of its source. Default 0.05. */
  readonly coverageWeight?: number;
  /** Most source pieces a sentence may have before it is cut at a clause end. Default 80. */
  readonly window?: number;
}

/**
 * Opens the sequence-to-sequence model in `folder` (Marian-shaped, 8-bit ONNX).
 * @throws DuizhaoError MODEL_NOT_FOUND if a file is missing, MODEL_INVALID if it cannot be used.
 */
export async function openTransformersEngine(
  folder: string,
  settings: EngineSettings = {},
): Promise<TranslationEngine> {
  requireModelFiles(folder);
  const path = resolve(folder);
  env.allowRemoteModels = false;
  try {
    const [tokenizer, model] = await Promise.all([
      AutoTokenizer.from_pretrained(path, { local_files_only: true }),
      AutoModelForSeq2SeqLM.from_pretrained(path, {
        local_files_only: true,
        dtype: 'q8',
        device: 'cpu',
        // Steps are small: a second thread costs more in meeting than it saves in work.
        session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
      }),
    ]);
    return new TransformersEngine(`transformers:${basename(path)}`, tokenizer, model, settings);
  } catch (cause) {
    if (cause instanceof DuizhaoError) throw cause;
    throw invalidModel(path, String(cause), cause);
  }
}

function invalidModel(path: string, reason: string, cause?: unknown): DuizhaoError {
  return new DuizhaoError(
    'MODEL_INVALID',
    `The model in ${path} cannot be used: ${reason}`,
    'Compare its files with the checksums in models/manifest.json, or give another folder.',
    { cause },
  );
}

/** A part of a segment on its way through the model. */
interface Job {
  readonly segment: number;
  readonly part: number;
  readonly text: Bracketed;
  readonly pieces: readonly number[];
}

interface PartDraft {
  readonly text: string;
  readonly logProbability: number;
  readonly pieces: number;
  readonly complete: boolean;
}

interface Vocabulary {
  readonly size: number;
  readonly digits: ReadonlyMap<number, PieceDigit>;
  readonly forbidden: ReadonlySet<number>;
  readonly pad: number;
  readonly end: number;
  readonly start: number;
}

// Shorter runs repeat in good text: "of the implementation of the".
const repeatedRun = 6;
const lengthPower = 1;
// English pieces a Chinese piece below which text must have been lost; the usual is about 1.2.
const leastPieces = 0.5;

// What speaks against a hypothesis, in warnings: that it was cut, and each run of words said again.
const cutDoubts = 2;
const repeatDoubts = 1 / 3;

class TransformersEngine implements TranslationEngine {
  readonly name: string;
  readonly #tokenizer: PreTrainedTokenizer;
  readonly #model: PreTrainedModel;
  readonly #sessions: ModelSessions;
  readonly #vocabulary: Vocabulary;
  readonly #settings: Required<EngineSettings>;

  constructor(
    name: string,
    tokenizer: PreTrainedTokenizer,
    model: PreTrainedModel,
    settings: EngineSettings,
  ) {
    this.name = name;
    this.#tokenizer = tokenizer;
    this.#model = model;
    this.#sessions = readSessions(model, name);
    this.#vocabulary = readVocabulary(model, tokenizer, name);
    this.#settings = { beams: 6, batchSize: 8, window: 80, coverageWeight: 0.05, ...settings };
  }

  async translate(
    segments: readonly Segment[],
    { signal, onProgress }: TranslateOptions = {},
  ): Promise<readonly Draft[]> {
    signal?.throwIfAborted();
    const sources = segments.map(({ text }) => toModelScript(text));
    const parts = sources.map((source) =>
      splitForModel(source, (part) => this.#encode(part).length <= this.#settings.window),
    );
    const drafts = parts.map((of) => of.map((): PartDraft | undefined => undefined));
    const jobs = this.#planJobs(sources, parts, drafts);
    const isDone = (segment: number) => drafts[segment]?.every((draft) => draft !== undefined);
    for (let at = 0; at < jobs.length; at += this.#settings.batchSize) {
      const batch = jobs.slice(at, at + this.#settings.batchSize);
      const made = await this.#draftBatch(batch, signal);
      batch.forEach((job, index) => {
        const own = drafts[job.segment];
        if (own !== undefined) own[job.part] = made[index];
      });
      onProgress?.(segments.filter((_, segment) => isDone(segment)).length, segments.length);
    }
    if (jobs.length === 0) onProgress?.(segments.length, segments.length);
    return segments.map((segment, index) =>
      this.#finish(segment.id, sources[index] ?? '', parts[index] ?? [], drafts[index] ?? []),
    );
  }

  async close(): Promise<void> {
    await this.#model.dispose();
  }

  /** What has to go through the model, like lengths together; the rest is copied at once. */
  #planJobs(
    sources: readonly string[],
    parts: readonly (readonly Part[])[],
    drafts: (PartDraft | undefined)[][],
  ): readonly Job[] {
    const jobs: Job[] = [];
    parts.forEach((of, segment) => {
      of.forEach(({ start, end }, part) => {
        const text = (sources[segment] ?? '').slice(start, end).trim();
        const own = drafts[segment];
        if (/\p{Script=Han}/u.test(text)) {
          const bracketed = takeBrackets(text);
          jobs.push({ segment, part, text: bracketed, pieces: this.#encode(bracketed.inner) });
        } else if (own !== undefined) {
          own[part] = { text: copyText(text), logProbability: 0, pieces: 0, complete: true };
        }
      });
    });
    return jobs.sort((a, b) => a.pieces.length - b.pieces.length);
  }

  async #draftBatch(jobs: readonly Job[], signal?: AbortSignal): Promise<readonly PartDraft[]> {
    const { size, digits, forbidden, pad, end, start } = this.#vocabulary;
    const rows = await startRows(
      this.#sessions,
      jobs.map(({ pieces }) => pieces),
      pad,
    );
    const results = await searchBeams(
      rows,
      jobs.map(({ text, pieces }) => ({
        least: Math.floor(leastPieces * (pieces.length - 1)),
        limit: 2 * pieces.length + 24,
        guard: allOf(
          without(forbidden),
          onlyTheseNumbers(numberRuns(text.inner), digits),
          noRepeats(repeatedRun, digits),
        ),
      })),
      {
        vocabulary: size,
        startPiece: start,
        endPiece: end,
        beams: this.#settings.beams,
        lengthPower,
        coverageWeight: this.#settings.coverageWeight,
        ...(signal && { signal }),
      },
    );
    return jobs.map(({ text }, index) => this.#choose(text, results[index] ?? []));
  }

  /** The hypothesis with the least that a check doubts; among equals the likeliest. */
  #choose({ open, inner, close }: Bracketed, hypotheses: readonly Hypothesis[]): PartDraft {
    const candidates = hypotheses.map(({ pieces, logProbability, complete }) => {
      const text = repairMentions(inner, suitEnd(inner, this.#decode(pieces)));
      const doubts =
        verifyDraft(inner, text).length +
        (complete ? 0 : cutDoubts) +
        repeatDoubts * countRepeatedRuns(text);
      return {
        text: open + text + close,
        logProbability,
        pieces: pieces.length + 1,
        complete,
        doubts,
      };
    });
    const fewest = Math.min(...candidates.map(({ doubts }) => doubts));
    const best = candidates.find(({ doubts }) => doubts === fewest);
    return best ?? { text: '', logProbability: 0, pieces: 0, complete: false };
  }

  #finish(
    segment: string,
    source: string,
    parts: readonly Part[],
    drafts: readonly (PartDraft | undefined)[],
  ): Draft {
    const made = drafts.filter((draft) => draft !== undefined);
    const text = joinParts(
      parts,
      made.map((draft) => draft.text),
    );
    const warnings: DraftWarning[] = [...verifyDraft(source, text)];
    if (made.some(({ complete }) => !complete)) warnings.push({ kind: 'too-long', what: '' });
    const pieces = made.reduce((sum, draft) => sum + draft.pieces, 0);
    const logProbability = made.reduce((sum, draft) => sum + draft.logProbability, 0);
    return {
      segment,
      text,
      engine: this.name,
      ...(pieces > 0 && { score: logProbability / pieces }),
      warnings,
    };
  }

  #encode(text: string): readonly number[] {
    return this.#tokenizer.encode(text);
  }

  #decode(pieces: readonly number[]): string {
    if (pieces.length === 0) return '';
    const text = this.#tokenizer.decode([...pieces], { skip_special_tokens: true });
    // Pieces that begin a word carry a space even where a bracket stands before them.
    return text
      .replaceAll(/([([]) +/gu, '$1')
      .replaceAll(/ +([)\].,;:])/gu, '$1')
      .trim();
  }
}

/** Text without a Chinese character as it is, in English punctuation. */
function copyText(text: string): string {
  const narrow = text.normalize('NFKC').replaceAll('、', ',').replaceAll('。', '.');
  return suitEnd(text, narrow);
}

function toModelScript(text: string): string {
  return detectScript(text) === 'Hant' ? toSimplified(text) : text;
}

function readSessions(model: PreTrainedModel, name: string): ModelSessions {
  const { model: encoder, decoder_model_merged: decoder } = model.sessions;
  if (!isSession(encoder) || !isSession(decoder)) {
    throw invalidModel(name, 'it has no encoder or no decoder');
  }
  const width = readNumber(model.config, 'd_model', name);
  const heads = readNumber(model.config, 'decoder_attention_heads', name);
  const layers = readNumber(model.config, 'decoder_layers', name);
  return { encoder, decoder, shape: { layers, heads, headWidth: width / heads } };
}

function isSession(value: unknown): value is Session {
  return typeof value === 'object' && value !== null && 'run' in value;
}

function readVocabulary(
  model: PreTrainedModel,
  tokenizer: PreTrainedTokenizer,
  name: string,
): Vocabulary {
  const pad = readNumber(model.config, 'pad_token_id', name);
  const end = readNumber(model.config, 'eos_token_id', name);
  const start = readNumber(model.config, 'decoder_start_token_id', name);
  const size = readNumber(model.config, 'decoder_vocab_size', name);
  const pieces = new Array<string>(size).fill('');
  for (const [piece, id] of tokenizer.get_vocab()) if (id < size) pieces[id] = piece;
  const isControl = (piece: string) => piece === '' || /^<[^>]+>$/u.test(piece);
  const control = pieces.flatMap((piece, id) => (isControl(piece) && id !== end ? [id] : []));
  return { size, digits: findDigitPieces(pieces), forbidden: new Set(control), pad, end, start };
}

function readNumber(config: object, key: string, name: string): number {
  const value: unknown = Object.entries(config).find(([name]) => name === key)?.[1];
  if (typeof value !== 'number') throw invalidModel(name, `its config.json has no ${key}`);
  return value;
}
