/** Opens the termbases that texts are read by. */
import type { Termbase } from '../core/term.js';
import { readTermbase } from '../formats/termbase/index.js';
import { createTermMatcher, type TermMatcher } from '../terms/matcher.js';
import { describeProblem } from './describe-problem.js';
import { readInput } from './files.js';
import type { Settings } from './settings.js';

/**
 * Opens termbase files for matching as one, the first first, each in any format that is read. What could
 * not be taken over is told.
 * @throws DuizhaoError for a file that cannot be read or is no termbase.
 */
export async function openTermbases(
  paths: readonly string[],
  settings: Settings,
): Promise<TermMatcher> {
  const termbases: Termbase[] = [];
  for (const path of paths) termbases.push(await openTermbaseFile(path, settings));
  const [first] = termbases;
  if (first === undefined || termbases.length === 1) {
    return createTermMatcher(first ?? { id: 'none', title: '', concepts: [] });
  }
  return createTermMatcher({
    id: termbases.map(({ id }) => id).join('+'),
    title: termbases.map(({ title }) => title).join(', '),
    // Two files may name different concepts alike.
    concepts: termbases.flatMap(({ concepts }, at) =>
      concepts.map((concept) =>
        at === 0 ? concept : { ...concept, id: `${concept.id}@${at + 1}` },
      ),
    ),
  });
}

const mostTold = 3;

async function openTermbaseFile(path: string, { messages, say }: Settings): Promise<Termbase> {
  const input = readInput(path, messages);
  const { termbase, problems } = await readTermbase(input);
  for (const problem of problems.slice(0, mostTold)) {
    say(`${messages.warning}: ${input.name}: ${describeProblem(problem, messages)}`);
  }
  if (problems.length > mostTold) say(messages.terms.more(problems.length - mostTold));
  return termbase;
}
