/** One link of the report: both texts side by side, and what is to be said of them. */
import { beadType } from '../../core/bitext.js';
import type { Block } from '../../core/document.js';
import { renderConfidence } from './confidence.js';
import { renderDraft } from './draft.js';
import { renderEvidence } from './evidence.js';
import { confidenceLevel } from './figures.js';
import { renderFindingsInPlace } from './findings.js';
import { type Html, html } from './html.js';
import { renderBlock } from './segment-text.js';
import { type Entry, languageTagOf, type ReportView, type Side } from './view.js';

/** An entry of the report. */
export function renderEntry(entry: Entry, view: ReportView): Html {
  const { messages } = view;
  const { link, anchor, name, crosses } = entry;
  const words = messages.report.text;
  const type = beadType(link);
  const inTarget = entry.findings.filter(({ finding }) => finding.checked === 'target');
  const classes = [
    'entry',
    confidenceLevel(link.score),
    inTarget.length > 0 ? 'has-findings' : '',
  ].filter(Boolean);
  return html`<article class="${classes.join(' ')}" id="${anchor}" aria-labelledby="${anchor}-name">
<header>
<h3 id="${anchor}-name">${name}</h3>
${renderConfidence(link.score, messages)}
${type !== '1-1' && html`<p class="bead">${messages.beadType(type)}</p>`}
${link.status !== 'proposed' && html`<p class="bead">${messages.linkStatuses[link.status]}</p>`}
</header>
${renderSide('source', entry, view)}
${renderSide('target', entry, view)}
<footer>
${crosses !== undefined && html`<p class="aside">${words.crossing(crosses)}</p>`}
${renderFindingsInPlace(inTarget, messages)}
${renderDraft(entry, messages)}
${renderEvidence(link.evidence, messages)}
</footer>
</article>`;
}

function renderSide(side: Side, entry: Entry, view: ReportView): Html {
  const { report } = view.messages;
  const document = view.input.bitext[side];
  const blocks: readonly Block[] = entry[side];
  if (blocks.length === 0) {
    const missing =
      document.language === 'zh' ? report.text.missingSource : report.text.missingTarget;
    return html`<div class="side missing"><p>${missing}</p></div>`;
  }
  return html`<div class="side" lang="${languageTagOf(document)}">${blocks.map((block) =>
    renderBlock(block, side, entry.findings, view),
  )}</div>`;
}
