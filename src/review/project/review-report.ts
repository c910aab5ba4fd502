/** Makes the page to print of a bitext under review. */
import type { ExportInput } from '../../formats/index.js';
import { type PersonWork, renderReport } from '../../formats/report/index.js';
import { englishReview } from '../../messages/en/review.js';
import type { Locale } from '../../messages/index.js';
import { chineseReview } from '../../messages/zh/review.js';
import type { TermMatcher } from '../../terms/matcher.js';
import { findTermHits } from '../../terms/term-hits.js';
import type { Action, ReviewEvent } from '../model/types.js';

const words = { en: englishReview, zh: chineseReview } as const;

/** The report of a run of `duizhao`, of the texts and links as they are now, and who did what. */
export function renderReviewReport(
  run: ExportInput,
  events: readonly ReviewEvent[],
  terms: TermMatcher,
  locale: Locale,
): string {
  const input = { ...run, terms: findTermHits(run.bitext, terms), work: workOf(events, locale) };
  return renderReport(input, locale);
}

/** The changes of each person by what they were, whoever did most and what was done most first. */
function workOf(events: readonly ReviewEvent[], locale: Locale): readonly PersonWork[] {
  const people = new Map<string, Map<Action, number>>();
  for (const { author, action } of events) {
    const counts = people.get(author) ?? new Map<Action, number>();
    counts.set(action, (counts.get(action) ?? 0) + 1);
    people.set(author, counts);
  }
  const { actions } = words[locale];
  const byCount = (a: { readonly count: number }, b: { readonly count: number }) =>
    b.count - a.count;
  return [...people]
    .map(([author, counts]) => {
      const done = [...counts].map(([action, count]) => ({ name: actions[action], count }));
      return {
        author,
        actions: done.sort(byCount),
        count: done.reduce((sum, { count }) => sum + count, 0),
      };
    })
    .sort(byCount)
    .map(({ author, actions: done }) => ({ author, actions: done }));
}
