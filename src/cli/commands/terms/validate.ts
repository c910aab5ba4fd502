/** `duizhao terms validate`: what is wrong with a termbase. */
import { readTermbase, type TermbaseFormat } from '../../../formats/termbase/index.js';
import { type TermbaseProblem, validateTermbase } from '../../../terms/validate/index.js';
import { deliver } from '../../deliver.js';
import { describeProblem } from '../../describe-problem.js';
import { exitCodes } from '../../exit-codes.js';
import { readInput } from '../../files.js';
import type { Settings } from '../../settings.js';
import { type FailOn, severities } from '../../severity.js';

export interface ValidateOptions {
  readonly out?: string;
  readonly from?: TermbaseFormat;
  readonly columns?: string;
  readonly failOn: FailOn;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Lists the problems of a termbase in the order of its lines; gives back the exit code, 1 where one
 * is as grave as `--fail-on`.
 * @throws DuizhaoError for a file that is no termbase at all.
 */
export async function validate(
  file: string,
  { out, from, columns, failOn, json, quiet }: ValidateOptions,
  settings: Settings,
): Promise<number> {
  const { messages } = settings;
  const input = readInput(file, messages);
  const { termbase, problems, lines } = await readTermbase(input, { format: from, columns });
  const all = [...problems, ...validateTermbase(termbase, lines)].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
  const { length: concepts } = termbase.concepts;
  const counts = Object.fromEntries(
    severities.map((severity) => [severity, all.filter((one) => one.severity === severity).length]),
  );
  if (json) {
    const report = { file: input.name, concepts, counts, problems: all };
    await deliver(`${JSON.stringify(report, null, 2)}\n`, out, settings);
  } else {
    const told = all.map(
      (problem) =>
        `${messages.summary.severities[problem.severity]}  ${describeProblem(problem, messages)}\n`,
    );
    const summary = quiet ? '' : `${messages.terms.checked(concepts, all.length)}\n`;
    await deliver(told.join('') + summary, out, settings);
  }
  return all.some((problem) => reaches(problem, failOn)) ? exitCodes.findings : exitCodes.fine;
}

function reaches({ severity }: TermbaseProblem, failOn: FailOn): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}
