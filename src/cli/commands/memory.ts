/** `duizhao memory`: translation memories filled, searched, described and written out. */
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Table from 'cli-table3';
import { DuizhaoError } from '../../core/errors.js';
import type { Range } from '../../core/range.js';
import { decodeText, linesOf } from '../../formats/text-stream.js';
import { formatMemory } from '../../formats/tmx-memory.js';
import { readTmxUnits } from '../../formats/tmx-units.js';
import { readTableUnits } from '../../formats/unit-table.js';
import {
  type ConcordanceHit,
  importUnits,
  type LookUpMatch,
  lookUp,
  type Memory,
  openMemory,
  type ProblemKind,
  readUnits,
  searchConcordance,
  type UnitItem,
} from '../../translate/memory/index.js';
import { deliver } from '../deliver.js';
import { exitCodes } from '../exit-codes.js';
import { readInput, standardInput } from '../files.js';
import type { Settings } from '../settings.js';
import { deliverParts } from '../write-parts.js';

export interface MemoryOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export interface MemoryImportOptions extends MemoryOptions {
  readonly unordered?: boolean;
}

export interface MemorySearchOptions extends MemoryOptions {
  readonly from?: 'zh' | 'en';
  readonly limit?: string;
}

export interface MemoryLookUpOptions extends MemorySearchOptions {
  readonly threshold?: string;
}

export interface MemoryExportOptions extends MemoryOptions {
  readonly out?: string;
}

/**
 * Adds the units of files to a memory, all of them or, if anything goes wrong, none. Gives back the
 * exit code, as the other commands here do.
 * @throws DuizhaoError for files that cannot be read, are no TMX, or a memory that cannot be used.
 */
export async function importFiles(
  path: string,
  files: readonly string[],
  options: MemoryImportOptions,
  settings: Settings,
): Promise<number> {
  const { memory: words } = settings.messages;
  const progress = settings.startProgress(options.quiet === true);
  progress.show('import');
  const report = await importUnits(path, readFiles(files, settings), {
    inOrder: options.unordered !== true,
    signal: settings.signal,
    onProgress: (read) => progress.show('import', read),
  });
  progress.end();
  if (options.json) {
    await settings.print(`${JSON.stringify(report, null, 2)}\n`);
    return exitCodes.fine;
  }
  if (!options.quiet) await settings.print(`${words.imported(report.read, report.added)}\n`);
  // What is left out is never kept quiet about.
  for (const kind of Object.keys(report.problems) as ProblemKind[]) {
    if (report.problems[kind] === 0) continue;
    const places = report.examples.filter(({ problem }) => problem === kind);
    const first = words.firstPlaces(places.map(({ place }) => place).join('; '));
    const shown = places.length === 0 ? '' : `; ${first}`;
    settings.say(
      `${settings.messages.warning}: ${words.problems[kind](report.problems[kind])}${shown}`,
    );
  }
  return exitCodes.fine;
}

async function* readFiles(files: readonly string[], settings: Settings): AsyncGenerator<UnitItem> {
  for (const file of files) {
    yield { textBreak: true };
    for await (const item of readFile(file, settings)) {
      if ('problem' in item) yield { ...item, place: `${file}, ${item.place}` };
      else if ('textBreak' in item) yield item;
      else yield { file: basename(file), ...item };
    }
  }
}

async function* readFile(file: string, settings: Settings): AsyncGenerator<UnitItem> {
  const { errors } = settings.messages;
  const isStandard = file === standardInput;
  const bytes: AsyncIterable<Uint8Array> = isStandard ? process.stdin : createReadStream(file);
  const iterator = bytes[Symbol.asyncIterator]();
  let first: IteratorResult<Uint8Array>;
  try {
    first = await iterator.next();
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    if (reason === 'ENOENT') {
      throw new DuizhaoError('FILE_NOT_FOUND', errors.notFound(file), errors.notFoundHint, {
        cause,
      });
    }
    const problem = reason === 'EISDIR' ? errors.isFolder(file) : errors.notReadable(file, reason);
    const hint = reason === 'EISDIR' ? errors.isFolderHint : errors.notReadableHint;
    throw new DuizhaoError('FILE_UNREADABLE', problem, hint, { cause });
  }
  const all = withFirst(first, iterator);
  const name = isStandard ? 'stdin' : file;
  if (looksLikeXml(first.done ? new Uint8Array() : first.value)) yield* readTmxUnits(all, name);
  else yield* readTableUnits(linesOf(decodeText(all)), name);
}

async function* withFirst(
  first: IteratorResult<Uint8Array>,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let next = first; !next.done; next = await rest.next()) yield next.value;
}

// Byte order marks, white space, and the other half of UTF-16.
const beforeText = [0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x00, 0x09, 0x0a, 0x0d, 0x20];
const bracket = '<'.charCodeAt(0);

/** Whether the first thing in a file, in any encoding, is the bracket of a tag. */
function looksLikeXml(bytes: Uint8Array): boolean {
  return bytes.find((byte) => !beforeText.includes(byte)) === bracket;
}

/**
 * Looks a text up, or each line of standard input with its neighbours as context.
 * @throws DuizhaoError for bad options or a memory that cannot be used.
 */
export async function lookUpText(
  path: string,
  text: string | undefined,
  options: MemoryLookUpOptions,
  settings: Settings,
): Promise<number> {
  const threshold = readNumber('--threshold', options.threshold, 1, 101, settings);
  const limit = readNumber('--limit', options.limit, 1, 1000, settings);
  const segments =
    text === undefined
      ? new TextDecoder().decode(readInput(standardInput, settings.messages).bytes).split(/\r?\n/u)
      : [text];
  const wanted = segments.filter((segment) => segment.trim() !== '');
  return withMemory(path, async (memory) => {
    for (const [at, segment] of wanted.entries()) {
      settings.signal.throwIfAborted();
      const [before, after] = [wanted[at - 1], wanted[at + 1]];
      const query = { text: segment, ...(before && { before }), ...(after && { after }) };
      const matches = lookUp(memory, query, {
        ...(threshold !== undefined && { threshold }),
        ...(limit !== undefined && { limit }),
        ...(options.from && { from: options.from }),
      });
      const shown = options.json
        ? JSON.stringify({ text: segment, matches })
        : showMatches(segment, matches, wanted.length > 1, settings);
      await settings.print(`${shown}\n`);
    }
  });
}

function showMatches(
  text: string,
  matches: readonly LookUpMatch[],
  isOneOfMany: boolean,
  { messages: { memory: words } }: Settings,
): string {
  const indent = '      ';
  const lines = matches.flatMap(({ rate, source, target, translation, adapted }) => [
    `${`${rate}%`.padStart(4)}  ${source}`,
    `${indent}${translation}`,
    ...(adapted ? [`${indent}(${words.adaptedFrom(target)})`] : []),
  ]);
  return [
    ...(isOneOfMany ? [`> ${text}`] : []),
    ...(lines.length === 0 ? [words.noMatch] : lines),
  ].join('\n');
}

/**
 * Shows the units that have the words of a query; these and what they are translated by stand in 【】.
 * @throws DuizhaoError for bad options or a memory that cannot be used.
 */
export async function findWords(
  path: string,
  query: string,
  options: MemorySearchOptions,
  settings: Settings,
): Promise<number> {
  const limit = readNumber('--limit', options.limit, 1, 1000, settings);
  return withMemory(path, async (memory) => {
    const hits = searchConcordance(memory, query, {
      ...(limit !== undefined && { limit }),
      ...(options.from && { from: options.from }),
    });
    const shown = options.json
      ? JSON.stringify(hits, null, 2)
      : hits.map(showHit).join('\n\n') || settings.messages.memory.noMatch;
    await settings.print(`${shown}\n`);
  });
}

function showHit({ unit, language, ranges, counterparts }: ConcordanceHit): string {
  const [here, there] =
    language === 'zh' ? [unit.chinese, unit.english] : [unit.english, unit.chinese];
  return `${mark(here, ranges)}\n  ${mark(there, counterparts)}`;
}

function mark(text: string, ranges: readonly Range[]): string {
  let marked = '';
  let from = 0;
  for (const { start, end } of ranges) {
    marked += `${text.slice(from, start)}【${text.slice(start, end)}】`;
    from = end;
  }
  return marked + text.slice(from);
}

/**
 * Says how much is in a memory and where it comes from.
 * @throws DuizhaoError for a memory that cannot be used.
 */
export async function describeMemory(
  path: string,
  options: MemoryOptions,
  settings: Settings,
): Promise<number> {
  return withMemory(path, async (memory) => {
    const figures = { chinese: 0, english: 0, contexts: 0, first: '', last: '' };
    const files = new Set<string>();
    for (const { chinese, english, contexts, created, changed, file } of readUnits(memory)) {
      figures.chinese += chinese.length;
      figures.english += english.length;
      if (contexts !== undefined) figures.contexts += 1;
      if (file !== undefined) files.add(file);
      for (const date of [created, changed]) {
        if (date === undefined) continue;
        if (figures.first === '' || date < figures.first) figures.first = date;
        if (date > figures.last) figures.last = date;
      }
    }
    const bytes = readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
    if (options.json) {
      const data = { units: memory.unitCount, bytes, ...figures, files: [...files] };
      await settings.print(`${JSON.stringify(data, null, 2)}\n`);
      return;
    }
    const { stats: words } = settings.messages.memory;
    const table = new Table();
    table.push(
      [words.units, String(memory.unitCount)],
      [words.size, `${(bytes / 1e6).toFixed(1)} MB`],
      [words.characters, `${figures.chinese}, ${figures.english}`],
      [words.contexts, String(figures.contexts)],
      ...(figures.last === '' ? [] : [[words.dates, `${figures.first} – ${figures.last}`]]),
      [words.files, String(files.size)],
    );
    await settings.print(`${table.toString()}\n`);
  });
}

/**
 * Writes a memory as TMX to a file, whole or not at all, or to standard output.
 * @throws DuizhaoError FILE_UNWRITABLE, or for a memory that cannot be used.
 */
export async function exportMemory(
  path: string,
  options: MemoryExportOptions,
  settings: Settings,
): Promise<number> {
  return withMemory(path, (memory) =>
    options.json
      ? deliver(`${JSON.stringify([...readUnits(memory)], null, 2)}\n`, options.out, settings)
      : deliverParts(formatMemory(readUnits(memory)), options.out, settings),
  );
}

async function withMemory(path: string, use: (memory: Memory) => Promise<void>): Promise<number> {
  const memory = openMemory(path);
  try {
    await use(memory);
    return exitCodes.fine;
  } finally {
    await memory.close();
  }
}

function readNumber(
  option: string,
  written: string | undefined,
  least: number,
  most: number,
  { messages: { memory: words } }: Settings,
): number | undefined {
  if (written === undefined) return undefined;
  const number = Number(written);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new DuizhaoError(
    'BAD_USAGE',
    words.badNumber(option, written),
    words.badNumberHint(least, most),
  );
}
