/** Findings as text for a terminal: a paragraph each, written as they come. */
import { type FindingFormat, type FindingReport, placeOf, summaryLine } from './report.js';

export const text: FindingFormat = { name: 'text', write: writeText };

async function* writeText(report: FindingReport): AsyncGenerator<string> {
  const { messages, pairs } = report;
  let isEmpty = true;
  for await (const pair of pairs) {
    for (const finding of pair.findings) {
      isEmpty = false;
      const { title, sentence } = messages.finding(finding);
      const severity = messages.severities[finding.severity];
      const place = placeOf(report, pair, finding);
      yield `${severity}  ${place}  ${title} (${finding.rule}, ${finding.id})\n  ${sentence}\n`;
    }
  }
  const words = messages.check;
  if (isEmpty) yield `${words.none}\n`;
  yield `\n${summaryLine(report)}\n`;
  for (const { checked, document, perThousand } of report.totals().scores) {
    const what = [
      ...(document === undefined ? [] : [document]),
      ...(checked === 'draft' ? [words.draft] : []),
    ];
    const of = what.length === 0 ? '' : `${what.join(', ')}: `;
    yield `${of}${words.pointsPerThousand(String(perThousand))}\n`;
  }
}
