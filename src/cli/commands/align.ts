/** `duizhao align`: two texts in, a bitext out. */

import type { ExportInput } from '../../formats/index.js';
import { writeJsonl, writeTmx, writeTsv } from '../../formats/index.js';
import { deliver } from '../deliver.js';
import { warnIfUnrelated } from '../doubt.js';
import { exitCodes } from '../exit-codes.js';
import { alignPair, openTermbase, readPair, shipped } from '../pipeline.js';
import type { Settings } from '../settings.js';

/** Formats a bitext can be written in, by the name `--format` takes. */
const writers: Readonly<Record<string, (result: ExportInput) => string>> = {
  tsv: writeTsv,
  jsonl: writeJsonl,
  tmx: writeTmx,
};

/** What `--format` takes. */
export const alignFormats: readonly string[] = Object.keys(writers);

export interface AlignCommandOptions {
  readonly out?: string;
  readonly format: string;
  readonly termbase?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Aligns two texts block by block and writes the bitext; `--json` is short for `--format jsonl`.
 * Gives back the exit code.
 * @throws DuizhaoError for bad input.
 */
export async function align(
  first: string,
  second: string,
  options: AlignCommandOptions,
  settings: Settings,
): Promise<number> {
  const { messages } = settings;
  const progress = settings.startProgress(options.quiet === true);
  progress.show('read');
  const terms = openTermbase(options.termbase ?? shipped.termbase(), messages);
  const pair = readPair(first, second, messages);
  progress.show('align');
  const bitext = alignPair(pair, terms);
  progress.end();
  warnIfUnrelated(bitext, settings);
  const write = (options.json ? writers.jsonl : writers[options.format]) ?? writeTsv;
  const name = pair.chinese.symbol ?? pair.chinese.id;
  await deliver(write({ name, bitext, drafts: [], findings: [] }), options.out, settings);
  return exitCodes.fine;
}
