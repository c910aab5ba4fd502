/** `duizhao terms import` and `export`: termbases from and into the formats of other tools. */
import { DuizhaoError } from '../../../core/errors.js';
import {
  readTermbase,
  type TableLayout,
  type TermbaseFormat,
  termbaseFormats,
  writeTermbase,
} from '../../../formats/termbase/index.js';
import { deliver } from '../../deliver.js';
import { describeProblem } from '../../describe-problem.js';
import { exitCodes } from '../../exit-codes.js';
import { readInput, standardInput, writeWhole } from '../../files.js';
import type { Settings } from '../../settings.js';

export interface TransferOptions {
  readonly out?: string;
  readonly from?: TermbaseFormat;
  readonly to?: TermbaseFormat;
  readonly columns?: string;
  readonly layout?: TableLayout;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const mostShown = 10;

/**
 * Reads a termbase in any format and writes it in another; tells of what could not be read and of
 * what the format cannot hold. Gives back the exit code.
 * @throws DuizhaoError BAD_USAGE where no format is named, or for what cannot be read or written.
 */
export async function transferTermbase(
  file: string,
  options: TransferOptions,
  settings: Settings,
): Promise<number> {
  const { messages } = settings;
  const { terms: words } = messages;
  const { out, from, columns } = options;
  const to = options.to ?? formatOf(out);
  if (to === undefined) {
    throw new DuizhaoError('BAD_USAGE', words.noFormat, words.noFormatHint(termbaseFormats));
  }
  const isPrinted = out === undefined || out === standardInput;
  if (to === 'xlsx' && isPrinted) {
    throw new DuizhaoError('BAD_USAGE', words.needsFile, words.needsFileHint);
  }
  const { termbase, problems } = await readTermbase(readInput(file, messages), {
    format: from,
    columns,
  });
  const { contents, losses } = await writeTermbase(termbase, to, options.layout);
  if (typeof contents === 'string') await deliver(contents, out, settings);
  else if (out !== undefined) writeWhole(out, contents, messages);

  const terms = termbase.concepts.reduce((sum, concept) => sum + concept.terms.length, 0);
  const counts = { concepts: termbase.concepts.length, terms };
  if (options.json) {
    const report = JSON.stringify({ ...counts, problems, losses }, null, 2);
    if (isPrinted) settings.say(report);
    else await settings.print(`${report}\n`);
    return exitCodes.fine;
  }
  if (!options.quiet && !isPrinted) {
    await settings.print(`${words.written(counts.concepts, terms, out)}\n`);
  }
  // What is left out is never kept quiet about.
  for (const problem of problems.slice(0, mostShown)) {
    settings.say(`${messages.warning}: ${describeProblem(problem, messages)}`);
  }
  if (problems.length > mostShown) settings.say(words.more(problems.length - mostShown));
  if (losses.length > 0) settings.say(`${messages.warning}: ${words.lost(to, losses)}`);
  return exitCodes.fine;
}

const endings: readonly (readonly [RegExp, TermbaseFormat])[] = [
  [/\.(?:tbx|tbxm)$/iu, 'tbx'],
  [/\.csv$/iu, 'csv'],
  [/\.tsv$/iu, 'tsv'],
  [/\.xlsx$/iu, 'xlsx'],
  [/\.(?:txt|utf8|tab)$/iu, 'omegat'],
  [/\.xml$/iu, 'multiterm'],
  [/\.json$/iu, 'json'],
];

/** The format that the name of a file ends for. */
function formatOf(out: string | undefined): TermbaseFormat | undefined {
  return endings.find(([ending]) => out !== undefined && ending.test(out))?.[1];
}
