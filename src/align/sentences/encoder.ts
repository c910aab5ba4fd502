/** Opens a model that turns sentences of any language into vectors of one space. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  AutoModel,
  AutoTokenizer,
  env,
  type PreTrainedModel,
  type PreTrainedTokenizer,
} from '@xenova/transformers';
import { DuizhaoError } from '../../core/errors.js';

/** How `embed` is watched and ended. */
export interface EmbedOptions {
  /** Ends the work between two batches. */
  readonly signal?: AbortSignal;
  /** Told after each batch how many different texts are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A loaded model. */
export interface SentenceEncoder {
  /** Number of values in a vector. */
  readonly dimensions: number;
  /**
   * Rows of `dimensions` values, one a text, each of unit length; all zeros for an empty text. Equal
   * texts get equal rows. 8-bit models round by batch, so that the same text among others may differ
   * in the sixth decimal.
   * @throws the reason of `signal` once it has fired.
   */
  embed(texts: readonly string[], options?: EmbedOptions): Promise<Float32Array>;
  close(): Promise<void>;
}

/** Texts that go through the model together; more gain nothing on one thread. */
const batchSize = 16;

/** Pieces beyond which a text is cut: attention takes the square of them. */
const mostPieces = 512;

/** The graphs a folder may hold, smallest first, and what transformers.js calls them. */
const graphs = [
  { file: 'model_quantized.onnx', dtype: 'q8' },
  { file: 'model.onnx', dtype: 'fp32' },
] as const;

/**
 * Opens the sentence-embedding model in `folder`, such as multilingual-e5, LaBSE or the one that ships
 * in models/duizhao-sentences: config.json, tokenizer.json, tokenizer_config.json and
 * onnx/model_quantized.onnx or onnx/model.onnx, as transformers.js has them for feature extraction.
 *
 * Vectors are the mean over the pieces of a text, or that of its first piece where
 * 1_Pooling/config.json of sentence-transformers says so. A `prefix` in config.json is put before
 * every text: e5 models want `"prefix": "query: "`.
 *
 * @throws DuizhaoError MODEL_NOT_FOUND if a file is missing, MODEL_INVALID if it cannot be used.
 */
export async function openSentenceEncoder(folder: string): Promise<SentenceEncoder> {
  const path = resolve(folder);
  const graph = requireFiles(folder, path);
  env.allowRemoteModels = false;
  try {
    const { prefix = '' } = readSettings(join(path, 'config.json'));
    const { pooling_mode_cls_token: isFirstOnly = false } = readSettings(
      join(path, '1_Pooling', 'config.json'),
    );
    const [tokenizer, model] = await Promise.all([
      AutoTokenizer.from_pretrained(path, { local_files_only: true }),
      AutoModel.from_pretrained(path, {
        local_files_only: true,
        dtype: graph.dtype,
        device: 'cpu',
        session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
      }),
    ]);
    return await createEncoder(path, {
      tokenizer,
      model,
      prefix: String(prefix),
      isFirstOnly: isFirstOnly === true,
    });
  } catch (cause) {
    if (cause instanceof DuizhaoError) throw cause;
    throw invalidModel(path, String(cause), cause);
  }
}

function requireFiles(folder: string, path: string): (typeof graphs)[number] {
  const files = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];
  const missing = files.find((file) => !existsSync(join(path, file)));
  const graph = graphs.find(({ file }) => existsSync(join(path, 'onnx', file)));
  if (missing === undefined && graph !== undefined) return graph;
  throw new DuizhaoError(
    'MODEL_NOT_FOUND',
    existsSync(path)
      ? `The model folder ${folder} lacks ${missing ?? `onnx/${graphs[0].file}`}.`
      : `There is no model folder ${folder}.`,
    'Give the folder of a sentence-embedding model in ONNX form (duizhao ships one in models/duizhao-sentences).',
  );
}

function invalidModel(path: string, reason: string, cause?: unknown): DuizhaoError {
  return new DuizhaoError(
    'MODEL_INVALID',
    `The model in ${path} cannot be used: ${reason}`,
    'Give the folder of a sentence-embedding model that transformers.js opens for feature extraction.',
    { cause },
  );
}

/** The entries of a JSON file; none where there is no such file. */
function readSettings(file: string): Readonly<Record<string, unknown>> {
  if (!existsSync(file)) return {};
  const settings: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Object.fromEntries(
    typeof settings === 'object' && settings !== null ? Object.entries(settings) : [],
  );
}

/** A model with how it is to be read. */
interface Opened {
  readonly tokenizer: PreTrainedTokenizer;
  readonly model: PreTrainedModel;
  readonly prefix: string;
  readonly isFirstOnly: boolean;
}

/** What a model gives for a batch: [texts × pieces × dimensions]. */
interface Output {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

async function createEncoder(path: string, opened: Opened): Promise<SentenceEncoder> {
  // Only the model itself knows how long its vectors are.
  const [probe] = await embedBatch(path, opened, ['1']);
  const dimensions = probe?.length ?? 0;
  return {
    dimensions,
    async embed(texts, { signal, onProgress } = {}) {
      const order = [...new Set(texts.map((text) => text.trim()))]
        .filter((text) => text !== '')
        .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
      const known = new Map<string, Float32Array>();
      for (let at = 0; at < order.length; at += batchSize) {
        signal?.throwIfAborted();
        const batch = order.slice(at, at + batchSize);
        const vectors = await embedBatch(path, opened, batch);
        for (const [place, text] of batch.entries()) {
          known.set(text, vectors[place] ?? new Float32Array(dimensions));
        }
        onProgress?.(known.size, order.length);
      }
      const rows = new Float32Array(texts.length * dimensions);
      for (const [place, text] of texts.entries()) {
        rows.set(known.get(text.trim()) ?? [], place * dimensions);
      }
      return rows;
    },
    async close() {
      await opened.model.dispose();
    },
  };
}

async function embedBatch(
  path: string,
  { tokenizer, model, prefix, isFirstOnly }: Opened,
  texts: readonly string[],
): Promise<readonly Float32Array[]> {
  const inputs = tokenizer(
    texts.map((text) => prefix + text),
    {
      padding: true,
      truncation: true,
      max_length: Math.min(mostPieces, tokenizer.model_max_length || mostPieces),
    },
  );
  const output: unknown = await model(inputs);
  const hidden = hiddenStates(output);
  if (hidden === undefined) throw invalidModel(path, 'it gives no last_hidden_state');
  const mask = Array.from<bigint, boolean>(inputs.attention_mask.data, (value) => value !== 0n);
  const [, pieces = 0, dimensions = 0] = hidden.dims;
  return texts.map((_, row) => {
    const vector = new Float32Array(dimensions);
    for (let piece = 0; piece < (isFirstOnly ? 1 : pieces); piece += 1) {
      const place = row * pieces + piece;
      if (mask[place] !== true) continue;
      for (let at = 0; at < dimensions; at += 1) {
        vector[at] = (vector[at] ?? 0) + (hidden.data[place * dimensions + at] ?? 0);
      }
    }
    return toUnitLength(vector);
  });
}

function hiddenStates(output: unknown): Output | undefined {
  if (typeof output !== 'object' || output === null || !('last_hidden_state' in output)) {
    return undefined;
  }
  const states = output.last_hidden_state;
  if (typeof states !== 'object' || states === null) return undefined;
  if (!('data' in states) || !('dims' in states)) return undefined;
  if (!(states.data instanceof Float32Array) || !Array.isArray(states.dims)) return undefined;
  return { data: states.data, dims: states.dims.map(Number) };
}

function toUnitLength(vector: Float32Array): Float32Array {
  const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return norm > 0 ? vector.map((value) => value / norm) : vector;
}
