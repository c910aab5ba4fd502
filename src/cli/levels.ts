/** Sets the two documents of a pair side by side, as finely as the user asks. */
import { alignWordsInBitext } from '../align/linked-words.js';
import { findRunnerUp, type RunnerUp } from '../align/runner-up.js';
import { createDocumentSentenceAligner } from '../align/sentences/index.js';
import type { TextVectors } from '../align/sentences/text-vectors.js';
import type { Bitext, Link } from '../core/bitext.js';
import { DuizhaoError } from '../core/errors.js';
import type { CliMessages } from '../messages/cli-messages.js';
import type { TermMatcher } from '../terms/matcher.js';
import { alignPair, type DocumentPair } from './pipeline.js';

/** What `--level` takes; words are linked inside linked sentences. */
export const levels = ['block', 'sentence', 'word'] as const;
export type Level = (typeof levels)[number];

/** A bitext that can still be asked what else was possible. */
export interface Comparison {
  readonly bitext: Bitext;
  runnerUp(link: Link): RunnerUp | undefined;
}

export interface LevelOptions {
  readonly terms: TermMatcher;
  readonly semicolons: boolean;
  /** Whether evidence and words will be shown: they take time, and most formats have no place for them. */
  readonly details: boolean;
  /** Vectors of all sentences; none by default. */
  readonly vectors?: TextVectors;
}

/** Aligns a pair, Chinese first. */
export function alignAt(level: Level, pair: DocumentPair, options: LevelOptions): Comparison {
  const { terms, semicolons, details, vectors } = options;
  if (level === 'block') {
    const bitext = alignPair(pair, terms);
    return { bitext, runnerUp: (link) => findRunnerUp(bitext, link, { terms }) };
  }
  const aligner = createDocumentSentenceAligner(pair.chinese, pair.english, {
    terms,
    semicolons,
    evidence: details,
    ...(vectors === undefined ? {} : { vectors }),
  });
  const bitext = aligner.align();
  return {
    bitext: level === 'word' && details ? alignWordsInBitext(bitext, { terms }) : bitext,
    runnerUp: (link) => aligner.runnerUp(link),
  };
}

/** Options that only mean something where sentences are linked. */
export interface SentenceSettings {
  readonly presegmented?: boolean;
  readonly semicolons?: boolean;
  readonly embeddings?: string;
}

/** @throws DuizhaoError BAD_USAGE for options that do not go with the level or with each other. */
export function refuseSentenceMisfits(
  level: Level,
  { presegmented, semicolons, embeddings }: SentenceSettings,
  { errors }: CliMessages,
): void {
  const ofSentences = {
    '--presegmented': presegmented,
    '--semicolons': semicolons,
    '--embeddings': embeddings,
  };
  const [misfit] = Object.entries(ofSentences).find(([, value]) => value) ?? [];
  if (level === 'block' && misfit !== undefined) {
    throw new DuizhaoError('BAD_USAGE', errors.needsSentences(misfit), errors.needsSentencesHint);
  }
  if (presegmented && semicolons) {
    throw new DuizhaoError('BAD_USAGE', errors.cutLines, errors.cutLinesHint);
  }
}
