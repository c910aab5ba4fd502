/** What was put right in the input before it was read. */
import type { Document, Repair } from '../../core/document.js';
import { groupBy } from '../groups.js';
import { type Html, html } from './html.js';
import type { ReportView } from './view.js';

/** How many repairs of a rule are shown with their place. */
const shownRepairs = 3;

/** The repairs of both documents, rule by rule. */
export function renderRepairs({ input, messages }: ReportView): Html | undefined {
  const documents = [input.bitext.source, input.bitext.target].filter(
    ({ repairs }) => repairs.length > 0,
  );
  if (documents.length === 0) return undefined;
  const words = messages.report.repairs;
  const rows = documents.map((document) =>
    [...groupBy(document.repairs, ({ rule }) => rule)].map(
      ([rule, repairs]) => html`
<tr><th scope="row">${messages.repair(rule)}</th><td>${messages.languages[document.language]}</td><td class="figure">${repairs.length}</td><td>${renderExamples(repairs, document, words)}</td></tr>`,
    ),
  );
  return html`<section class="repairs" aria-labelledby="repairs">
<h2 id="repairs">${words.heading}</h2>
<p>${words.introduction}</p>
<table>
<thead><tr><th scope="col">${words.rule}</th><th scope="col">${words.text}</th><th scope="col" class="figure">${words.count}</th><th scope="col">${words.examples}</th></tr></thead>
<tbody>${rows}
</tbody>
</table>
</section>`;
}

function renderExamples(
  repairs: readonly Repair[],
  { language }: Document,
  words: { readonly nothing: string },
): Html {
  const lang = language === 'zh' ? 'zh-Hans' : 'en';
  return html`${repairs
    .slice(0, shownRepairs)
    .map(
      ({ before, after, start }) =>
        html`<span class="repair" title="${start}"><span lang="${lang}">${visible(before) || words.nothing}</span> → <span lang="${lang}">${visible(after) || words.nothing}</span></span> `,
    )}`;
}

const longestExample = 24;

/** Line breaks and spaces by their pictures; a long text is cut in the middle. */
function visible(text: string): string {
  const shown = text.replaceAll('\n', '⏎').replaceAll('\t', '⇥').replaceAll(' ', '␣');
  const characters = [...shown];
  if (characters.length <= longestExample) return shown;
  const half = longestExample / 2;
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}
