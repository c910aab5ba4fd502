/** What to show: filters that need no script, switches that do, and what the marks mean. */
import { highConfidence } from './figures.js';
import { type Html, html } from './html.js';
import type { ReportView } from './view.js';

/** The bar above the text. */
export function renderControls({ entries, input, messages }: ReportView): Html {
  const { controls, legend } = messages.report;
  // Drafts have so many findings that a filter on them would show nearly everything.
  const withFindings = entries.filter(({ findings }) =>
    findings.some(({ finding }) => finding.checked === 'target'),
  ).length;
  const uncertain = entries.filter(({ link }) => link.score < highConfidence).length;
  return html`<div class="controls">
<fieldset class="filters">
<legend>${controls.heading}</legend>
${filter('all', controls.all, entries.length, true)}
${filter('with-findings', controls.withFindings, withFindings)}
${filter('uncertain', controls.uncertain, uncertain)}
</fieldset>
<div class="switches" hidden>
${input.drafts.length > 0 && toggle('draft', controls.openDrafts)}
${toggle('evidence', controls.openEvidence)}
</div>
<p class="legend"><span class="unseen">${legend.heading}:</span> <b class="lead">${legend.lead}</b> <span class="term">${legend.term}</span> <mark class="error">${legend.finding}</mark></p>
</div>`;
}

function filter(name: string, label: string, count: number, isChosen = false): Html {
  const state = isChosen ? html` checked` : count === 0 && html` disabled`;
  return html`<label><input type="radio" name="show" id="show-${name}"${state}> ${label} <span class="count">${count}</span></label>`;
}

function toggle(opens: string, label: string): Html {
  return html`<label><input type="checkbox" data-opens="${opens}"> ${label}</label>`;
}
