/** The fixture with every text in it replaced. */
import type { Block, Document } from '../../src/core/document.js';
import type { ReportInput } from '../../src/formats/report/index.js';
import { bitext, drafts, findings, run, terms } from './fixture.js';

/** The fixture with `text` wherever a run carries text of its own; ids and kinds stay. */
export function runWith(text: string): ReportInput {
  return {
    ...run,
    name: text,
    terms,
    bitext: {
      source: documentWith(bitext.source, text),
      target: documentWith(bitext.target, text),
      links: bitext.links.map((link) => ({
        ...link,
        evidence: link.evidence.map((evidence) => ({
          ...evidence,
          items: evidence.items.map(() => ({ source: text, target: text })),
        })),
      })),
    },
    drafts: drafts.map((draft) => ({ ...draft, text, engine: text })),
    findings: findings.map((finding) => ({
      ...finding,
      rule: text,
      expected: text,
      found: text,
      ...(finding.fix === undefined ? {} : { fix: { ...finding.fix, replacement: text } }),
    })),
  };
}

function documentWith(document: Document, text: string): Document {
  const withText = (block: Block): Block => ({
    ...block,
    text,
    ...(block.number === undefined ? {} : { number: { ...block.number, label: text } }),
  });
  return {
    ...document,
    symbol: text,
    blocks: document.blocks.map(withText),
    notes: document.notes.map(withText),
    repairs: document.repairs.map((repair) => ({ ...repair, before: text, after: text })),
  };
}
