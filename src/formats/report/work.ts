/** Who did what to the links, where people have reviewed them. */
import { type Html, html } from './html.js';
import type { ReportView } from './view.js';

/** A row for each person, what they did most first. */
export function renderWork({ input, messages }: ReportView): Html | undefined {
  const { work = [] } = input;
  if (work.length === 0) return undefined;
  const words = messages.report.work;
  const rows = work.map(
    ({ author, actions }) => html`
<tr><th scope="row">${author || words.unnamed}</th><td>${messages.list(
      actions.map(({ name, count }) => words.action(name, count)),
    )}</td><td class="figure">${actions.reduce((sum, { count }) => sum + count, 0)}</td></tr>`,
  );
  return html`<section class="repairs" aria-labelledby="work">
<h2 id="work">${words.heading}</h2>
<table>
<thead><tr><th scope="col">${words.person}</th><th scope="col">${words.actions}</th><th scope="col" class="figure">${words.count}</th></tr></thead>
<tbody>${rows}
</tbody>
</table>
</section>`;
}
