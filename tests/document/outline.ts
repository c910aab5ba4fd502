/** Writes a document as an outline that a person can check at a glance. */
import type { Block, Document } from '../../src/core/document.js';

const opening = { lead: '<', emphasis: '*', 'note-reference': '{', sentence: '' } as const;
const closing = { lead: '>', emphasis: '*', 'note-reference': '}', sentence: '' } as const;

/** A block's text with its lead word in <>, emphasis in ** and note references in {}. */
function markedText({ text, spans }: Block): string {
  const marks = spans.flatMap(({ kind, start, end, mark }, order) =>
    kind === 'sentence'
      ? []
      : [
          { at: start, order, mark: opening[kind] + (mark ?? '') },
          { at: end, order: kind === 'note-reference' ? order + 0.5 : -order, mark: closing[kind] },
        ],
  );
  marks.sort((a, b) => b.at - a.at || b.order - a.order);
  return marks.reduce((s, { at, mark }) => s.slice(0, at) + mark + s.slice(at), text);
}

/** One line a block: kind, printed number, marked text. */
export function outline(document: Document): string {
  return [...document.blocks, ...document.notes]
    .map((block) => [block.kind, block.number?.label, markedText(block)].filter(Boolean).join(' '))
    .join('\n');
}
