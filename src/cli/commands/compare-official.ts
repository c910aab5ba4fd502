/** `duizhao compare-official`: where an English working text differs from the official one. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Document } from '../../core/document.js';
import { DuizhaoError } from '../../core/errors.js';
import { packageFile } from '../../core/package-folder.js';
import { readDocument } from '../../document/index.js';
import {
  type ComparedBlock,
  type Comparison,
  compareDocuments,
  isFetched,
  requireSymbol,
  symbolFileName,
  type TextRun,
} from '../../fetch/index.js';
import type { FetchWords } from '../../messages/fetch-words.js';
import { deliver } from '../deliver.js';
import { describeFailure } from '../describe-failure.js';
import { exitCodes } from '../exit-codes.js';
import { type FetchingOptions, fetchWith } from '../fetching.js';
import { readInput } from '../files.js';
import type { Settings } from '../settings.js';

export interface CompareOfficialOptions extends FetchingOptions {
  /** File of the official text. */
  readonly official?: string;
  /** File of the working text. */
  readonly working?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** A text and where it comes from. */
interface Version {
  readonly document: Document;
  readonly source: {
    /** Of a file. */
    readonly file?: string;
    /** Of what was fetched. */
    readonly url?: string;
    readonly format?: string;
    /** When the site gave it. */
    readonly fetched?: string;
    readonly sha256: string;
  };
}

/**
 * Compares the English working text of a document with the official text, fetched or from a file.
 * Gives back the exit code: 1 if they differ.
 * @throws DuizhaoError DOCUMENT_UNAVAILABLE where the official text cannot be had, or as reading does.
 */
export async function compareOfficial(
  text: string,
  options: CompareOfficialOptions,
  settings: Settings,
): Promise<number> {
  const symbol = requireSymbol(text);
  const working = await readVersion(options.working ?? workingPath(symbol, settings), settings);
  const official =
    options.official === undefined
      ? await fetchVersion(symbol, options, settings)
      : await readVersion(options.official, settings);
  const comparison = compareDocuments(official.document, working.document);
  const contents = options.json
    ? `${JSON.stringify({ symbol, official: official.source, working: working.source, ...comparison }, null, 2)}\n`
    : render(symbol, official, working, comparison, settings.messages.fetch);
  await deliver(contents, options.out, settings);
  const isSame = comparison.blocks.every(({ status }) => status === 'same');
  return isSame ? exitCodes.fine : exitCodes.different;
}

function workingPath(symbol: string, { messages }: Settings): string {
  const path = packageFile('corpora', symbolFileName(symbol), 'en.txt');
  if (existsSync(path)) return path;
  const { errors } = messages.fetch;
  throw new DuizhaoError('BAD_USAGE', errors.noWorkingText(symbol), errors.noWorkingTextHint);
}

async function readVersion(path: string, settings: Settings): Promise<Version> {
  const { name, bytes } = readInput(path, settings.messages);
  const sha256 = sumOf(bytes);
  return { document: await readEnglish(bytes, name, settings), source: { file: name, sha256 } };
}

async function fetchVersion(
  symbol: string,
  options: CompareOfficialOptions,
  settings: Settings,
): Promise<Version> {
  const progress = settings.startProgress(options.quiet === true);
  progress.show('fetch');
  const requests = [{ symbol, language: 'en' }] as const;
  for await (const outcome of fetchWith(requests, options, settings)) {
    progress.end();
    if (!isFetched(outcome)) {
      const { errors } = settings.messages.fetch;
      const why = describeFailure(outcome.failure, settings.messages.fetch);
      throw new DuizhaoError(
        'DOCUMENT_UNAVAILABLE',
        errors.unavailable(symbol, why),
        errors.unavailableHint,
      );
    }
    const { bytes, url, format, fetched, sha256 } = outcome;
    const name = `${symbolFileName(symbol)}.en.${format}`;
    const document = await readEnglish(bytes, name, settings);
    return { document, source: { url, format, fetched, sha256 } };
  }
  throw new TypeError('one request has one outcome');
}

async function readEnglish(
  bytes: Uint8Array,
  name: string,
  { messages }: Settings,
): Promise<Document> {
  // Readers may take the bytes that they are given for themselves.
  const document = await readDocument(Uint8Array.from(bytes), { name });
  if (document.language === 'en') return document;
  const { errors } = messages.fetch;
  throw new DuizhaoError('INPUT_WRONG_LANGUAGE', errors.notEnglish(name), errors.notEnglishHint);
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function render(
  symbol: string,
  { source }: Version,
  working: Version,
  { blocks, counts }: Comparison,
  { comparison: words }: FetchWords,
): string {
  const { url, format = '', fetched = '', file = '', sha256 } = source;
  const different = blocks.filter(({ status }) => status !== 'same');
  const lines = [
    words.heading(symbol, working.source.file ?? ''),
    url === undefined
      ? words.officialGiven(file)
      : words.officialFetched(url, format, fetched.slice(0, 10)),
    `SHA-256 ${sha256}`,
    '',
    words.counts({
      same: counts.same,
      different: counts.different,
      onlyOfficial: counts['only-official'],
      onlyWorking: counts['only-working'],
    }),
    ...(different.length === 0 ? [words.same] : [words.legend]),
    ...different.flatMap((block) => ['', ...renderBlock(block, words)]),
  ];
  return `${lines.join('\n')}\n`;
}

function renderBlock(block: ComparedBlock, words: FetchWords['comparison']): readonly string[] {
  switch (block.status) {
    case 'only-official':
      return [words.onlyOfficial(block.official.id), `  {+${block.official.text}+}`];
    case 'only-working':
      return [words.onlyWorking(block.working.id), `  [-${block.working.text}-]`];
    default:
      return [
        words.different(block.official.id, percent(block.likeness)),
        `  ${block.runs.map((run, index) => renderRun(run, index, block.runs.length)).join('')}`,
      ];
  }
}

/** Rounded down, so that what differs is never 100 % alike. */
function percent(likeness: number): string {
  return (Math.floor(likeness * 1_000) / 10).toFixed(1);
}

/** Characters that are shown of what both have, before and after what differs. */
const shown = 60;

function renderRun(run: TextRun, index: number, count: number): string {
  if (run.in === 'official') return `{+${run.text}+}`;
  if (run.in === 'working') return `[-${run.text}-]`;
  const before = index === 0 ? '' : run.text.slice(0, shown);
  const after = index === count - 1 ? '' : run.text.slice(-shown);
  return run.text.length <= before.length + after.length + 3
    ? run.text
    : `${before} … ${after}`.trimEnd();
}
