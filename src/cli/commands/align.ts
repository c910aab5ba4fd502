/** `duizhao align`: two texts in, a bitext out. */
import { alignmentOfBitext } from '../../align/sentences/index.js';
import type { Bitext } from '../../core/bitext.js';
import { DuizhaoError } from '../../core/errors.js';
import { sentenceDocument } from '../../document/sentence-segments.js';
import { writeBeads } from '../../formats/alignment/index.js';
import type { ExportInput } from '../../formats/index.js';
import { writeJsonl, writeTmx, writeTsv } from '../../formats/index.js';
import type { CliMessages } from '../../messages/cli-messages.js';
import { deliver } from '../deliver.js';
import { warnIfUnrelated } from '../doubt.js';
import { embedFor } from '../embeddings.js';
import { exitCodes } from '../exit-codes.js';
import { explainLink, renderExplanation } from '../explanation.js';
import { alignAt, type Comparison, type Level, refuseSentenceMisfits } from '../levels.js';
import { type DocumentPair, readPair, shipped } from '../pipeline.js';
import type { Settings } from '../settings.js';
import { openTermbases } from '../termbases.js';

/** Formats a bitext can be written in, by the name `--format` takes. */
const writers = {
  tsv: writeTsv,
  jsonl: writeJsonl,
  tmx: writeTmx,
  beads: ({ bitext }: ExportInput) => writeBeads(alignmentOfBitext(bitext)),
} as const satisfies Readonly<Record<string, (result: ExportInput) => string>>;

/** What `--format` takes. */
export type AlignFormat = keyof typeof writers;
export const alignFormats: readonly string[] = Object.keys(writers);

export interface AlignCommandOptions {
  readonly out?: string;
  readonly format: AlignFormat;
  /** Blocks by default; sentences for texts that come a sentence a line. */
  readonly level?: Level;
  readonly presegmented?: boolean;
  readonly semicolons?: boolean;
  /** 1-based number of a link, as it was typed. */
  readonly explain?: string;
  /** Folder of a sentence-embedding model. */
  readonly embeddings?: string;
  readonly termbase?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Aligns two texts and writes the bitext, or says why one of its links was made. Without
 * `--explain`, `--json` is short for `--format jsonl`. Gives back the exit code.
 * @throws DuizhaoError for bad usage and bad input.
 */
export async function align(
  first: string,
  second: string,
  options: AlignCommandOptions,
  settings: Settings,
): Promise<number> {
  const { messages } = settings;
  const { presegmented = false, semicolons = false } = options;
  const level = options.level ?? (presegmented ? 'sentence' : 'block');
  const format = options.json ? 'jsonl' : options.format;
  refuseMisfits(level, format, options, messages);
  const progress = settings.startProgress(options.quiet === true);
  progress.show('read');
  const terms = await openTermbases([options.termbase ?? shipped.termbase()], settings);
  const pair = await readPair(first, second, messages, { presegmented });
  const embedded = await embedFor(
    options.embeddings,
    sentencesOf(pair, semicolons),
    progress,
    settings.signal,
  );
  progress.show('align');
  const details = format === 'jsonl' || options.explain !== undefined;
  const comparison = alignAt(level, pair, { terms, semicolons, details, ...embedded });
  progress.end();
  const { bitext } = comparison;
  warnIfUnrelated(bitext, settings);
  const name = pair.chinese.symbol ?? pair.chinese.id;
  const contents =
    options.explain === undefined
      ? writers[format]({ name, bitext, drafts: [], findings: [] })
      : explain(comparison, options.explain, options.json === true, settings);
  await deliver(contents, options.out, settings);
  return exitCodes.fine;
}

/** Options that make no sense together are told before anything is read. */
function refuseMisfits(
  level: Level,
  format: AlignFormat,
  options: AlignCommandOptions,
  messages: CliMessages,
): void {
  const { errors } = messages;
  const { explain } = options;
  if (level === 'block' && format === 'beads') {
    throw new DuizhaoError('BAD_USAGE', errors.beadsOfBlocks, errors.needsSentencesHint);
  }
  refuseSentenceMisfits(level, options, messages);
  if (explain !== undefined && !/^[1-9]\d*$/u.test(explain)) {
    throw new DuizhaoError('BAD_USAGE', errors.badLinkNumber(explain), errors.badLinkNumberHint);
  }
}

function sentencesOf({ chinese, english }: DocumentPair, semicolons: boolean): readonly string[] {
  return [chinese, english].flatMap((document) => {
    const { blocks, notes } = sentenceDocument(document, { semicolons });
    return [...blocks, ...notes].map(({ text }) => text);
  });
}

function explain(
  { bitext, runnerUp }: Comparison,
  written: string,
  asJson: boolean,
  settings: Settings,
): string {
  const number = Number(written);
  const link = findLink(bitext, number, settings.messages);
  const explanation = explainLink(bitext, number, link, runnerUp(link));
  return asJson
    ? `${JSON.stringify(explanation, null, 2)}\n`
    : renderExplanation(explanation, bitext, settings);
}

function findLink({ links }: Bitext, number: number, { errors }: CliMessages) {
  const link = links[number - 1];
  if (link !== undefined) return link;
  throw new DuizhaoError(
    'BAD_USAGE',
    errors.noSuchLink(number, links.length),
    errors.badLinkNumberHint,
  );
}
