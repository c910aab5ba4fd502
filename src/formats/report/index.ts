/** The report: one HTML file with everything in it, for people to read, print and pass on. */
import { createHash } from 'node:crypto';
import { type Locale, messagesFor } from '../../messages/index.js';
import { renderControls } from './controls.js';
import { renderEntry } from './entry.js';
import { renderFindingList } from './findings.js';
import { html, trusted } from './html.js';
import { renderRepairs } from './repairs.js';
import type { ReportInput } from './report-input.js';
import { reportScript } from './script.js';
import { reportStyle } from './style.js';
import { renderSummary } from './summary.js';
import { createReportView } from './view.js';
import { renderWork } from './work.js';

export type { PersonWork, ReportInput, SegmentTerms } from './report-input.js';

/**
 * The report of a run as an HTML document in the reader's language. It asks for nothing from
 * outside: its content security policy forbids everything but its own style and script.
 */
export function renderReport(input: ReportInput, locale: Locale): string {
  const messages = messagesFor(locale);
  const words = messages.report;
  const view = createReportView(input, messages);
  const text = view.entries.filter(({ isNote }) => !isNote);
  const notes = view.entries.filter(({ isNote }) => isNote);
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(reportStyle)}'`,
    `script-src '${hashOf(reportScript)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<!DOCTYPE html>
<html lang="${messages.languageTag}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="duizhao">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${view.title} · ${words.kicker}</title>
<style>${trusted(reportStyle)}</style>
</head>
<body>
<a class="skip" href="#text">${words.skipLink}</a>
${renderSummary(view)}
<main>
${renderFindingList(view)}
<section aria-labelledby="text">
<h2 id="text">${words.text.heading}</h2>
${renderControls(view)}
${text.map((entry) => renderEntry(entry, view))}
</section>
${
  notes.length > 0 &&
  html`<section aria-labelledby="notes">
<h2 id="notes">${words.text.notesHeading}</h2>
${notes.map((entry) => renderEntry(entry, view))}
</section>`
}
${renderWork(view)}
${renderRepairs(view)}
</main>
<footer class="colophon"><p>${words.colophon}</p></footer>
<script>${trusted(reportScript)}</script>
</body>
</html>
`.markup;
}

function hashOf(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
