/** `duizhao terms merge`: several termbases made one. */
import { readTermbase, writeTermbase } from '../../../formats/termbase/index.js';
import { type MergeConflict, mergeTermbases, type Preference } from '../../../terms/merge/index.js';
import { deliver } from '../../deliver.js';
import { describeProblem } from '../../describe-problem.js';
import { exitCodes } from '../../exit-codes.js';
import { readInput, writeWhole } from '../../files.js';
import type { Settings } from '../../settings.js';

export interface MergeOptions {
  readonly out?: string;
  readonly report?: string;
  readonly prefer: Preference;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const mostShown = 20;

/**
 * Merges termbases in any format into one in TBX and tells where they contradict each other. Gives
 * back the exit code, 1 where they do.
 * @throws DuizhaoError for what cannot be read or written.
 */
export async function merge(
  files: readonly string[],
  { out, report: reportFile, prefer, json, quiet }: MergeOptions,
  settings: Settings,
): Promise<number> {
  const { messages } = settings;
  const { terms: words } = messages;
  const inputs = [];
  for (const file of files) {
    const input = readInput(file, messages);
    const { termbase, problems } = await readTermbase(input);
    for (const problem of problems) {
      settings.say(`${messages.warning}: ${input.name}: ${describeProblem(problem, messages)}`);
    }
    inputs.push({ name: input.name, termbase });
  }
  const { termbase, report } = mergeTermbases(inputs, prefer);
  const { contents } = await writeTermbase(termbase, 'tbx');
  await deliver(contents.toString(), out, settings);
  const told = `${JSON.stringify(report, null, 2)}\n`;
  if (reportFile !== undefined) writeWhole(reportFile, told, messages);
  const { conflicts } = report;
  if (json) settings.say(told.trimEnd());
  else if (!quiet) {
    settings.say(words.merged(report.concepts, report.joined, conflicts.length));
    for (const conflict of conflicts.slice(0, mostShown)) {
      settings.say(describeConflict(conflict, settings));
    }
    if (conflicts.length > mostShown) settings.say(words.more(conflicts.length - mostShown));
  }
  return conflicts.length > 0 ? exitCodes.different : exitCodes.fine;
}

function describeConflict(conflict: MergeConflict, { messages: { terms: words } }: Settings) {
  const { kind, concept, term, language, field = '', first, last, kept } = conflict;
  const place = words.place({ concept, term, language });
  const [one, other] = [first, last].map(({ termbase, value }) => words.said(termbase, value));
  const facts = { field, first: one ?? '', last: other ?? '', kept };
  return `  ${place}${words.colon}${words.conflicts[kind](facts)}`;
}
