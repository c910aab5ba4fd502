/** Aligns two texts into the file of a bitext, or finds the one that was made of them before. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Draft } from '../core/draft.js';
import { DuizhaoError } from '../core/errors.js';
import { sentenceDocument } from '../document/sentence-segments.js';
import { jsonlSchema, writeJsonl } from '../formats/index.js';
import type { TermMatcher } from '../terms/matcher.js';
import { warnIfUnrelated } from './doubt.js';
import { type DraftingOptions, draftSegments } from './drafting.js';
import { embedFor } from './embeddings.js';
import { standardInput, writeWhole } from './files.js';
import { alignAt, refuseSentenceMisfits, type SentenceSettings } from './levels.js';
import { type DocumentPair, readPair } from './pipeline.js';
import type { Progress } from './progress.js';
import type { Settings } from './settings.js';

/** What two texts can be linked by to be reviewed. */
export const reviewLevels = ['sentence', 'block'] as const;
export type ReviewLevel = (typeof reviewLevels)[number];

/** The options about aligning. */
export interface ReviewAlignOptions extends DraftingOptions, SentenceSettings {
  /** File of the bitext; beside the Chinese text if left out. */
  readonly out?: string;
  readonly level?: ReviewLevel;
  readonly drafts?: boolean;
}

/** The file of a bitext of two texts. */
export interface AlignedFile {
  readonly path: string;
  /** Links that were made now; none where it was there before. */
  readonly links: number | undefined;
}

/**
 * The bitext of two texts: made and written now, or the one that was written before, which is left
 * as it is.
 * @throws DuizhaoError for bad input, or BAD_USAGE if what is there was made of other texts.
 */
export async function alignForReview(
  first: string,
  second: string,
  options: ReviewAlignOptions,
  terms: TermMatcher,
  progress: Progress,
  settings: Settings,
): Promise<AlignedFile> {
  const { messages, signal } = settings;
  const { presegmented = false, semicolons = false, level = 'sentence' } = options;
  refuseSentenceMisfits(level, options, messages);
  progress.show('read');
  const pair = await readPair(first, second, messages, { presegmented });
  const path = options.out ?? besideChinese(pair.chinesePath, settings);
  if (existsSync(path)) {
    requireSame(path, pair, options.level, settings);
    return { path, links: undefined };
  }
  const segments = [pair.chinese, pair.english].flatMap((document) =>
    segmentsOf(document, level, semicolons),
  );
  const texts = segments.map(({ text }) => text);
  const embedded = await embedFor(options.embeddings, texts, progress, signal);
  progress.show('align');
  const { bitext } = alignAt(level, pair, { terms, semicolons, details: true, ...embedded });
  const drafts = options.drafts
    ? await draftAll(
        [...bitext.source.blocks, ...bitext.source.notes],
        options,
        terms,
        progress,
        settings,
      )
    : [];
  progress.show('write');
  const name = pair.chinese.symbol ?? pair.english.symbol ?? bareName(pair.chinesePath);
  writeWhole(path, writeJsonl({ name, bitext, drafts, findings: [] }), messages);
  warnIfUnrelated(bitext, settings);
  return { path, links: bitext.links.length };
}

function segmentsOf(document: DocumentPair['chinese'], level: ReviewLevel, semicolons: boolean) {
  const { blocks, notes } =
    level === 'block' ? document : sentenceDocument(document, { semicolons });
  return [...blocks, ...notes];
}

/** @throws DuizhaoError for anything but a model that is missing, of which a warning is enough. */
async function draftAll(
  segments: readonly { readonly id: string; readonly text: string }[],
  options: DraftingOptions,
  terms: TermMatcher,
  progress: Progress,
  settings: Settings,
): Promise<readonly Draft[]> {
  const { drafts, failure } = await draftSegments(segments, options, terms, progress, settings);
  if (failure !== undefined) {
    settings.say(`${settings.messages.warning}: ${failure.message}\n  ${failure.hint}`);
  }
  return drafts;
}

/** `A.zh.txt` has its bitext in `A.bitext.jsonl` beside it. */
function besideChinese(chinese: string, { messages: { review } }: Settings): string {
  if (chinese === standardInput) {
    throw new DuizhaoError('BAD_USAGE', review.errors.needsOut, review.errors.needsOutHint);
  }
  return join(dirname(chinese), `${bareName(chinese)}.bitext.jsonl`);
}

/** The name of a text without what tells its format and its language. */
function bareName(path: string): string {
  const name = path === standardInput ? 'bitext' : basename(path, extname(path));
  return name.replace(/[._-](?:zh|zho|chi|cmn|cn)(?:[-_](?:cn|tw|hk|hans|hant))?$/iu, '') || name;
}

/** What the beginning of a bitext says of its texts. */
interface Head {
  readonly source: string;
  readonly target: string;
  readonly level: string;
}

function requireSame(
  path: string,
  { chinese, english }: DocumentPair,
  level: ReviewLevel | undefined,
  { messages: { review } }: Settings,
): void {
  const { errors } = review;
  const head = readHead(path);
  if (head === undefined) {
    throw new DuizhaoError('BAD_USAGE', errors.notOurs(path), errors.notOursHint);
  }
  if (head.source !== chinese.id || head.target !== english.id) {
    throw new DuizhaoError('BAD_USAGE', errors.textsChanged(path), errors.textsChangedHint(path));
  }
  if (level !== undefined && head.level !== level) {
    throw new DuizhaoError('BAD_USAGE', errors.otherLevel(path, head.level), errors.otherLevelHint);
  }
}

/** The ids of the texts and the level of the links, from the first two lines of a bitext. */
function readHead(path: string): Head | undefined {
  const [header, link] = readLines(path, 2).map(parseObject);
  if (header?.schema !== jsonlSchema) return undefined;
  const idOf = (value: unknown) =>
    typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
  return {
    source: idOf(header.source),
    target: idOf(header.target),
    level: String(link?.level ?? ''),
  };
}

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** The first lines of a file, which may be long. */
function readLines(path: string, count: number): readonly string[] {
  const file = openSync(path, 'r');
  try {
    const decoder = new TextDecoder();
    const chunk = Buffer.alloc(1 << 16);
    let text = '';
    for (;;) {
      const length = readSync(file, chunk);
      text += decoder.decode(chunk.subarray(0, length), { stream: true });
      const lines = text.split('\n');
      if (length === 0 || lines.length > count) return lines.slice(0, count);
    }
  } finally {
    closeSync(file);
  }
}
