/** Refuses what pages and documents say about themselves. */
import { z } from 'zod';
import { countCharacters } from '../languages/character-counts.js';
import { menuShare } from './boilerplate/menu.js';
import { nameShare, referenceShare } from './boilerplate/names.js';
import { noticesIn } from './boilerplate/notices.js';
import { defineFilter, rounded, sidesOf } from './define-filter.js';

export const boilerplateFilter = defineFilter({
  name: 'BoilerplateFilter',
  finds:
    'Navigation, forms, notices of copyright and cookies, page numbers, lists of references and of names.',
  scores:
    'How much of the unit is such matter, 0–1: what was found against the length of the English.',
  origin: 'Ours, after the boilerplate removal of web corpora (Kohlschütter et al. 2010).',
  parameters: { threshold: z.number().min(0).max(1).default(0.5) },
  build: ({ threshold }) => ({
    score: ({ chinese, english }) =>
      rounded(
        Math.max(
          noticeShare(chinese, english),
          menuShare(chinese, english),
          referenceShare(english),
          nameShare(english),
        ),
      ),
    accepts: (score) => sidesOf(score)[0] < threshold,
  }),
});

/** A notice in a long paragraph is quoted there; one that stands nearly alone is a notice. */
function noticeShare(chinese: string, english: string): number {
  const notices = noticesIn(chinese, 'zh') + noticesIn(english, 'en');
  if (notices === 0) return 0;
  const words = countCharacters(english).words;
  return Math.min(1, (notices * noticeWords) / Math.max(noticeWords, words));
}

const noticeWords = 12;
