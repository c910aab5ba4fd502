/** Writes proposals of terms: as a termbase to edit, as a table, or as JSON. */
import type { Term, Termbase } from '../../core/term.js';
import type { TermCandidate } from './link-phrases.js';

/** A termbase of proposals: ids `x-1`, `x-2` … in their order, counts in a note, a context each. */
export function candidatesAsTermbase(
  candidates: readonly TermCandidate[],
  title: string,
): Termbase {
  return {
    id: 'x-proposals',
    title,
    concepts: candidates.map(
      ({ chinese, english, count, chineseCount, englishCount, score, context }, at) => {
        const term = (language: Term['language'], text: string, sentence: string): Term => ({
          language,
          text,
          status: 'admitted',
          ...(context.name !== '' && { source: context.name }),
          ...(sentence !== '' && { context: sentence }),
        });
        return {
          id: `x-${at + 1}`,
          note: `proposed; score ${score.toFixed(3)}; pairs ${count} (zh ${chineseCount}, en ${englishCount})`,
          terms: [term('zh', chinese, context.chinese), term('en', english, context.english)],
        };
      },
    ),
  };
}

const header = [
  'chinese',
  'english',
  'score',
  'pairs',
  'zh_pairs',
  'en_pairs',
  'place',
  'context_zh',
  'context_en',
];

/** As TSV with a header, the best first. */
export function candidatesTsv(candidates: readonly TermCandidate[]): string {
  const lines = candidates.map((candidate) => [
    candidate.chinese,
    candidate.english,
    candidate.score.toFixed(3),
    String(candidate.count),
    String(candidate.chineseCount),
    String(candidate.englishCount),
    candidate.context.name,
    candidate.context.chinese,
    candidate.context.english,
  ]);
  return [header, ...lines]
    .map((cells) => `${cells.map((cell) => cell.replaceAll(/[\t\r\n]+/gu, ' ')).join('\t')}\n`)
    .join('');
}

/** As JSON with a schema name, the best first. */
export function candidatesJson(candidates: readonly TermCandidate[]): string {
  return `${JSON.stringify({ schema: 'duizhao.terms.candidates/1', candidates }, null, 2)}\n`;
}
