/** The text of a block with its lead words, terms, findings and note references marked. */
import type { Block } from '../../core/document.js';
import type { Finding } from '../../core/finding.js';
import type { Range } from '../../core/range.js';
import type { TermHit } from '../../core/term.js';
import { type Html, html } from './html.js';
import { type Insertion, type Mark, renderMarkedText } from './marked-text.js';
import type { NumberedFinding, ReportView, Side } from './view.js';

/** A block of one side; `findings` are those of its link. */
export function renderBlock(
  block: Block,
  side: Side,
  findings: readonly NumberedFinding[],
  view: ReportView,
): Html {
  const found = renderFindingsWithin(findings, block.text, (finding) =>
    placeIn(finding, side, block.id),
  );
  const marks = [
    ...spanMarks(block),
    ...view.termsOf(side, block.id).map(termMark),
    ...found.marks,
  ];
  const insertions = [...noteReferences(block, side, view), ...found.insertions];
  const label = block.number?.label;
  return html`<p class="block ${block.kind}">${
    label !== undefined && html`<span class="number">${label}</span> `
  }${renderMarkedText(block.text, marks, insertions)}</p>`;
}

/** Marks and numbers of findings in a text, wherever `placeOf` finds a place for them. */
export function renderFindingsWithin(
  findings: readonly NumberedFinding[],
  text: string,
  placeOf: (finding: Finding) => Range | undefined,
): { readonly marks: readonly Mark[]; readonly insertions: readonly Insertion[] } {
  const placed = findings.flatMap(({ finding, number }) => {
    const place = placeOf(finding);
    // A finding on the whole of a text has no place in it: it is told in words.
    const isWhole = place !== undefined && place.end - place.start >= text.length;
    return place === undefined || isWhole ? [] : [{ ...place, number, severity: finding.severity }];
  });
  return {
    marks: placed.map(({ start, end, severity }) => ({
      start,
      end,
      wrap: (content) => html`<mark class="${severity}">${content}</mark>`,
    })),
    insertions: placed.map(({ end, number, severity }) => ({
      at: end,
      content: html`<a class="finding-reference ${severity}" href="#finding-${number}">${number}</a>`,
    })),
  };
}

function placeIn(finding: Finding, side: Side, segment: string): Range | undefined {
  // What was found in a draft is marked in the draft.
  if (finding.checked === 'draft') return undefined;
  const place = finding[side];
  return place?.segment === segment ? place : undefined;
}

function spanMarks({ spans }: Block): Mark[] {
  const leads = spans.filter(({ kind }) => kind === 'lead');
  const emphases = spans.filter(
    ({ kind, start, end }) =>
      kind === 'emphasis' && !leads.some((lead) => lead.start <= start && end <= lead.end),
  );
  return [
    ...leads.map(({ start, end }) => ({
      start,
      end,
      wrap: (content: Html) => html`<b class="lead">${content}</b>`,
    })),
    ...emphases.map(({ start, end }) => ({
      start,
      end,
      wrap: (content: Html) => html`<em>${content}</em>`,
    })),
  ];
}

function termMark({ start, end, concept, term }: TermHit): Mark {
  const others = concept.terms
    .filter(({ language, status }) => language !== term.language && status === 'preferred')
    .map(({ text }) => text);
  const title = [term.text, others.join(', ')].filter(Boolean).join(' — ');
  return {
    start,
    end,
    wrap: (content) => html`<span class="term" title="${title}">${content}</span>`,
  };
}

function noteReferences(block: Block, side: Side, view: ReportView): Insertion[] {
  return block.spans.flatMap(({ kind, start, mark }) => {
    if (kind !== 'note-reference' || mark === undefined) return [];
    const anchor = view.noteAnchor(side, mark);
    const label = view.messages.report.text.noteReference(mark);
    const content =
      anchor === undefined
        ? html`<sup>${mark}</sup>`
        : html`<sup><a href="#${anchor}" aria-label="${label}">${mark}</a></sup>`;
    return [{ at: start, content }];
  });
}
