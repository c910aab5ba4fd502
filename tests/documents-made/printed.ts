/** The resolution as somebody who prints it has it: its paragraphs, with marks and lead words. */
import { readFileSync } from 'node:fs';
import type { Block, Language } from '../../src/core/document.js';
import { packageFile } from '../../src/core/package-folder.js';
import { documentFromBytes } from '../../src/document/index.js';

/** A stretch of text: plain, a lead word, or the mark of a note. */
export interface PrintedPart {
  readonly text: string;
  readonly look: 'plain' | 'lead' | 'mark';
}

/** A paragraph of the resolution. */
export interface PrintedParagraph {
  readonly kind: Block['kind'];
  /** `7.` or `56/123.`; empty where there is none. */
  readonly label: string;
  readonly parts: readonly PrintedPart[];
}

export interface PrintedResolution {
  readonly language: Language;
  readonly paragraphs: readonly PrintedParagraph[];
  readonly notes: readonly { readonly mark: string; readonly text: string }[];
}

/** The resolution that ships, in one language. */
export function printedResolution(language: Language): PrintedResolution {
  const file = packageFile('corpora', 'A-RES-56-123', `${language}.txt`);
  const { blocks, notes } = documentFromBytes(readFileSync(file), { name: `${language}.txt` });
  return {
    language,
    paragraphs: blocks.map((block) => ({
      kind: block.kind,
      label: block.number?.label.replace('．', '.') ?? '',
      parts: partsOf(block),
    })),
    notes: notes.map(({ number, text }) => ({ mark: number?.label ?? '', text })),
  };
}

function partsOf({ text, spans }: Block): PrintedPart[] {
  const lead = spans.find(({ kind }) => kind === 'lead')?.end ?? 0;
  const marks = spans.filter(({ kind }) => kind === 'note-reference');
  const parts: PrintedPart[] = [{ text: text.slice(0, lead), look: 'lead' }];
  let from = lead;
  for (const { start, mark = '' } of marks) {
    parts.push({ text: text.slice(from, start), look: 'plain' }, { text: mark, look: 'mark' });
    from = start;
  }
  parts.push({ text: text.slice(from), look: 'plain' });
  return parts.filter((part) => part.text !== '');
}
