/** Says in a line what is wrong with a termbase, and where. */
import type { CliMessages } from '../messages/cli-messages.js';
import type { TermbaseProblem } from '../terms/validate/index.js';

/** Severity is left to the caller. */
export function describeProblem(
  { kind, line, concept, term, language, detail, other }: TermbaseProblem,
  { terms: words }: CliMessages,
): string {
  const place = words.place({ line, concept, term, language });
  const sentence = words.problems[kind]({ detail: detail ?? '', other: other ?? '' });
  return place === '' ? sentence : `${place}${words.colon}${sentence}`;
}
