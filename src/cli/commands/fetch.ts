/** `duizhao fetch`: documents of the United Nations by symbol, into files. */
import { join } from 'node:path';
import Table from 'cli-table3';
import type { Language } from '../../core/document.js';
import { DuizhaoError } from '../../core/errors.js';
import {
  expandSymbols,
  type FetchedDocument,
  type FetchOutcome,
  isFetched,
  type MissingDocument,
  type Remark,
  readSymbolList,
  requestsFor,
  symbolFileName,
} from '../../fetch/index.js';
import type { FetchWords } from '../../messages/fetch-words.js';
import { describeFailure } from '../describe-failure.js';
import { exitCodes } from '../exit-codes.js';
import { type FetchingOptions, fetchWith } from '../fetching.js';
import { readInput, writeWhole } from '../files.js';
import type { Settings } from '../settings.js';

export interface FetchCommandOptions extends FetchingOptions {
  /** File of symbols. */
  readonly list?: string;
  /** Languages, with commas between. */
  readonly lang: string;
  /** Folder for the files. */
  readonly out: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** What became of a request, and the file that the document was written to. */
type Result =
  | (Omit<FetchedDocument, 'bytes'> & { readonly size: number; readonly file: string })
  | MissingDocument;

/**
 * Fetches documents in both languages, each into a file such as `A-RES-56-123.zh.pdf`, and says what
 * became of each. Gives back the exit code: 1 if any is missing.
 * @throws DuizhaoError for symbols and options that are none, and files that cannot be written.
 */
export async function fetch(
  texts: readonly string[],
  options: FetchCommandOptions,
  settings: Settings,
): Promise<number> {
  const requests = requestsFor(
    readSymbols(texts, options, settings),
    readLanguages(options.lang, settings),
  );
  const progress = settings.startProgress(options.quiet === true);
  const results: Result[] = [];
  progress.show('fetch', 0, requests.length);
  for await (const outcome of fetchWith(requests, options, settings)) {
    results.push(deliverDocument(outcome, options.out, settings));
    progress.show('fetch', results.length, requests.length);
  }
  progress.end();
  const missing = results.filter(isMissing);
  if (options.json) await settings.print(`${JSON.stringify(results, null, 2)}\n`);
  else if (options.quiet) sayMissing(missing, settings);
  else await settings.print(renderResults(results, options.out, settings.messages.fetch));
  return missing.length === 0 ? exitCodes.fine : exitCodes.incomplete;
}

function readSymbols(
  texts: readonly string[],
  { list }: FetchCommandOptions,
  { messages }: Settings,
): readonly string[] {
  const listed =
    list === undefined
      ? []
      : readSymbolList(new TextDecoder().decode(readInput(list, messages).bytes));
  const symbols = expandSymbols([...texts, ...listed]);
  if (symbols.length > 0) return symbols;
  const { errors } = messages.fetch;
  throw new DuizhaoError('BAD_USAGE', errors.nothingAsked, errors.nothingAskedHint);
}

function readLanguages(written: string, { messages }: Settings): readonly Language[] {
  const languages = new Set(written.split(',').map((each) => each.trim().toLowerCase()));
  const known = [...languages].filter((each) => each === 'zh' || each === 'en');
  if (known.length === languages.size) return known;
  const { errors } = messages.fetch;
  throw new DuizhaoError('BAD_USAGE', errors.badLanguages(written), errors.badLanguagesHint);
}

/** Writes a document that came to its file. */
function deliverDocument(outcome: FetchOutcome, folder: string, { messages }: Settings): Result {
  if (!isFetched(outcome)) return outcome;
  const { bytes, ...document } = outcome;
  const { symbol, language, format } = document;
  const file = join(folder, `${symbolFileName(symbol)}.${language}.${format}`);
  writeWhole(file, bytes, messages);
  return { ...document, size: bytes.length, file };
}

function isMissing(result: Result): result is MissingDocument {
  return 'failure' in result;
}

function sayMissing(missing: readonly MissingDocument[], { messages, say }: Settings): void {
  for (const { symbol, language, failure } of missing) {
    say(`${symbol} ${language}: ${describeFailure(failure, messages.fetch)}`);
  }
}

function renderResults(results: readonly Result[], folder: string, words: FetchWords): string {
  const { columns } = words;
  const table = new Table({
    head: [columns.symbol, columns.language, columns.result, columns.file],
    style: { head: [], border: [], compact: true },
  });
  table.push(
    ...results.map((result) => [
      result.symbol,
      words.languages[result.language],
      isMissing(result) ? describeFailure(result.failure, words) : describeResult(result, words),
      isMissing(result) ? '–' : `${result.file} (${kilobytes(result.size)})`,
    ]),
  );
  const had = results.filter((result) => !isMissing(result));
  const fetched = had.filter((result) => 'origin' in result && result.origin === 'fetched').length;
  const total = words.totals(had.length, fetched, results.length - had.length);
  const written = had.length === 0 ? '' : `${words.written(had.length, folder)}\n`;
  return `${table.toString()}\n${total}\n${written}`;
}

function describeResult(
  { origin, remarks, unconfirmed }: Exclude<Result, MissingDocument>,
  words: FetchWords,
): string {
  return [
    words.origins[origin],
    ...remarks.map((remark) => describeRemark(remark, words)),
    ...(unconfirmed ? [words.remarks.unconfirmed(describeFailure(unconfirmed, words))] : []),
  ].join(words.remarks.separator);
}

function describeRemark(remark: Remark, { remarks }: FetchWords): string {
  switch (remark.remark) {
    case 'other-format':
      return remarks.otherFormat(remark.asked);
    case 'leading-bytes':
      return remarks.leadingBytes(remark.bytes);
    case 'unreadable':
      return remarks.unreadable;
  }
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000).toLocaleString('en')} kB`;
}
