/** Refuses units that match, or do not match, a regular expression of the user's. */
import { z } from 'zod';
import { bothPass, defineFilter, perSide } from './define-filter.js';

const expression = z.string().transform((pattern, context) => {
  try {
    return new RegExp(pattern, 'u');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    context.addIssue({ code: 'custom', message: reason });
    return z.NEVER;
  }
});

export const regExpFilter = defineFilter({
  name: 'RegExpFilter',
  finds: 'Whatever a regular expression of yours finds.',
  scores: '1 for each side that matches, else 0.',
  origin: 'OpusFilter.',
  parameters: {
    regexps: perSide(expression),
    /** Whether a match lets pass; otherwise it refuses. */
    accept_match: z.boolean().default(false),
  },
  build: ({ regexps, accept_match: wanted }) => ({
    measures: regexps.map(({ source }) => source),
    score: ({ chinese, english }) => [
      Number(regexps[0].test(chinese)),
      Number(regexps[1].test(english)),
    ],
    accepts: (score) => bothPass(score, (matches) => (matches === 1) === wanted),
  }),
});
