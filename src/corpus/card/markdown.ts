/** Writes a data card in Markdown. */
import { entryOf } from '../../core/entry.js';
import type { CardPart, CardView, Chart } from './view.js';

/** The card with the front matter that Hugging Face reads. */
export function renderMarkdown(view: CardView): string {
  const parts = [
    frontMatter(view),
    `# ${escapeText(view.title)}`,
    ...view.lead.map(partOf),
    ...view.sections.flatMap(({ heading, parts: own }) => [`## ${heading}`, ...own.map(partOf)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const sizes: readonly (readonly [below: number, name: string])[] = [
  [1_000, 'n<1K'],
  [10_000, '1K<n<10K'],
  [100_000, '10K<n<100K'],
  [1_000_000, '100K<n<1M'],
  [10_000_000, '1M<n<10M'],
  [100_000_000, '10M<n<100M'],
  [1_000_000_000, '100M<n<1B'],
];

function frontMatter({ title, licence, kept, files }: CardView): string {
  const size = sizes.find(([below]) => kept < below)?.[1] ?? 'n>1B';
  // Named one by one: what lies beside them, as documents.jsonl, is no data.
  const format = ['parquet', 'jsonl'].find((name) => files.some((file) => file.format === name));
  const shards = files.filter((file) => format !== undefined && file.format === format);
  const lines = [
    '---',
    `pretty_name: ${JSON.stringify(title)}`,
    'language: [zh, en]',
    ...licenceLines(licence),
    'task_categories: [translation]',
    `size_categories: [${JSON.stringify(size)}]`,
  ];
  if (shards.length > 0) {
    lines.push('configs:', '  - config_name: default', '    data_files:');
    for (const split of new Set(shards.flatMap((file) => file.split ?? []))) {
      lines.push(`      - split: ${split}`, `        path: data/${split}-*.${format}`);
    }
  }
  return [...lines, '---'].join('\n');
}

/** Identifiers of licences that Hugging Face knows, where they are not those of SPDX in lower case. */
const hubLicences: Readonly<Record<string, string>> = {
  'odbl-1.0': 'odbl',
  'pddl-1.0': 'pddl',
  'odc-by-1.0': 'odc-by',
};
const sameLicences: ReadonlySet<string> = new Set([
  'apache-2.0',
  'mit',
  'unlicense',
  'cc0-1.0',
  'cc-by-3.0',
  'cc-by-4.0',
  'cc-by-sa-3.0',
  'cc-by-sa-4.0',
  'cc-by-nc-4.0',
  'cc-by-nc-sa-4.0',
  'cc-by-nd-4.0',
  'cc-by-nc-nd-4.0',
  'cdla-permissive-1.0',
  'cdla-permissive-2.0',
  'cdla-sharing-1.0',
  'etalab-2.0',
]);

function licenceLines(licence: string | undefined): readonly string[] {
  if (licence === undefined) return [];
  const name = licence.toLowerCase();
  const known = sameLicences.has(name) ? name : entryOf(hubLicences, name);
  if (known !== undefined) return [`license: ${known}`];
  return ['license: other', `license_name: ${JSON.stringify(licence)}`];
}

function partOf(part: CardPart): string {
  switch (part.kind) {
    case 'text':
      return escapeText(part.text);
    case 'prose':
      return part.text;
    case 'list':
      return part.items.map((item) => `- ${escapeText(item)}`).join('\n');
    case 'table':
      return tableOf(part.head, part.rows);
    case 'chart':
      return chartOf(part.chart);
    case 'samples':
      return samplesOf(part);
  }
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)].join('\n');
}

const barLength = 40;

function chartOf({ title, bars }: Chart): string {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const width = Math.max(...bars.map(({ label }) => label.length));
  const lines = bars.map(({ label, count }) => {
    const bar = '█'.repeat(Math.round((count / most) * barLength));
    return `${label.padEnd(width)}  ${bar} ${count.toLocaleString('en-US')}`;
  });
  return `**${escapeText(title)}**\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}

function samplesOf({ title, samples, none }: Extract<CardPart, { kind: 'samples' }>): string {
  const quoted = samples.map(({ chinese, english, note }) =>
    [chinese, english, ...(note === '' ? [] : [`(${note})`])]
      .map((line) => `> ${escapeText(line)}`)
      .join('  \n'),
  );
  return `**${escapeText(title)}**\n\n${quoted.length === 0 ? none : quoted.join('\n\n')}`;
}

/** Text that Markdown must not read as its own, on one line. */
function escapeText(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\\`*_[\]<>#|~]/gu, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^([-+])/u, '\\$1');
}

function escapeCell(text: string): string {
  return escapeText(text);
}
