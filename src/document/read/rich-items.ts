/** Lays paragraphs whose structure a file format tells out as a source text. */
import type { Range } from '../../core/range.js';
import type { KnownStructure } from './known-structure.js';
import type { SourceText } from './read-text.js';

/** A run of characters that look the same. A `\n` in it ends a printed line, not a paragraph. */
export interface RichRun {
  readonly text: string;
  /** Whether it is set in bold or italics. */
  readonly emphasis?: boolean;
  /** Where the text is the mark of a note that is referred to, that mark as the note has it. */
  readonly noteMark?: string;
}

/** A part of a document in the order in which it is read. */
export type RichItem =
  | { readonly kind: 'paragraph'; readonly runs: readonly RichRun[] }
  | {
      readonly kind: 'note';
      /** The mark as plain digits, a letter or asterisks. */
      readonly mark: string;
      /** The mark as printed. */
      readonly label: string;
      readonly runs: readonly RichRun[];
    }
  /** What is printed on a page and is no part of the text. */
  | { readonly kind: 'running-head' | 'page-number'; readonly text: string };

/**
 * The text of a document's parts: paragraphs are parted by blank lines; what interrupts them stands
 * on lines of its own.
 */
export function layOutItems(items: readonly RichItem[], name: string): SourceText {
  const parts: string[] = [];
  const furniture: KnownStructure['furniture'][number][] = [];
  const notes: KnownStructure['notes'][number][] = [];
  const references: KnownStructure['references'][number][] = [];
  const emphasis: Range[] = [];
  let length = 0;
  const write = (text: string): Range => {
    parts.push(text);
    length += text.length;
    return { start: length - text.length, end: length };
  };
  const writeRun = ({ text, emphasis: isEmphasis, noteMark }: RichRun) => {
    const range = write(tidyLineEnds(text));
    if (range.start === range.end) return;
    if (noteMark !== undefined) references.push({ ...range, mark: noteMark });
    else if (isEmphasis) emphasis.push(range);
  };
  for (const item of items) {
    if (item.kind === 'paragraph') {
      const before = length;
      for (const run of item.runs) writeRun(run);
      if (length > before) write('\n\n');
    } else if (item.kind === 'note') {
      const label = write(singleLine(item.label));
      write(' ');
      const start = length;
      // A note is one paragraph, and one that is referred to in another note cannot be told.
      for (const { text } of item.runs) write(tidyLineEnds(text));
      const text = { start, end: length };
      const { end } = write('\n');
      notes.push({ start: label.start, end, mark: item.mark, label, text });
    } else {
      const { start } = write(singleLine(item.text));
      const { end } = write('\n');
      furniture.push({ kind: item.kind, start, end });
    }
  }
  return {
    name,
    text: parts.join(''),
    encoding: 'utf-8',
    structure: { furniture, notes, references, emphasis },
  };
}

/** Line ends of every kind as `\n`, and never two together: that would end the paragraph. */
function tidyLineEnds(text: string): string {
  return text.replaceAll(/[\r\n\u0085\u2028\u2029\v\f]+/gu, '\n');
}

function singleLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
