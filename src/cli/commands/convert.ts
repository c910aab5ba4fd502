/** `duizhao convert`: files turned from one format into another, unit by unit. */
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { DuizhaoError } from '../../core/errors.js';
import { readAlignment, readSentences } from '../../formats/alignment/index.js';
import {
  type ExchangeFormat,
  type ExchangeItem,
  type ExchangeUnit,
  exchangeFormats,
  formatNamed,
  formatOfFile,
  limitLength,
  type PairFormat,
  unitsOfAlignment,
  type WriteOptions,
} from '../../formats/convert/index.js';
import { invalidFormat } from '../../formats/invalid-format.js';
import type { ConversionProblem } from '../../messages/convert-words.js';
import { openSource } from '../exchange-source.js';
import { exitCodes } from '../exit-codes.js';
import { readInput, standardInput } from '../files.js';
import type { Settings } from '../settings.js';
import { keepHeapSmall } from '../small-heap.js';
import { writeWholeFiles } from '../whole-files.js';

export interface ConvertOptions {
  readonly out?: string;
  readonly from?: string;
  readonly to?: string;
  readonly maxLength?: string;
  readonly source?: string;
  readonly target?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** What is told of a conversion. */
interface Report {
  units: number;
  readonly problems: Map<ConversionProblem, { count: number; readonly places: string[] }>;
}

/**
 * Converts a file; what is written is whole or not there. Gives back the exit code.
 * @throws DuizhaoError BAD_USAGE, FORMAT_INVALID and others for files that cannot be read or written.
 */
export async function convert(
  input: string,
  options: ConvertOptions,
  settings: Settings,
): Promise<number> {
  keepHeapSmall();
  const out = options.out ?? standardInput;
  const to = formatFor(out, options.to, '--to', settings);
  const report: Report = { units: 0, problems: new Map() };
  const isShown = options.quiet === true || (options.json === true && out === standardInput);
  const progress = settings.startProgress(isShown);
  const { from, items } = openItems(input, options, settings);
  const units = countUnits(items, input, report, settings.signal, (read) =>
    progress.show('convert', read),
  );
  const maxLength = readMaxLength(options.maxLength, settings);
  const limited =
    maxLength === undefined
      ? units
      : limitLength(units, maxLength, (id) => note(report, 'too-long', id));
  try {
    await write(limited, to, out, report, settings);
  } finally {
    progress.end();
  }
  await tell(report, { from, to: to.name, out }, options, settings);
  return exitCodes.fine;
}

interface Opened {
  /** Name of the format. */
  readonly from: string;
  readonly items: AsyncIterable<ExchangeItem>;
}

const alignmentFile = /\.(?:ladder|align|beads|xml)$/iu;

function openItems(input: string, options: ConvertOptions, settings: Settings): Opened {
  const { messages } = settings;
  const { convert: words } = messages;
  if (options.source !== undefined && options.target !== undefined) {
    const [source = [], target = []] = [options.source, options.target].map((path) =>
      readSentences(textOf(path, settings), path),
    );
    const texts = { source, target };
    const alignment = readAlignment(textOf(input, settings), input, { texts });
    return { from: 'alignment', items: unitsOfAlignment(alignment, texts, input) };
  }
  if (options.from === undefined && alignmentFile.test(input)) {
    throw new DuizhaoError('BAD_USAGE', words.needsTexts(input), words.needsTextsHint);
  }
  const format = formatFor(input, options.from, '--from', settings);
  if (format.kind === 'file') {
    if (format.read === undefined)
      throw notPossible(words.notRead(format.name), '--from', settings);
    return { from: format.name, items: format.read(openSource(input, messages)) };
  }
  if (input === standardInput) {
    throw new DuizhaoError('BAD_USAGE', words.needsOther(format.name), words.needsOtherHint);
  }
  const { chinese, english } = pairOf(input, format, options.from !== undefined, settings);
  const sources = {
    chinese: openSource(chinese, messages),
    english: openSource(english, messages),
  };
  return { from: format.name, items: format.read(sources) };
}

function textOf(path: string, { messages }: Settings): string {
  return new TextDecoder().decode(readInput(path, messages).bytes);
}

function formatFor(
  file: string,
  named: string | undefined,
  option: '--from' | '--to',
  settings: Settings,
): ExchangeFormat {
  const format = named === undefined ? formatOfFile(file) : formatNamed(named);
  if (format !== undefined) return format;
  const { convert: words } = settings.messages;
  throw notPossible(words.unknownFormat(named ?? file), option, settings);
}

function notPossible(problem: string, option: '--from' | '--to', settings: Settings): DuizhaoError {
  const usable = exchangeFormats.filter((format) =>
    option === '--from' ? format.read !== undefined : format.write !== undefined,
  );
  const names = usable.map(({ name }) => name).join(', ');
  return new DuizhaoError(
    'BAD_USAGE',
    problem,
    settings.messages.convert.unknownFormatHint(option, names),
  );
}

/** The two files of a pair, told by the name of one or, where the format is named, of both. */
function pairOf(
  path: string,
  { pair, name }: PairFormat,
  isNamed: boolean,
  { messages: { convert: words } }: Settings,
): PairFormat['pair'] {
  const end = [pair.chinese, pair.english].find((known) => path.endsWith(known));
  if (end === undefined && !isNamed) {
    throw new DuizhaoError(
      'BAD_USAGE',
      words.badPair(path, name),
      words.badPairHint(pair.chinese, pair.english),
    );
  }
  const common = end === undefined ? path : path.slice(0, -end.length);
  return { chinese: common + pair.chinese, english: common + pair.english };
}

/** Lets units through, counts them, and leaves time for an interruption to come through. */
/** @throws DuizhaoError FORMAT_INVALID where nothing that was read is a unit. */
async function* countUnits(
  items: AsyncIterable<ExchangeItem>,
  input: string,
  report: Report,
  signal: AbortSignal,
  onProgress: (read: number) => void,
): AsyncGenerator<ExchangeUnit> {
  for await (const item of items) {
    if ('problem' in item) {
      note(report, item.problem, item.place);
      continue;
    }
    report.units += 1;
    if (report.units % 4096 === 0) {
      onProgress(report.units);
      await setImmediate();
      signal.throwIfAborted();
    }
    yield item;
  }
  const [first] = [...report.problems.values()].flatMap(({ places }) => places);
  if (report.units === 0 && first !== undefined) {
    throw invalidFormat(input, first, 'nothing in the file is a whole unit');
  }
}

const mostPlaces = 5;

function note({ problems }: Report, problem: ConversionProblem, place: string): void {
  const noted = problems.get(problem) ?? { count: 0, places: [] };
  noted.count += 1;
  if (noted.places.length < mostPlaces) noted.places.push(place);
  problems.set(problem, noted);
}

async function write(
  units: AsyncIterable<ExchangeUnit>,
  format: ExchangeFormat,
  out: string,
  report: Report,
  settings: Settings,
): Promise<void> {
  const { messages } = settings;
  const { convert: words } = messages;
  const needsFile = () =>
    new DuizhaoError('BAD_USAGE', words.needsFile(format.name), words.needsFileHint);
  const options: WriteOptions = {
    name: basename(out),
    onLoss: (loss, id) => note(report, loss, id),
  };
  if (format.kind === 'pair') {
    if (out === standardInput) throw needsFile();
    const { chinese, english } = pairOf(out, format, true, settings);
    await writeWholeFiles([chinese, english], messages, async ([left, right]) => {
      for await (const part of format.write(units, options)) {
        left?.write(part.chinese);
        right?.write(part.english);
      }
    });
    return;
  }
  if (format.write === undefined) {
    throw notPossible(words.notWritten(format.name), '--to', settings);
  }
  const parts = format.write(units, options);
  if (out === standardInput) {
    for await (const part of parts) {
      if (typeof part !== 'string') throw needsFile();
      await settings.print(part);
    }
    return;
  }
  await writeWholeFiles([out], messages, async ([file]) => {
    for await (const part of parts) file?.write(part);
  });
}

async function tell(
  { units, problems }: Report,
  { from, to, out }: { readonly from: string; readonly to: string; readonly out: string },
  options: ConvertOptions,
  settings: Settings,
): Promise<void> {
  const { convert: words, warning } = settings.messages;
  if (options.json) {
    const data = { units, from, to, problems: Object.fromEntries(problems) };
    if (out !== standardInput) await settings.print(`${JSON.stringify(data, null, 2)}\n`);
    return;
  }
  const isTold = options.quiet !== true && out !== standardInput;
  if (isTold) await settings.print(`${words.converted(units, from, to)}\n`);
  // What is lost is never kept quiet about.
  for (const [problem, { count, places }] of problems) {
    const first = words.firstPlaces(places.join('; '));
    settings.say(`${warning}: ${words.problems[problem](count)}; ${first}`);
  }
}

function readMaxLength(
  written: string | undefined,
  { messages: { convert: words } }: Settings,
): number | undefined {
  if (written === undefined) return undefined;
  const length = Number(written);
  if (Number.isSafeInteger(length) && length > 0) return length;
  throw new DuizhaoError('BAD_USAGE', words.badLength(written), words.badLengthHint);
}
