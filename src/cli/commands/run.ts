/** `duizhao run`: the whole path, to files and a report. */
import { basename, extname, join } from 'node:path';
import type { Block, Document } from '../../core/document.js';
import { DuizhaoError } from '../../core/errors.js';
import {
  type ExportInput,
  writeFindings,
  writeJsonl,
  writeTmx,
  writeTsv,
} from '../../formats/index.js';
import { renderReport } from '../../formats/report/index.js';
import { findTermHits } from '../../terms/term-hits.js';
import { warnIfUnrelated } from '../doubt.js';
import { type Drafting, type DraftingOptions, draftSegments } from '../drafting.js';
import { exitCodes } from '../exit-codes.js';
import { writeWhole } from '../files.js';
import { alignPair, checkPair, readPair, shipped } from '../pipeline.js';
import type { Settings } from '../settings.js';
import { type FailOn, reachesThreshold } from '../severity.js';
import { renderSummary, summarize } from '../summary.js';
import { openTermbases } from '../termbases.js';

export interface RunOptions extends DraftingOptions {
  readonly out?: string;
  readonly termbase?: string;
  readonly drafts: boolean;
  readonly failOn: FailOn;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Aligns, drafts and checks two texts, or the resolution that ships, and writes the report and the
 * bitext in every format; gives back the exit code.
 * @throws DuizhaoError for bad input.
 */
export async function run(
  first: string | undefined,
  second: string | undefined,
  options: RunOptions,
  settings: Settings,
): Promise<number> {
  const { messages, locale } = settings;
  if (first !== undefined && second === undefined) {
    throw new DuizhaoError(
      'BAD_USAGE',
      messages.errors.oneFileOnly,
      messages.errors.oneFileOnlyHint,
    );
  }
  const isQuiet = options.quiet === true || options.json === true;
  const progress = settings.startProgress(isQuiet);

  progress.show('read');
  const terms = await openTermbases([options.termbase ?? shipped.termbase()], settings);
  const pair = await readPair(first ?? shipped.chinese(), second ?? shipped.english(), messages);
  progress.show('align');
  const bitext = alignPair(pair, terms);
  const drafting: Drafting = options.drafts
    ? await draftSegments(segmentsOf(pair.chinese), options, terms, progress, settings)
    : { drafts: [] };
  progress.show('check');
  const findings = checkPair(bitext, terms, drafting.drafts);

  progress.show('write');
  const name = nameRun(pair.chinese.symbol ?? pair.english.symbol, first);
  const folder = options.out ?? join('out', name);
  const result: ExportInput = { name, bitext, drafts: drafting.drafts, findings };
  const files: Readonly<Record<string, string>> = {
    'report.html': renderReport({ ...result, terms: findTermHits(bitext, terms) }, locale),
    'bitext.tmx': writeTmx(result),
    'bitext.tsv': writeTsv(result),
    'bitext.jsonl': writeJsonl(result),
    'findings.json': writeFindings(result),
  };
  for (const [file, contents] of Object.entries(files)) {
    writeWhole(join(folder, file), contents, messages);
  }
  progress.end();
  warnIfUnrelated(bitext, settings);

  const summary = summarize(name, bitext, drafting.drafts, findings);
  if (options.json) await settings.print(`${JSON.stringify(summary, null, 2)}\n`);
  if (!isQuiet) {
    const { draftsMissing, draftsLeftOut, written } = messages.summary;
    const leftOut = options.drafts ? undefined : draftsLeftOut;
    const draftNote = drafting.failure === undefined ? leftOut : draftsMissing;
    await settings.print(`${renderSummary(summary, messages, draftNote)}\n`);
    if (first === undefined) settings.say(messages.workingText);
    settings.say(written(folder));
  }
  if (drafting.failure !== undefined) {
    settings.say(`${messages.warning}: ${drafting.failure.message}\n  ${drafting.failure.hint}`);
  }
  return reachesThreshold(findings, options.failOn) ? exitCodes.findings : exitCodes.fine;
}

function segmentsOf({ blocks, notes }: Document): readonly Block[] {
  return [...blocks, ...notes];
}

/** The symbol of the document as a folder name, else the name of the first file. */
function nameRun(symbol: string | undefined, first: string | undefined): string {
  if (symbol !== undefined) return symbol.replace(/[^\p{L}\p{N}.()]+/gu, '-');
  if (first === undefined || first === '-') return 'bitext';
  return basename(first, extname(first));
}
