/** Findings as a table in TSV, one a line; cells are escaped as in the tables of runs. */
import { escapeCell } from '../tsv.js';
import {
  type FindingFormat,
  type FindingReport,
  placeOf,
  proposalOf,
  type ReportedFinding,
  type ReportedPair,
} from './report.js';

export const tsv: FindingFormat = { name: 'tsv', write: writeTsv };

/** The columns in the order in which they stand. */
export const findingColumns = [
  'place',
  'line',
  'severity',
  'rule',
  'category',
  'checked',
  'zh',
  'en',
  'finding',
  'expected',
  'found',
  'fix',
  'id',
  'fingerprint',
] as const;

async function* writeTsv(report: FindingReport): AsyncGenerator<string> {
  yield `\uFEFF${findingColumns.join('\t')}\n`;
  for await (const pair of report.pairs) {
    for (const finding of pair.findings) {
      const cells = cellsOf(report, pair, finding);
      yield `${findingColumns.map((column) => escapeCell(cells[column])).join('\t')}\n`;
    }
  }
}

/** A finding as cells of a table. */
export function cellsOf(
  report: FindingReport,
  pair: ReportedPair,
  finding: ReportedFinding,
): Readonly<Record<(typeof findingColumns)[number], string>> {
  const { rule, severity, checked, id, fingerprint } = finding;
  return {
    place: placeOf(report, pair, finding),
    line: pair.line === undefined ? '' : String(pair.line),
    severity,
    rule,
    category: finding.category ?? '',
    checked,
    zh: pair.chinese,
    en: pair.english,
    finding: report.messages.finding(finding).sentence,
    expected: finding.expected ?? '',
    found: finding.found ?? '',
    fix: proposalOf(finding) ?? '',
    id,
    fingerprint,
  };
}
