/** Turns a repaired text into a document of blocks. */
import type { Block, Document, Language } from '../../core/document.js';
import { contentId } from '../../core/ids.js';
import { detectScript } from '../../language/script.js';
import type { CleanNote, CleanText } from '../clean/clean-text.js';
import { trimMapped } from '../clean/mapped-text.js';
import type { SourceText } from '../read/read-text.js';
import { blockId, makeBlocks } from './blocks.js';
import { findDocumentSymbol } from './document-symbol.js';
import { cutParagraphs } from './paragraphs.js';
import { splitParagraphs } from './split-paragraphs.js';
import { classifyParagraphs } from './structure.js';

/** The document that a repaired text is. */
export function parseDocument(clean: CleanText, source: SourceText, language: Language): Document {
  const paragraphs = splitParagraphs(cutParagraphs(clean), language);
  const blocks = makeBlocks(classifyParagraphs(paragraphs, language), language);
  const { repairs } = clean;
  const symbol = findDocumentSymbol({ name: source.name, language, blocks, repairs });
  return {
    id: contentId(language, source.text),
    language,
    script: detectScript(source.text),
    ...(symbol && { symbol }),
    blocks,
    notes: makeNotes(clean.notes, language),
    repairs,
  };
}

function makeNotes(notes: readonly CleanNote[], language: Language): Block[] {
  return notes.map(({ mark, label, text }, index) => {
    const [block] = makeBlocks(
      [{ kind: 'note', paragraph: { mapped: trimMapped(text), emphasis: [], references: [] } }],
      language,
    );
    if (!block) throw new TypeError('a note made no block');
    const { source } = text;
    return {
      ...block,
      id: blockId('note', index + 1),
      number: {
        label: source.slice(label.start, label.end),
        style: 'mark',
        value: markValue(mark),
      },
      source: { start: label.start, end: Math.max(label.end, block.source.end) },
    };
  });
}

/** 3 for `3` and `***` and `c`. */
function markValue(mark: string): number {
  if (/^\d+$/u.test(mark)) return Number(mark);
  return /^[a-z]$/u.test(mark) ? mark.charCodeAt(0) - 96 : mark.length;
}
