/** Writes a data card as a page that needs nothing from outside. */
import { createHash } from 'node:crypto';
import { type Html, html, trusted } from '../../formats/report/html.js';
import type { CardPart, CardView, Chart } from './view.js';

const style = `
:root { color-scheme: light dark; --ink: #1d2530; --paper: #fff; --rule: #d5dae1; --soft: #5a6675; --bar: #2f6690; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --paper: #14181e; --rule: #333c48; --soft: #a3afbd; --bar: #7fb2da; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.8rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; border-bottom: 1px solid var(--rule); padding-bottom: .2rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
.scroll { overflow-x: auto; }
.scroll + .scroll { margin-block-start: 1rem; }
table { border-collapse: collapse; min-width: min(100%, 24rem); }
th, td { text-align: start; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
td.figure, th.figure { white-space: nowrap; text-align: end; font-variant-numeric: tabular-nums; }
.chart { margin: 1.2rem 0; }
.chart dl { display: grid; grid-template-columns: minmax(5rem, max-content) 1fr; gap: .15rem .8rem; margin: 0; align-items: center; }
.chart dt { color: var(--soft); font-variant-numeric: tabular-nums; }
.chart dd { margin: 0; display: flex; gap: .5rem; align-items: center; }
.chart svg { block-size: .9rem; flex: 1 1 auto; min-width: 0; }
.chart rect { fill: var(--bar); }
.chart .count { font-variant-numeric: tabular-nums; min-width: 5ch; }
blockquote { margin: .6rem 0; padding: .1rem 0 .1rem .9rem; border-inline-start: 3px solid var(--rule); }
blockquote p { margin: .2rem 0; }
.note { color: var(--soft); }
@media print { body { max-width: none; } .scroll { overflow: visible; } }
`;

/** The card as a page of HTML; its content security policy forbids everything but its own style. */
export function renderPage(view: CardView): string {
  const hash = createHash('sha256').update(style).digest('base64');
  const language = view.language === 'zh' ? 'zh-CN' : 'en';
  const page = html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${view.title} – ${view.dataCard}</title>
<style>${trusted(style)}</style>
</head>
<body>
<main>
<h1>${view.title}</h1>
${view.lead.map(partOf)}
${view.sections.map(
  ({ heading, parts }) => html`<section>
<h2>${heading}</h2>
${parts.map(partOf)}
</section>
`,
)}</main>
</body>
</html>
`;
  return page.markup;
}

function partOf(part: CardPart): Html {
  switch (part.kind) {
    case 'text':
      return html`<p>${part.text}</p>
`;
    case 'prose':
      return html`${part.text.split(/\n\s*\n/u).map(
        (paragraph) => html`<p>${paragraph.trim()}</p>
`,
      )}`;
    case 'list':
      return html`<ul>
${part.items.map(
  (item) => html`<li>${item}</li>
`,
)}</ul>
`;
    case 'table':
      return tableOf(part);
    case 'chart':
      return chartOf(part.chart);
    case 'samples':
      return samplesOf(part);
  }
}

const looksLikeFigure = /^[\d,. %]*$/u;

function tableOf({ head, rows }: Extract<CardPart, { kind: 'table' }>): Html {
  const isFigure = head.map(
    (_, at) => at > 0 && rows.every((row) => looksLikeFigure.test(row[at] ?? '')),
  );
  const classOf = (at: number) => (isFigure[at] ? html` class="figure"` : html``);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${head.join(', ')}"><table>
<thead><tr>${head.map((cell, at) => html`<th scope="col"${classOf(at)}>${cell}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) => html`<tr>${row.map((cell, at) => html`<td${classOf(at)}>${cell}</td>`)}</tr>
`,
)}</tbody>
</table></div>
`;
}

function chartOf({ title, bars }: Chart): Html {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return html`<div class="chart">
<h3>${title}</h3>
<dl>
${bars.map(
  ({
    label,
    count,
  }) => html`<dt>${label}</dt><dd><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect x="0" y="0" height="10" width="${((count / most) * 100).toFixed(2)}"></rect></svg><span class="count">${count.toLocaleString('en-US')}</span></dd>
`,
)}</dl>
</div>
`;
}

function samplesOf({ title, samples, none }: Extract<CardPart, { kind: 'samples' }>): Html {
  return html`<h3>${title}</h3>
${
  samples.length === 0
    ? html`<p>${none}</p>
`
    : samples.map(
        ({ chinese, english, note }) => html`<blockquote>
<p lang="zh">${chinese}</p>
<p lang="en">${english}</p>
${
  note === ''
    ? html``
    : html`<p class="note">${note}</p>
`
}</blockquote>
`,
      )
}`;
}
