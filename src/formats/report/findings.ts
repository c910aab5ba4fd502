/** Findings: each in its place, and all of them as a list with ways there. */
import type { Finding, Severity } from '../../core/finding.js';
import type { Messages } from '../../messages/index.js';
import { type Html, html } from './html.js';
import type { Entry, NumberedFinding, ReportView } from './view.js';

const marks: Readonly<Record<Severity, string>> = { error: '■', warning: '▲', info: '○' };

/** The findings of an entry, in full. */
export function renderFindingsInPlace(
  findings: readonly NumberedFinding[],
  messages: Messages,
): Html | undefined {
  if (findings.length === 0) return undefined;
  return html`<ul class="findings">${findings.map(
    ({ finding, number }) => html`
<li class="finding ${finding.severity}" id="finding-${number}">${renderFinding(finding, number, messages)}</li>`,
  )}
</ul>`;
}

function renderFinding(finding: Finding, number: number, messages: Messages): Html {
  const fix = describeFix(finding, messages);
  return html`${renderSeverity(finding.severity, messages)} <span class="finding-number">${number}</span> ${renderText(finding, messages)}${
    fix !== undefined && html` <span class="fix">${messages.report.findings.fix}${fix}</span>`
  }`;
}

/** The title of the rule run into the sentence. */
function renderText(finding: Finding, messages: Messages): Html {
  const { title, sentence } = messages.finding(finding);
  return html`<b>${messages.report.findings.runIn(title)}</b><span>${sentence}</span>`;
}

function renderSeverity(severity: Severity, messages: Messages): Html {
  return html`<span class="severity ${severity}"><span aria-hidden="true">${marks[severity]}</span> ${messages.severities[severity]}</span>`;
}

function describeFix({ fix, target }: Finding, { report }: Messages): string | undefined {
  if (fix === undefined) return undefined;
  if (fix.start === fix.end) return report.findings.insert(fix.replacement);
  // What is replaced can be quoted only where the finding itself is about it.
  if (target?.start !== fix.start || target.end !== fix.end) return undefined;
  if (fix.replacement === '') return report.findings.remove(target.text);
  return report.findings.replaceBy(target.text, fix.replacement);
}

/** The list at the head of the report: the text first, the drafts folded away below it. */
export function renderFindingList(view: ReportView): Html {
  const words = view.messages.report.findings;
  const inTarget = view.findings.filter(({ finding }) => finding.checked === 'target');
  const inDrafts = view.findings.filter(({ finding }) => finding.checked === 'draft');
  return html`<section class="finding-list" aria-labelledby="findings">
<h2 id="findings">${words.heading}</h2>
${inTarget.length === 0 ? html`<p>${words.none}</p>` : renderList(inTarget, view.messages)}
${
  inDrafts.length > 0 &&
  html`<details>
<summary>${words.draftHeading} (${inDrafts.length})</summary>
<p>${words.draftIntroduction}</p>
${renderList(inDrafts, view.messages)}
</details>`
}
</section>`;
}

const order: readonly Severity[] = ['error', 'warning', 'info'];

function renderList(
  findings: readonly (NumberedFinding & { readonly entry: Entry })[],
  messages: Messages,
): Html {
  const bySeverity = order.flatMap((severity) =>
    findings.filter(({ finding }) => finding.severity === severity),
  );
  return html`<ul class="findings">${bySeverity.map(
    ({ finding, number, entry }) => html`
<li>${renderSeverity(finding.severity, messages)} <a href="#${entry.anchor}"><span class="finding-number">${number}</span> <span class="place">${entry.name}</span></a> <span class="remark">${renderText(finding, messages)}</span></li>`,
  )}
</ul>`;
}
