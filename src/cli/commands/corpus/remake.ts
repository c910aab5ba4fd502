/** `duizhao corpus filter`, `merge` and `export`: corpora made of corpora. */
import { DuizhaoError } from '../../../core/errors.js';
import { readCorpusSettings } from '../../../corpus/config/read-settings.js';
import { type Corpus, openCorpus, remakeCorpus } from '../../../corpus/folder/index.js';
import type { CorpusSettings } from '../../../corpus/settings.js';
import { exchangeUnitsOf } from '../../../corpus/shards/exchange-units.js';
import type { JudgedUnit, Split } from '../../../corpus/unit.js';
import { formatNamed, formatOfFile } from '../../../formats/convert/index.js';
import { exitCodes } from '../../exit-codes.js';
import type { Settings } from '../../settings.js';
import { readVersion } from '../../version.js';
import { writeWholeFiles } from '../../whole-files.js';
import { wholeNumber } from '../../whole-number.js';

interface SharedOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export interface FilterOptions extends SharedOptions {
  readonly config: string;
  readonly out: string;
  readonly memory: string;
}

export interface MergeOptions extends SharedOptions {
  readonly config?: string;
  readonly out: string;
  readonly memory: string;
}

export interface ExportOptions extends SharedOptions {
  readonly out?: string;
  readonly to?: string;
  readonly split?: Split;
}

/**
 * Makes a corpus again with other thresholds.
 * @throws DuizhaoError CONFIG_INVALID, CORPUS_INVALID, BAD_USAGE, FILE_UNWRITABLE
 */
export async function filter(
  folder: string,
  options: FilterOptions,
  settings: Settings,
): Promise<number> {
  const corpus = await openCorpus(folder);
  return remake([corpus], await readCorpusSettings(options.config), options, settings);
}

/**
 * Puts corpora together; the settings are those of the first unless a file gives others.
 * @throws DuizhaoError CONFIG_INVALID, CORPUS_INVALID, BAD_USAGE, FILE_UNWRITABLE
 */
export async function merge(
  folders: readonly string[],
  options: MergeOptions,
  settings: Settings,
): Promise<number> {
  const corpora: Corpus[] = [];
  for (const folder of folders) corpora.push(await openCorpus(folder));
  const [first] = corpora;
  if (first === undefined) throw new TypeError('commander asks for at least one corpus');
  const corpus =
    options.config === undefined
      ? first.manifest.settings
      : await readCorpusSettings(options.config);
  return remake(corpora, corpus, options, settings);
}

async function remake(
  corpora: readonly Corpus[],
  corpus: CorpusSettings,
  { out, memory, json, quiet }: MergeOptions,
  settings: Settings,
): Promise<number> {
  const { messages, signal, print } = settings;
  const progress = settings.startProgress(quiet === true);
  const megabytes = wholeNumber(memory, '--memory', 64, messages.corpus) ?? 512;
  progress.show('corpus-assemble');
  const { counts } = await remakeCorpus(corpora, {
    folder: out,
    settings: corpus,
    version: readVersion(),
    memory: megabytes,
    signal,
    onProgress: (units) => progress.show('corpus-write', units),
  }).finally(() => progress.end());
  const { kept, found } = counts.units;
  if (json === true) await print(`${JSON.stringify({ folder: out, ...counts })}\n`);
  else if (quiet !== true) {
    await print(`${messages.corpusFolder.made(figure(kept), figure(found), out)}\n`);
  }
  return exitCodes.fine;
}

/**
 * Writes the units of a corpus to one file, or two for a format of two.
 * @throws DuizhaoError BAD_USAGE, FORMAT_UNKNOWN, CORPUS_INVALID, FILE_UNWRITABLE
 */
export async function exportUnits(
  folder: string,
  options: ExportOptions,
  settings: Settings,
): Promise<number> {
  const { messages, print, signal } = settings;
  const { convert, corpusFolder: words } = messages;
  const out = options.out;
  if (out === undefined) throw new DuizhaoError('BAD_USAGE', words.needsFile, words.needsFileHint);
  const format = options.to === undefined ? formatOfFile(out) : formatNamed(options.to);
  if (format?.write === undefined) {
    throw new DuizhaoError(
      'FORMAT_UNKNOWN',
      convert.unknownFormat(out),
      convert.unknownFormatHint(
        '--to',
        'jsonl, tmx, xliff12, xliff21, tsv, csv, moses, parquet, xlsx, docx',
      ),
    );
  }
  const corpus = await openCorpus(folder);
  let count = 0;
  async function* kept(): AsyncGenerator<JudgedUnit> {
    for await (const unit of corpus.units()) {
      signal.throwIfAborted();
      if (unit.removed !== undefined) continue;
      if (options.split !== undefined && unit.split !== options.split) continue;
      count += 1;
      yield unit;
    }
  }
  const units = exchangeUnitsOf(kept());
  const about = { name: corpus.manifest.settings.name };
  if (format.kind === 'pair') {
    const stem = out.replace(/\.(?:zh|en)$/u, '');
    const paths = [`${stem}${format.pair.chinese}`, `${stem}${format.pair.english}`];
    await writeWholeFiles(paths, messages, async ([chinese, english]) => {
      for await (const part of format.write(units, about)) {
        chinese?.write(part.chinese);
        english?.write(part.english);
      }
    });
  } else {
    const { write } = format;
    await writeWholeFiles([out], messages, async ([file]) => {
      for await (const part of write(units, about)) file?.write(part);
    });
  }
  if (options.quiet !== true) await print(`${words.exported(figure(count), out)}\n`);
  return exitCodes.fine;
}

function figure(value: number): string {
  return value.toLocaleString('en-US');
}
