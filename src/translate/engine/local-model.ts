/** Opens a local sequence-to-sequence model of whatever export with what its files say of it. */
import { basename, resolve } from 'node:path';
import {
  AutoModelForSeq2SeqLM,
  AutoTokenizer,
  env,
  type PreTrainedModel,
  type PreTrainedTokenizer,
} from '@xenova/transformers';
import { DuizhaoError } from '../../core/errors.js';
import { readDecoderForm, type Session } from '../decoding/decoder-form.js';
import type { ModelSessions } from '../decoding/decoder-rows.js';
import { readPieceTexts } from '../decoding/piece-texts.js';
import { readPrecision, requireModelFiles } from '../model-files.js';
import { invalidModel } from './invalid-model.js';
import { findLanguagePieces, type Languages } from './languages.js';
import {
  readBadWords,
  readKnownWords,
  readNumber,
  readOptionalNumber,
  readTermMarks,
  type TermMarks,
} from './model-config.js';

/** What a model writes, piece by piece. */
export interface OutputVocabulary {
  /** How many pieces the decoder can emit. */
  readonly size: number;
  /** What each adds to the output. */
  readonly texts: readonly string[];
  /** Pieces that never belong in a draft: padding, the unknown, language codes. */
  readonly forbidden: ReadonlySet<number>;
  /** Runs of more than one piece that the model's files forbid. */
  readonly badRuns: readonly (readonly number[])[];
  readonly pad: number;
  readonly start: number;
  readonly end: number;
  /** Written before the model has a choice: the target language. */
  readonly forced: readonly number[];
}

export interface LocalModel {
  /** As drafts name it, e.g. `transformers:duizhao-zh-en`. */
  readonly name: string;
  readonly folder: string;
  readonly sessions: ModelSessions;
  readonly output: OutputVocabulary;
  /** Present where the model reads terms in its source. */
  readonly termMarks?: TermMarks;
  /**
   * Present where the model reads dictionary glosses in its source: the Chinese words that need
   * none, since it has seen them often.
   */
  readonly knownWords?: ReadonlySet<string>;
  /** Source pieces set before a text because of its language. */
  readonly languagePieces: readonly number[];
  /** Most source pieces that the model has positions for, where it says. */
  readonly longest?: number;
  /** Pieces of running text, without any that stand around a source. */
  encode(text: string): readonly number[];
  /** Text of an output's pieces. */
  decode(pieces: readonly number[]): string;
  close(): Promise<void>;
}

export interface OpenSettings {
  readonly languages?: Languages;
  /** Threads inside one step of the model. */
  readonly threads?: number;
}

/**
 * Opens the model in `folder`: Marian, M2M100 or NLLB as exported for transformers.js, or one of
 * this project's.
 * @throws DuizhaoError MODEL_NOT_FOUND if a file is missing, MODEL_INVALID if it cannot be used,
 * BAD_USAGE if it lacks a language that was asked for.
 */
export async function openLocalModel(
  folder: string,
  { languages = {}, threads = 1 }: OpenSettings = {},
): Promise<LocalModel> {
  requireModelFiles(folder);
  const path = resolve(folder);
  env.allowRemoteModels = false;
  try {
    const [tokenizer, model] = await Promise.all([
      AutoTokenizer.from_pretrained(path, { local_files_only: true }),
      AutoModelForSeq2SeqLM.from_pretrained(path, {
        local_files_only: true,
        dtype: readPrecision(path),
        device: 'cpu',
        session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
      }),
    ]);
    return describe(path, tokenizer, model, languages);
  } catch (cause) {
    if (cause instanceof DuizhaoError) throw cause;
    throw invalidModel(path, String(cause), cause);
  }
}

function describe(
  folder: string,
  tokenizer: PreTrainedTokenizer,
  model: PreTrainedModel,
  languages: Languages,
): LocalModel {
  const name = `transformers:${basename(folder)}`;
  const vocabulary = tokenizer.get_vocab();
  const { before, forced } = findLanguagePieces(vocabulary, languages, name);
  const termMarks = readTermMarks(model.config);
  const longest = readOptionalNumber(model.config, 'max_position_embeddings');
  return {
    name,
    folder,
    sessions: readSessions(model, name),
    output: readOutput(model, tokenizer, forced, name),
    ...(termMarks && { termMarks }),
    ...(termMarks?.hint !== undefined && { knownWords: readKnownWords(model.config) }),
    languagePieces: before,
    ...(longest !== undefined && { longest }),
    encode: (text) => (text === '' ? [] : tokenizer.encode(text, { add_special_tokens: false })),
    decode: (pieces) =>
      pieces.length === 0 ? '' : tokenizer.decode([...pieces], { skip_special_tokens: true }),
    close: async () => {
      await model.dispose();
    },
  };
}

function readSessions(model: PreTrainedModel, name: string): ModelSessions {
  const { model: encoder, decoder_model_merged: decoder } = model.sessions;
  if (!isSession(encoder) || !isSession(decoder)) {
    throw invalidModel(name, 'it has no encoder or no decoder');
  }
  const width = readNumber(model.config, 'd_model', name);
  const heads = readNumber(model.config, 'decoder_attention_heads', name);
  const form = readDecoderForm(decoder, { heads, headWidth: width / heads });
  if (form === undefined) throw invalidModel(name, 'its decoder keeps no cache (past_key_values)');
  return { encoder, decoder, form };
}

function isSession(value: unknown): value is Session {
  return typeof value === 'object' && value !== null && 'run' in value && 'inputNames' in value;
}

function readOutput(
  model: PreTrainedModel,
  tokenizer: PreTrainedTokenizer,
  forced: readonly number[],
  name: string,
): OutputVocabulary {
  const { config } = model;
  const pad = readNumber(config, 'pad_token_id', name);
  const end = readNumber(config, 'eos_token_id', name);
  const start = readNumber(config, 'decoder_start_token_id', name);
  const size =
    readOptionalNumber(config, 'decoder_vocab_size') ?? readNumber(config, 'vocab_size', name);
  const pieces = tokenizer.get_vocab();
  const known = new Map([...pieces].map(([piece, id]) => [id, piece]));
  const special = new Set(tokenizer.all_special_tokens);
  const badWords = readBadWords(model.generation_config ?? {});
  const forbidden = new Set([pad, ...badWords.flatMap((run) => (run.length === 1 ? run : []))]);
  const isControl = (piece: string) => special.has(piece) || /^(?:<[^>]+>|>>\w+<<)$/u.test(piece);
  for (let id = 0; id < size; id++) {
    const piece = known.get(id);
    if (piece === undefined || isControl(piece)) forbidden.add(id);
  }
  forbidden.delete(end);
  return {
    size,
    texts: readPieceTexts(pieces, size, end, forbidden),
    forbidden,
    badRuns: badWords.filter((run) => run.length > 1),
    pad,
    start,
    end,
    forced,
  };
}
