/** Writes how terms were translated as JSON, or as a table. */
import type { ConceptUsage } from './count-usage.js';

/** As JSON with a schema name, concepts in the order given. */
export function usageJson(usage: readonly ConceptUsage[]): string {
  const concepts = usage.map(({ concept, chinese, pairs, variants }) => ({
    concept: concept.id,
    chinese,
    pairs,
    variants,
  }));
  return `${JSON.stringify({ schema: 'duizhao.terms.usage/1', concepts }, null, 2)}\n`;
}

const header = [
  'concept',
  'chinese',
  'pairs',
  'kind',
  'english',
  'count',
  'place',
  'example_zh',
  'example_en',
];

/** As TSV with a header, a line each variant, with its first example. */
export function usageTsv(usage: readonly ConceptUsage[]): string {
  const lines = usage.flatMap(({ concept, chinese, pairs, variants }) =>
    variants.map(({ kind, text, count, examples: [example] }) => [
      concept.id,
      chinese.join('; '),
      String(pairs),
      kind,
      text,
      String(count),
      example?.name ?? '',
      example?.chinese ?? '',
      example?.english ?? '',
    ]),
  );
  return [header, ...lines].map((cells) => `${cells.map(inCell).join('\t')}\n`).join('');
}

function inCell(text: string): string {
  return text.replaceAll(/[\t\r\n]+/gu, ' ');
}
