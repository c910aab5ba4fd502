/** Findings as JUnit XML, as build servers read it: a case each, and one for every text without any. */
import { escapeXmlAttribute, escapeXmlText } from '../xml.js';
import {
  collectFindings,
  type FindingFormat,
  type FindingReport,
  placeOf,
  summaryLine,
} from './report.js';

export const junit: FindingFormat = { name: 'junit', write: writeJunit };

async function* writeJunit(report: FindingReport): AsyncGenerator<string> {
  const { messages, name } = report;
  const all = await collectFindings(report.pairs, Number.POSITIVE_INFINITY);
  const failures = all.filter(({ finding }) => finding.severity !== 'info').length;
  const tests = Math.max(1, all.length);
  const counts = `tests="${String(tests)}" failures="${String(failures)}" errors="0"`;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="duizhao" ${counts}>\n`;
  yield `<testsuite name="${escapeXmlAttribute(name)}" ${counts} skipped="0">\n`;
  if (all.length === 0) {
    yield `<testcase classname="duizhao" name="${escapeXmlAttribute(messages.check.none)}"/>\n`;
  }
  for (const { pair, finding } of all) {
    const { title, sentence } = messages.finding(finding);
    const place = placeOf(report, pair, finding);
    const line = pair.line === undefined ? '' : ` line="${String(pair.line)}"`;
    yield `<testcase classname="${escapeXmlAttribute(finding.rule)}" name="${escapeXmlAttribute(`${place} ${title} ${finding.id}`)}" file="${escapeXmlAttribute(report.file)}"${line}>`;
    const details = escapeXmlText(`${sentence}\n${pair.chinese}\n${pair.english}`);
    yield finding.severity === 'info'
      ? `<system-out>${details}</system-out>`
      : `<failure type="${finding.severity}" message="${escapeXmlAttribute(sentence)}">${details}</failure>`;
    yield '</testcase>\n';
  }
  const scores = report
    .totals()
    .scores.map(({ perThousand }) => messages.check.pointsPerThousand(String(perThousand)));
  yield `<system-out>${escapeXmlText([summaryLine(report), ...scores].join('\n'))}</system-out>\n`;
  yield '</testsuite>\n</testsuites>\n';
}
