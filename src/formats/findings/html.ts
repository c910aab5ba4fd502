/**
 * Findings as one page for people. It needs no script: everything can be read as it is, and what is
 * shown is chosen by style alone.
 */
import { createHash } from 'node:crypto';
import { errorGrades, type Score, usualPoints } from '../../check/index.js';
import type { Place, Severity } from '../../core/finding.js';
import type { Messages } from '../../messages/index.js';
import { type Html, html, trusted } from '../report/html.js';
import { findingsStyle } from './html-style.js';
import {
  collectFindings,
  countAll,
  type FindingFormat,
  type FindingReport,
  placeOf,
  proposalOf,
  type ReportedFinding,
  type ReportedPair,
  summaryLine,
} from './report.js';

// A browser copes with so many.
const mostShown = 10_000;

export const htmlPage: FindingFormat = { name: 'html', write: writeHtml };

interface Listed {
  readonly pair: ReportedPair;
  readonly finding: ReportedFinding;
}

async function* writeHtml(report: FindingReport): AsyncGenerator<string> {
  const listed = await collectFindings(report.pairs, mostShown);
  const { messages, name } = report;
  const words = messages.check;
  const style = findingsStyle + filterStyle(listed);
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const { error, warning, info } = countAll(report.totals());
  const all = error + warning + info;
  yield html`<!DOCTYPE html>
<html lang="${messages.languageTag}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="duizhao">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${words.heading(name)}</title>
<style>${trusted(style)}</style>
</head>
<body>
<main>
<h1>${words.heading(name)}</h1>
<p>${summaryLine(report)}</p>
${renderScores(report.totals().scores, messages)}
${listed.length > 0 && renderFilters(listed, messages)}
${listed.length < all && html`<p class="quiet">${words.cut(listed.length, all)}</p>`}
`.markup;
  if (listed.length === 0) yield html`<p>${words.none}</p>`.markup;
  else {
    yield html`<h2>${words.findings}</h2>
<ol>`.markup;
    for (const one of listed) yield renderFinding(one, report).markup;
    yield '\n</ol>';
  }
  yield '\n</main>\n</body>\n</html>\n';
}

const classOf = ({ finding }: Listed) => ({
  severity: `severity-${finding.severity}`,
  rule: `rule-${nameOf(finding.rule)}`,
  category: `category-${nameOf(finding.category ?? 'other')}`,
});

/** A name as classes and ids may have it. */
function nameOf(text: string): string {
  return text.replaceAll(/[^a-z\d]+/giu, '-');
}

/** Hides what is not ticked. The names come out of `nameOf` and can hold nothing but letters and digits. */
function filterStyle(listed: readonly Listed[]): string {
  const classes = new Set(listed.flatMap((one) => Object.values(classOf(one))));
  return [...classes]
    .map((name) => `body:has(#show-${name}:not(:checked)) li.${name} { display: none; }\n`)
    .join('');
}

/** The gravest severity stands first; categories and rules, the commonest. */
function rankOf(name: string): number {
  return ['severity-error', 'severity-warning', 'severity-info'].indexOf(name);
}

function renderFilters(listed: readonly Listed[], messages: Messages): Html {
  const words = messages.check;
  const choices = (kind: 'severity' | 'category' | 'rule', label: (one: Listed) => string) => {
    const groups = new Map<string, { readonly label: string; count: number }>();
    for (const one of listed) {
      const name = classOf(one)[kind];
      const group = groups.get(name) ?? { label: label(one), count: 0 };
      group.count += 1;
      groups.set(name, group);
    }
    const ordered = [...groups].sort(
      ([one, a], [other, b]) => rankOf(one) - rankOf(other) || b.count - a.count,
    );
    return html`<ul class="choices">${ordered.map(
      ([name, { label: text, count }]) =>
        html`<li><label><input type="checkbox" id="show-${name}" checked> ${text} (${count})</label></li>`,
    )}</ul>`;
  };
  return html`<fieldset>
<legend>${words.filters}</legend>
<p class="quiet">${words.filterHint}</p>
<p>${words.severity}</p>${choices('severity', ({ finding }) => messages.severities[finding.severity])}
<p>${words.category}</p>${choices('category', ({ finding }) => words.categories[finding.category ?? 'other'] ?? '')}
<p>${words.rule}</p>${choices('rule', ({ finding }) => messages.ruleTitle(finding.rule))}
</fieldset>`;
}

const marks: Readonly<Record<Severity, string>> = { error: '■', warning: '▲', info: '○' };

function renderFinding({ pair, finding }: Listed, report: FindingReport): Html {
  const { messages } = report;
  const words = messages.check;
  const { title, sentence } = messages.finding(finding);
  const { severity, rule, category } = classOf({ pair, finding });
  const proposal = proposalOf(finding);
  return html`
<li class="${severity} ${rule} ${category} ${finding.severity}" id="finding-${finding.id}">
<p><b><span aria-hidden="true">${marks[finding.severity]}</span> ${messages.severities[finding.severity]}</b> · ${placeOf(report, pair, finding)}${finding.checked === 'draft' && html` · ${words.draft}`} · <strong>${title}</strong> <code>${finding.rule}</code> <code>${finding.id}</code></p>
<p>${sentence}</p>
<dl>
<dt>${words.chinese}</dt><dd lang="zh">${markPlace(pair.chinese, finding.source)}</dd>
<dt>${words.english}</dt><dd lang="en">${markPlace(pair.english, finding.target)}</dd>
${proposal !== undefined && html`<dt>${words.fix}</dt><dd>${proposal}</dd>`}
</dl>
</li>`;
}

/** The text with the words of a place marked; where it has several segments, those words are sought. */
function markPlace(text: string, place: Place | undefined): Html {
  if (place === undefined || place.text === '') return html`${text}`;
  const isThere = text.slice(place.start, place.end) === place.text;
  const start = isThere ? place.start : text.indexOf(place.text);
  if (start < 0 || place.text.length === text.length) return html`${text}`;
  const end = start + place.text.length;
  return html`${text.slice(0, start)}<mark>${place.text}</mark>${text.slice(end)}`;
}

function renderScores(scores: readonly Score[], messages: Messages): Html {
  const words = messages.check;
  const points = errorGrades.map((grade) => String(usualPoints[grade])).join(' / ');
  return html`<h2>${words.score}</h2>
<p class="quiet">${words.scoreNote(points)}</p>
${scores.map((score) => {
  const name = [score.document, score.checked === 'draft' ? words.draft : undefined]
    .filter(Boolean)
    .join(', ');
  return html`<p>${name !== '' && `${name}: `}${words.pointsPerThousand(String(score.perThousand))}</p>
${
  score.categories.length > 0 &&
  html`<div class="wide" tabindex="0" role="region" aria-label="${name || words.score}"><table>
<tr><th scope="col">${words.category}</th>${errorGrades.map((grade) => html`<th scope="col" class="number">${words.grades[grade]}</th>`)}<th scope="col" class="number">${words.points}</th></tr>
${score.categories.map(
  ({
    category,
    errors,
    points: sum,
  }) => html`<tr><th scope="row">${words.categories[category] ?? category}</th>${errorGrades.map((grade) => html`<td class="number">${errors[grade]}</td>`)}<td class="number">${sum}</td></tr>
`,
)}</table></div>`
}`;
})}`;
}
