/** The head of the report: what was set side by side, and what came of it. */
import { beadType } from '../../core/bitext.js';
import type { Document } from '../../core/document.js';
import type { CheckedText, Severity } from '../../core/finding.js';
import { groupBy } from '../groups.js';
import { formatPercent, formatProbability } from './figures.js';
import { type Html, html } from './html.js';
import { languageTagOf, type ReportView } from './view.js';
import { compareWords } from './word-differences.js';

/** Title and figures. */
export function renderSummary(view: ReportView): Html {
  const { input, messages } = view;
  const { source, target } = input.bitext;
  const words = messages.report;
  const figures = [
    figure(words.summary.blocks, [
      words.summary.blockCounts(segmentCount(source), segmentCount(target)),
    ]),
    figure(words.summary.links, beadLines(view)),
    figure(words.summary.confidence, confidenceLines(view)),
    figure(words.summary.drafts, draftLines(view)),
    figure(words.summary.findings, findingLines(view)),
    figure(words.summary.repairs, [
      words.summary.repairCounts(source.repairs.length, target.repairs.length),
    ]),
  ];
  return html`<header class="masthead">
<p class="kicker">${words.kicker}</p>
<h1>${view.title}</h1>
${renderTitle(source)}
${renderTitle(target)}
<p class="standing">${words.standing}</p>
<dl class="summary">${figures}
</dl>
</header>`;
}

function renderTitle(document: Document): Html | undefined {
  const title = document.blocks.find(({ kind }) => kind === 'title');
  return title && html`<p class="subject" lang="${languageTagOf(document)}">${title.text}</p>`;
}

function figure(name: string, lines: readonly string[]): Html {
  return html`
<div><dt>${name}</dt>${lines.map((line) => html`<dd>${line}</dd>`)}</div>`;
}

function segmentCount({ blocks, notes }: Document): number {
  return blocks.length + notes.length;
}

function beadLines({ input, messages }: ReportView): string[] {
  const groups = [...groupBy(input.bitext.links, beadType)];
  if (groups.length === 0) return [messages.report.summary.none];
  return groups
    .sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1))
    .map(([type, links]) => messages.report.summary.beads(links.length, type));
}

function confidenceLines({ input, messages }: ReportView): string[] {
  const scores = input.bitext.links.map(({ score }) => score);
  if (scores.length === 0) return [messages.report.summary.none];
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return [
    messages.report.summary.meanConfidence(
      formatProbability(mean),
      formatProbability(Math.min(...scores)),
    ),
  ];
}

function draftLines({ input, entries, messages }: ReportView): string[] {
  const words = messages.report.summary;
  if (input.drafts.length === 0) return [words.none];
  const agreements = entries
    .filter(({ drafts, target }) => drafts.length > 0 && target.length > 0)
    .map(({ drafts, target }) =>
      compareWords(
        drafts.map(({ text }) => text).join('\n'),
        target.map(({ text }) => text).join('\n'),
      ),
    );
  const mean =
    agreements.reduce((sum, { agreement }) => sum + agreement, 0) / Math.max(1, agreements.length);
  return [
    words.draftCounts(input.drafts.length, segmentCount(input.bitext.source)),
    ...(agreements.length === 0 ? [] : [words.draftsAgree(formatPercent(mean))]),
  ];
}

function findingLines({ input, messages }: ReportView): string[] {
  const words = messages.report.summary;
  const lines = (['target', 'draft'] as const).flatMap((checked) => {
    const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
      const count = countFindings(input.findings, checked, severity);
      return count === 0 ? [] : [words.severity(severity, count)];
    });
    return counts.length === 0 ? [] : [words.findingCounts(checked, counts)];
  });
  return lines.length === 0 ? [words.none] : lines;
}

function countFindings(
  findings: readonly { readonly checked: CheckedText; readonly severity: Severity }[],
  checked: CheckedText,
  severity: Severity,
): number {
  return findings.filter((finding) => finding.checked === checked && finding.severity === severity)
    .length;
}
