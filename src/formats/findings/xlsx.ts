/** Findings as a workbook for the reviser, with a column to write decisions in. */
import { strFromU8, unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { zipParts } from '../office/zip-parts.js';
import { longestCell } from '../xlsx/cell-text.js';
import {
  collectFindings,
  type FindingFormat,
  type FindingReport,
  placeOf,
  proposalOf,
  type ReportedFinding,
  type ReportedPair,
  summaryLine,
} from './report.js';

// A sheet has 1,048,576 rows, but no reviser goes through so many.
const mostRows = 100_000;

export const workbook: FindingFormat = { name: 'xlsx', isBinary: true, write: writeWorkbook };

const columns = [
  { key: 'place', width: 18 },
  { key: 'severity', width: 10 },
  { key: 'rule', width: 22 },
  { key: 'category', width: 22 },
  { key: 'chinese', width: 55 },
  { key: 'english', width: 55 },
  { key: 'finding', width: 45 },
  { key: 'expected', width: 20 },
  { key: 'found', width: 20 },
  { key: 'fix', width: 28 },
  { key: 'decision', width: 16 },
  { key: 'remark', width: 30 },
] as const;

async function* writeWorkbook(report: FindingReport): AsyncGenerator<Uint8Array> {
  const words = report.messages.check;
  const listed = await collectFindings(report.pairs, mostRows);
  const heading = (value: string) =>
    ({ value, type: String, fontWeight: 'bold', backgroundColor: '#DDE4EC', wrap: true }) as const;
  const rows = [
    [...columns.map(({ key }) => heading(words[key])), heading('ID')],
    ...listed.map(({ pair, finding }) => cellsOf(report, pair, finding).map(textCell)),
  ];
  const scores = [
    [textCell(summaryLine(report))],
    ...report
      .totals()
      .scores.flatMap((score) => [
        [
          textCell(
            [
              score.document ?? report.name,
              words.pointsPerThousand(String(score.perThousand)),
            ].join(': '),
          ),
        ],
        ...score.categories.map(({ category, points }) => [
          textCell(words.categories[category] ?? category),
          { value: points, type: Number },
        ]),
      ]),
  ];
  const bytes = await writeExcelFile([
    {
      data: rows,
      sheet: words.finding,
      columns: [...columns.map(({ width }) => ({ width })), { width: 16 }],
      stickyRowsCount: 1,
    },
    { data: scores, sheet: words.score, columns: [{ width: 50 }, { width: 10 }] },
  ]).toBuffer();
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  yield* zipParts(parts.map(([name, content]) => ({ name, content: strFromU8(content) })));
}

function cellsOf(report: FindingReport, pair: ReportedPair, finding: ReportedFinding): string[] {
  const { messages } = report;
  const { title, sentence } = messages.finding(finding);
  return [
    placeOf(report, pair, finding),
    messages.severities[finding.severity],
    title,
    messages.check.categories[finding.category ?? 'other'] ?? '',
    pair.chinese,
    pair.english,
    sentence,
    finding.expected ?? '',
    finding.found ?? '',
    proposalOf(finding) ?? '',
    '',
    '',
    finding.id,
  ];
}

/** Text that is never a formula; XML has no control characters, and a cell an end. */
function textCell(text: string) {
  const value = text
    .replaceAll(/(?![\t\n])\p{Control}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .slice(0, longestCell);
  return { value, type: String, wrap: true, alignVertical: 'top' } as const;
}
