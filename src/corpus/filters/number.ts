/** Refuses units whose numbers, dates and symbols differ. */
import { z } from 'zod';
import type { Mention } from '../../core/mention.js';
import { findMentions } from '../../language/mentions.js';
import { defineFilter, rounded, sidesOf } from './define-filter.js';

export const numberFilter = defineFilter({
  name: 'NumberFilter',
  finds: 'Sides that state different numbers, dates, percentages, sums, symbols or resolutions.',
  scores:
    'Dice coefficient of what both sides state in normal form, 0–1, with one item added to both, so that a single slip does not condemn a unit.',
  origin: 'Ours; numbers written in characters or words are read as such.',
  parameters: { threshold: z.number().min(0).max(1).default(0.3) },
  build: ({ threshold }) => ({
    score({ chinese, english }) {
      const zh = statedIn(findMentions(chinese, 'zh'));
      const en = statedIn(findMentions(english, 'en'));
      let shared = 0;
      const left = new Map<string, number>();
      for (const item of zh) left.set(item, (left.get(item) ?? 0) + 1);
      for (const item of en) {
        const count = left.get(item) ?? 0;
        if (count === 0) continue;
        left.set(item, count - 1);
        shared += 1;
      }
      return rounded((2 * shared + 1) / (zh.length + en.length + 1));
    },
    accepts: (score) => sidesOf(score)[0] >= threshold,
  }),
});

const loose: ReadonlySet<Mention['kind']> = new Set(['reference', 'ordinal']);

/**
 * What a translator would not say otherwise. Small counts are said in other words, and references to
 * paragraphs are counted otherwise in other places. Of money the amount counts, as the same dollar is named in many ways; of
 * dates and spans of years each part, as one side may leave one out.
 */
function statedIn(mentions: readonly Mention[]): readonly string[] {
  return mentions
    .filter(({ kind, normal }) => !loose.has(kind) && !/^\d$/u.test(normal))
    .flatMap(partsOf);
}

function partsOf({ kind, normal }: Mention): readonly string[] {
  switch (kind) {
    case 'money':
      return [`number:${normal.slice(normal.indexOf(' ') + 1)}`];
    case 'biennium':
      return normal.split('-').map((year) => `year:${year}`);
    case 'date': {
      const [, year, day = ''] = /^(-|\d+)-(.*)$/u.exec(normal) ?? [];
      return year === undefined || year === '-' ? [`day:${day}`] : [`year:${year}`, `day:${day}`];
    }
    default:
      return [`${kind}:${normal}`];
  }
}
