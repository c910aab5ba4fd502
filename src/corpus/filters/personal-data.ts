/** Refuses, or marks, what could tell who a private person is. */
import { z } from 'zod';
import { bothPass, defineFilter } from './define-filter.js';
import { findPersonalData } from './personal/find-personal-data.js';

export const personalDataFilter = defineFilter({
  name: 'PersonalDataFilter',
  finds:
    'E-mail addresses, telephone numbers, numbers of identity cards, accounts and payment cards.',
  scores: 'How many of them each side holds.',
  origin:
    'Ours; check digits after GB 11643-1999, ISO 13616 and ISO/IEC 7812 keep other numbers out.',
  parameters: {
    /** Whether the unit is refused, or a placeholder such as `<email>` takes their place. */
    action: z.enum(['remove', 'mark']).default('remove'),
  },
  build: ({ action }) => ({
    score: ({ chinese, english }) => [
      findPersonalData(chinese).length,
      findPersonalData(english).length,
    ],
    accepts: (score) => action === 'mark' || bothPass(score, (found) => found === 0),
    ...(action === 'mark' && { amend: mark }),
  }),
});

function mark(text: string): string {
  let marked = '';
  let from = 0;
  for (const { start, end, kind } of findPersonalData(text)) {
    marked += `${text.slice(from, start)}<${kind}>`;
    from = end;
  }
  return marked + text.slice(from);
}
