/** Drafts the segments of a text: out of a translation memory where it has them, else by an engine. */
import type { Draft } from '../core/draft.js';
import { DuizhaoError } from '../core/errors.js';
import type { CliMessages } from '../messages/cli-messages.js';
import type { TermMatcher } from '../terms/matcher.js';
import { findRequiredTerms } from '../terms/required-terms.js';
import { openChatEngine } from '../translate/chat/chat-engine.js';
import type { Segment, TranslationEngine } from '../translate/engine.js';
import { draftFromMemory, openMemory } from '../translate/memory/index.js';
import { resolveModel } from '../translate/models/index.js';
import { openTransformersEngine } from '../translate/transformers-engine.js';
import type { Progress } from './progress.js';
import type { Settings } from './settings.js';

/** What drafts can be made with. */
export const engineNames = ['local', 'chat'] as const;

/** The options of every command that drafts. */
export interface DraftingOptions {
  /** Name or folder of a local model. */
  readonly model?: string;
  readonly engine?: (typeof engineNames)[number];
  readonly chatUrl?: string;
  readonly chatModel?: string;
  readonly allowRemote?: boolean;
  /** Folder of a translation memory. */
  readonly memory?: string;
  /** The least match rate of the memory that is used, in per cent. */
  readonly memoryThreshold?: string;
}

/** Drafts of a text, or why there are none. */
export interface Drafting {
  readonly drafts: readonly Draft[];
  /** Set if the model could not be opened; the rest of a run goes on without drafts. */
  readonly failure?: DuizhaoError;
}

/**
 * A draft of each segment, in their order. With `terms` the drafts use the preferred English terms.
 * @throws DuizhaoError for anything but a local model that is missing or unusable.
 */
export async function draftSegments(
  texts: readonly Pick<Segment, 'id' | 'text'>[],
  options: DraftingOptions,
  terms: TermMatcher | undefined,
  progress: Progress,
  { signal, messages }: Settings,
): Promise<Drafting> {
  const threshold = readThreshold(options.memoryThreshold, messages);
  const segments = texts.map((segment, at): Segment => withSurroundings(segment, at, texts, terms));
  progress.show('draft', 0, segments.length);
  const remembered = await draftsOfMemory(segments, options.memory, threshold);
  const rest = segments.filter((_, at) => remembered[at] === undefined);
  try {
    const made = rest.length === 0 ? [] : await draftByEngine(rest);
    const drafts = made[Symbol.iterator]();
    return { drafts: remembered.flatMap((draft) => draft ?? nextOf(drafts)) };
  } catch (error) {
    const isModel =
      error instanceof DuizhaoError &&
      (error.code === 'MODEL_NOT_FOUND' || error.code === 'MODEL_INVALID');
    if (!isModel) throw error;
    return { drafts: remembered.filter((draft) => draft !== undefined), failure: error };
  }

  async function draftByEngine(wanted: readonly Segment[]): Promise<readonly Draft[]> {
    const engine = await openEngine(options);
    const skipped = segments.length - wanted.length;
    try {
      return await engine.translate(wanted, {
        signal,
        onProgress: (done) => progress.show('draft', skipped + done, segments.length),
      });
    } finally {
      await engine.close();
    }
  }
}

/** A match rate of 1 to 101 per cent, or `undefined` where none is given. */
function readThreshold(written: string | undefined, { errors }: CliMessages): number | undefined {
  if (written === undefined) return undefined;
  const threshold = /^\d{1,3}$/u.test(written) ? Number(written) : 0;
  if (threshold >= 1 && threshold <= 101) return threshold;
  throw new DuizhaoError('BAD_USAGE', errors.badThreshold(written), errors.badThresholdHint);
}

function nextOf(drafts: Iterator<Draft>): readonly Draft[] {
  const { done, value } = drafts.next();
  return done === true ? [] : [value];
}

function withSurroundings(
  { id, text }: Pick<Segment, 'id' | 'text'>,
  at: number,
  all: readonly Pick<Segment, 'text'>[],
  terms: TermMatcher | undefined,
): Segment {
  const before = all[at - 1]?.text;
  const after = all[at + 1]?.text;
  return {
    id,
    text,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(terms && { terms: findRequiredTerms(text, terms) }),
  };
}

async function draftsOfMemory(
  segments: readonly Segment[],
  path: string | undefined,
  threshold: number | undefined,
): Promise<readonly (Draft | undefined)[]> {
  if (path === undefined) return segments.map(() => undefined);
  const memory = openMemory(path);
  try {
    return draftFromMemory(memory, segments, { ...(threshold !== undefined && { threshold }) });
  } finally {
    await memory.close();
  }
}

async function openEngine(options: DraftingOptions): Promise<TranslationEngine> {
  if (options.engine === 'chat') {
    return openChatEngine({
      url: options.chatUrl ?? usualChatUrl,
      model: options.chatModel ?? '',
      ...(options.allowRemote === true && { allowRemote: true }),
    });
  }
  const { folder, languages } = resolveModel(options.model ?? shippedModel);
  return openTransformersEngine(folder, { ...(languages && { languages }) });
}

/** The model that drafts where none is named. */
export const shippedModel = 'duizhao-zh-en';

// Where llama.cpp's server listens.
const usualChatUrl = 'http://127.0.0.1:8080';
