/** Findings as JSON for other programs; `readFindings` reads it. */
import { findingsSchema } from '../findings-json.js';
import type { FindingFormat, FindingReport, ReportedFinding, ReportedPair } from './report.js';

export const json: FindingFormat = { name: 'json', write: writeJson };

async function* writeJson(report: FindingReport): AsyncGenerator<string> {
  const { name, source, target } = report;
  const head = {
    schema: findingsSchema,
    name,
    ...(source && { source }),
    ...(target && { target }),
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "findings": [`;
  let separator = '\n';
  for await (const pair of report.pairs) {
    for (const finding of pair.findings) {
      yield `${separator}${indent(withPlace(finding, pair), 4)}`;
      separator = ',\n';
    }
  }
  const { pairs, counts, ignored, unchanged, scores } = report.totals();
  const tail = { pairs, counts, ignored, unchanged, scores };
  yield `${separator === '\n' ? '' : '\n  '}],\n${JSON.stringify(tail, null, 2).slice(2)}\n`;
}

function withPlace(
  { id, rule, severity, ...rest }: ReportedFinding,
  { line, document }: ReportedPair,
) {
  return {
    id,
    rule,
    severity,
    ...(line !== undefined && { line }),
    ...(document !== undefined && { document }),
    ...rest,
  };
}

function indent(value: unknown, spaces: number): string {
  const margin = ' '.repeat(spaces);
  return JSON.stringify(value, null, 2).replaceAll(/^/gmu, margin);
}
