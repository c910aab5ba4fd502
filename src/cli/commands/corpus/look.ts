/** `duizhao corpus stats`, `sample` and `diff`: corpora looked at. */
import {
  type CorpusDifference,
  compareCorpora,
  openCorpus,
  sampleUnits,
} from '../../../corpus/folder/index.js';
import type { splits } from '../../../corpus/unit.js';
import { exitCodes } from '../../exit-codes.js';
import type { Settings } from '../../settings.js';
import { wholeNumber } from '../../whole-number.js';

interface SharedOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export interface StatsOptions extends SharedOptions {
  readonly verify?: boolean;
}

export interface SampleCommandOptions extends SharedOptions {
  readonly size: string;
  readonly seed: string;
  readonly split?: (typeof splits)[number];
  readonly removed?: string;
}

/**
 * Says what a corpus holds; with `--verify` exit code 1 where a file is not as it was written.
 * @throws DuizhaoError CORPUS_INVALID
 */
export async function stats(
  folder: string,
  options: StatsOptions,
  { messages, print, say }: Settings,
): Promise<number> {
  const words = messages.corpusFolder;
  const corpus = await openCorpus(folder);
  const { counts, files, version, settings } = corpus.manifest;
  const damaged: string[] = [];
  if (options.verify === true) {
    for await (const file of corpus.damages()) {
      damaged.push(file);
      say(words.damaged(file));
    }
  }
  if (options.json === true) {
    const verified = options.verify === true ? { damaged } : {};
    await print(`${JSON.stringify({ version, ...counts, settings, files, ...verified })}\n`);
  } else {
    const { documents, units, characters, words: english } = counts;
    const removed = listed(units.removed);
    const { train = 0, dev = 0, test = 0 } = units.splits;
    const lines = [
      words.totals(figure(documents.aligned), figure(units.kept), figure(units.found)),
      words.texts(figure(characters), figure(english)),
      words.splitsAre(figure(train), figure(dev), figure(test)),
      ...(removed === '' ? [] : [words.removedAre(removed)]),
      ...(options.verify === true && damaged.length === 0 ? [words.sound(files.length)] : []),
    ];
    await print(`${lines.join('\n')}\n`);
  }
  return damaged.length > 0 ? exitCodes.incomplete : exitCodes.fine;
}

/**
 * Shows units that were drawn.
 * @throws DuizhaoError BAD_USAGE, CORPUS_INVALID
 */
export async function sample(
  folder: string,
  options: SampleCommandOptions,
  { messages, print }: Settings,
): Promise<number> {
  const words = messages.corpusFolder;
  const units = await sampleUnits(await openCorpus(folder), {
    size: wholeNumber(options.size, '--size', 1, messages.corpus) ?? 1,
    seed: wholeNumber(options.seed, '--seed', 0, messages.corpus) ?? 0,
    ...(options.split !== undefined && { split: options.split }),
    ...(options.removed !== undefined && { removed: options.removed }),
  });
  if (options.json === true) {
    await print(units.map((unit) => `${JSON.stringify(unit)}\n`).join(''));
    return exitCodes.fine;
  }
  const shown = units.map(({ document, index, chinese, english, alignment, removed }) => {
    const score = alignment === undefined ? '' : `  ${alignment.toFixed(3)}`;
    const why =
      removed === undefined ? '' : `  ${words.removedFor(`${removed.by} ${removed.detail}`)}`;
    return `${document}, ${index}${score}${why}\n  ${chinese}\n  ${english}\n`;
  });
  await print(shown.length === 0 ? `${words.noSample}\n` : shown.join('\n'));
  return exitCodes.fine;
}

/**
 * Says how two corpora differ; exit code 1 where they do.
 * @throws DuizhaoError CORPUS_INVALID
 */
export async function diff(
  before: string,
  after: string,
  options: SharedOptions,
  settings: Settings,
): Promise<number> {
  const difference = await compareCorpora(await openCorpus(before), await openCorpus(after));
  const isSame = isEmpty(difference);
  const text =
    options.json === true ? `${JSON.stringify(difference)}\n` : describe(difference, settings);
  await settings.print(text);
  return isSame ? exitCodes.fine : exitCodes.different;
}

function isEmpty({ documents, units, settings }: CorpusDifference): boolean {
  const lists = Object.values(documents);
  return (
    lists.every((list) => list.length === 0) && settings.length + units.added + units.removed === 0
  );
}

const mostNames = 20;

function describe(difference: CorpusDifference, { messages }: Settings): string {
  const words = messages.corpusFolder;
  if (isEmpty(difference)) return `${words.same}\n`;
  const { documents, units, settings } = difference;
  const count = (list: readonly string[]) => figure(list.length);
  const named = (['added', 'removed', 'changed', 'moved'] as const).flatMap((kind) => {
    const marks = { added: '+', removed: '-', changed: '~', moved: '>' } as const;
    const names = documents[kind].slice(0, mostNames).map((name) => `  ${marks[kind]} ${name}`);
    return documents[kind].length > mostNames ? [...names, '  …'] : names;
  });
  const lines = [
    words.unitsDiffer(figure(units.added), figure(units.removed), figure(units.same)),
    words.documentsDiffer(
      count(documents.added),
      count(documents.removed),
      count(documents.changed),
      count(documents.moved),
    ),
    ...named,
    ...settings.map(({ setting, before, after }) =>
      words.settingDiffers(setting, JSON.stringify(before) ?? '–', JSON.stringify(after) ?? '–'),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([reason, count]) => `${reason} ${figure(count)}`)
    .join(', ');
}

function figure(value: number): string {
  return value.toLocaleString('en-US');
}
