/** A machine's draft beside the published text, with their differences marked. */
import type { Draft } from '../../core/draft.js';
import type { Finding } from '../../core/finding.js';
import type { Range } from '../../core/range.js';
import type { Messages } from '../../messages/index.js';
import { formatPercent } from './figures.js';
import { renderFindingsInPlace } from './findings.js';
import { type Html, html } from './html.js';
import { type Mark, renderMarkedText } from './marked-text.js';
import { renderFindingsWithin } from './segment-text.js';
import type { Entry } from './view.js';
import { compareWords } from './word-differences.js';

/** The draft of an entry, or nothing where none was made. */
export function renderDraft(entry: Entry, messages: Messages): Html | undefined {
  if (entry.drafts.length === 0) return undefined;
  const words = messages.report.draft;
  const findings = entry.findings.filter(({ finding }) => finding.checked === 'draft');
  const draft = entry.drafts.map(({ text }) => text).join('\n');
  const published = entry.target.map(({ text }) => text).join('\n');
  const differences = compareWords(draft, published);
  const isSame = differences.onlyDraft.length + differences.onlyPublished.length === 0;
  const found = renderFindingsWithin(findings, draft, (finding) => placeInDraft(finding, entry));
  const draftMarks = published === '' ? [] : differences.onlyDraft.map(onlyDraft);
  const draftText = renderMarkedText(draft, [...draftMarks, ...found.marks], found.insertions);
  const agreement = isSame
    ? words.identical
    : words.agreement(formatPercent(differences.agreement));
  const counts = [
    ...(published === '' ? [] : [agreement]),
    ...(findings.length === 0 ? [] : [words.findings(findings.length)]),
  ];
  return html`<details class="draft">
<summary>${words.heading} <span class="aside">${counts.join(' · ')}</span></summary>
<div class="comparison">
<div>
<h4>${words.draft} <span class="aside">${[...new Set(entry.drafts.map((made) => describeOrigin(made, messages)))].join(', ')}</span></h4>
<p class="text" lang="en">${draftText}</p>
</div>
${published === '' && html`<p class="aside">${words.unpublished}</p>`}
${
  published !== '' &&
  !isSame &&
  html`<div>
<h4>${words.published}</h4>
<p class="text" lang="en">${renderMarkedText(published, differences.onlyPublished.map(onlyPublished))}</p>
</div>`
}
</div>
${
  !isSame &&
  published !== '' &&
  html`<p class="aside"><del>${words.onlyDraft}</del> <ins>${words.onlyPublished}</ins></p>`
}
${renderWarnings(entry, messages)}
${renderFindingsInPlace(findings, messages)}
</details>`;
}

function describeOrigin({ engine, memory, editor, quality }: Draft, messages: Messages): string {
  const words = messages.report.draft;
  if (editor !== undefined) return words.editor(editor);
  if (memory !== undefined) return words.memory(memory);
  const by = words.engine(engine);
  return quality === undefined ? by : `${by} · ${messages.draftVerdicts[quality.verdict]}`;
}

function renderWarnings({ drafts }: Entry, messages: Messages): Html | undefined {
  const warnings = drafts.flatMap((draft) => draft.warnings);
  if (warnings.length === 0) return undefined;
  const sentences = warnings.map((warning) => messages.draftWarning(warning));
  return html`<p class="warnings">${messages.report.draft.warnings(sentences)}</p>`;
}

/** The drafts of an entry are shown as one text; a place in the second starts after the first. */
function placeInDraft({ target }: Finding, { drafts }: Entry): Range | undefined {
  if (target === undefined) return undefined;
  let start = 0;
  for (const { segment, text } of drafts) {
    if (segment === target.segment) return { start: start + target.start, end: start + target.end };
    start += text.length + 1;
  }
  return undefined;
}

function onlyDraft(range: Range): Mark {
  return { ...range, wrap: (content) => html`<del>${content}</del>` };
}

function onlyPublished(range: Range): Mark {
  return { ...range, wrap: (content) => html`<ins>${content}</ins>` };
}
