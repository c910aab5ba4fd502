/**
 * Tab-separated values: one link a line, for spreadsheets and for command-line tools.
 *
 * The file is UTF-8 with a byte order mark (without it a spreadsheet on a Chinese system reads
 * GBK), lines end in LF, and the first line names the columns. In a cell, a backslash, tab, line
 * feed and carriage return are written `\\`, `\t`, `\n`, `\r`, so that a link is always one line.
 * A cell that begins with `"`, `=`, `+`, `-` or `@` gets a backslash before it: a spreadsheet would
 * take it for a quoted cell or for a formula. Ids in a cell are separated by spaces.
 */
import { beadType } from '../core/bitext.js';
import type { Block } from '../core/document.js';
import { type Draft, type DraftKind, draftKind } from '../core/draft.js';
import type { Finding } from '../core/finding.js';
import type { ExportInput } from './export-input.js';
import { invalidFormat } from './invalid-format.js';
import { resolveLinks } from './linked-segments.js';
import { describeMatch } from './memory-match.js';

/** The columns in the order in which they stand. */
export const tsvColumns = [
  'link',
  'type',
  'status',
  'score',
  'source_ids',
  'target_ids',
  'source_number',
  'target_number',
  'zh',
  'en',
  'draft',
  'memory',
  'memory_match',
  'edited',
  'findings',
] as const;

export type TsvColumn = (typeof tsvColumns)[number];

/** A row as a reader sees it: each cell by its column, unescaped. */
export type TsvRow = Readonly<Record<TsvColumn, string>>;

const byteOrderMark = '\uFEFF';

/** The links of a run, one row each. The paragraphs of a side are separated by line feeds. */
export function writeTsv(input: ExportInput): string {
  return formatTsv(tableOf(input));
}

/** Rows as a file. */
export function formatTsv(rows: readonly TsvRow[]): string {
  const lines = [
    tsvColumns.join('\t'),
    ...rows.map((row) => tsvColumns.map((column) => escapeCell(row[column])).join('\t')),
  ];
  return `${byteOrderMark}${lines.join('\n')}\n`;
}

/**
 * Reads what `formatTsv` writes; a missing byte order mark and CRLF line ends do not matter, nor do
 * the order of columns or columns it does not know.
 * @throws DuizhaoError FORMAT_INVALID for a missing column or a row with too few cells.
 */
export function readTsv(text: string, name: string): TsvRow[] {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const names = header.split('\t');
  const places = tsvColumns.map((column) => {
    const place = names.indexOf(column);
    if (place < 0) throw invalidFormat(name, 'line 1', `there is no column “${column}”`);
    return [column, place] as const;
  });
  return lines.map((line, index) => {
    const cells = line.split('\t');
    return Object.fromEntries(
      places.map(([column, place]) => {
        const cell = cells[place];
        if (cell === undefined) {
          throw invalidFormat(name, `line ${index + 2}`, `there is no cell for “${column}”`);
        }
        return [column, unescapeCell(cell)];
      }),
    ) as Record<TsvColumn, string>;
  });
}

function tableOf(input: ExportInput): TsvRow[] {
  const sourceIsChinese = input.bitext.source.language === 'zh';
  return resolveLinks(input).map(({ link, source, target, drafts, findings }) => {
    const [zh, en] = sourceIsChinese ? [source, target] : [target, source];
    return {
      link: link.id,
      type: beadType(link),
      status: link.status,
      score: link.score.toFixed(4),
      source_ids: link.source.join(' '),
      target_ids: link.target.join(' '),
      source_number: labelsOf(source),
      target_number: labelsOf(target),
      zh: textOf(zh),
      en: textOf(en),
      draft: draftsOf('machine', drafts),
      memory: draftsOf('memory', drafts),
      memory_match: drafts
        .flatMap(({ memory }) => memory ?? [])
        .map(describeMatch)
        .join('\n'),
      edited: draftsOf('edited', drafts),
      findings: findings.map(describeFinding).join('\n'),
    };
  });
}

function draftsOf(kind: DraftKind, drafts: readonly Draft[]): string {
  const ofKind = drafts.filter((draft) => draftKind(draft) === kind);
  return ofKind.map(({ text }) => text).join('\n');
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

function labelsOf(blocks: readonly Block[]): string {
  return blocks.flatMap(({ number }) => (number === undefined ? [] : [number.label])).join(' ');
}

/** What is told of a finding in a cell. */
interface DescribedFinding extends Pick<Finding, 'severity' | 'checked' | 'rule'> {
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
}

/** Severity, text and rule, then what was expected and found, the same in every locale. */
export function describeFinding({
  severity,
  checked,
  rule,
  expected,
  found,
}: DescribedFinding): string {
  const details = [
    expected === undefined ? '' : `expected ${expected}`,
    found === undefined ? '' : `found ${found}`,
  ].filter((detail) => detail !== '');
  return [`${severity} ${checked} ${rule}`, details.join(', ')].filter(Boolean).join(': ');
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/** A text as it stands in a cell. */
export function escapeCell(text: string): string {
  return text
    .replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character)
    .replace(/^["=+\-@]/, '\\$&');
}

const unescapes: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

/** A cell as it was before it was escaped. */
export function unescapeCell(cell: string): string {
  return cell.replace(/\\(.)/gsu, (_, character: string) => unescapes[character] ?? character);
}
