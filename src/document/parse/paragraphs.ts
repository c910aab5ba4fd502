/** Cuts a repaired text into its paragraphs, with the marks that belong to each. */
import type { Range } from '../../core/range.js';
import type { CleanText } from '../clean/clean-text.js';
import {
  indexAfterSource,
  type MappedText,
  sliceMapped,
  trimMapped,
} from '../clean/mapped-text.js';

/** A place in a paragraph's text at which a note's mark stood. */
export interface PlacedReference {
  readonly mark: string;
  /** In UTF-16 units into the paragraph's text. */
  readonly at: number;
  /** Where in the decoded input the mark ended. */
  readonly sourceEnd: number;
}

/** A paragraph of running text. */
export interface Paragraph {
  readonly mapped: MappedText;
  readonly emphasis: readonly Range[];
  readonly references: readonly PlacedReference[];
}

/** The paragraphs of a repaired text: its lines that are not empty. */
export function cutParagraphs({ text, emphasis, references }: CleanText): Paragraph[] {
  const placed = references.map(({ mark, start, end }) => ({
    mark,
    at: indexAfterSource(text, start),
    sourceEnd: end,
  }));
  const bold = emphasis.map(({ start, end }) => ({
    start: indexAfterSource(text, start),
    end: indexAfterSource(text, end),
  }));
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.text.split('\n')) {
    const whole = { start, end: start + line.length };
    start = whole.end + 1;
    if (line.trim() === '') continue;
    paragraphs.push(slicedParagraph({ mapped: text, emphasis: bold, references: placed }, whole));
  }
  return paragraphs;
}

/** A part of a paragraph, without white space at its ends, with the marks that fall within it. */
export function slicedParagraph(paragraph: Paragraph, range: Range): Paragraph {
  const untrimmed = paragraph.mapped.text.slice(range.start, range.end);
  const indent = untrimmed.length - untrimmed.trimStart().length;
  const mapped = trimMapped(sliceMapped(paragraph.mapped, range));
  const offset = range.start + indent;
  const clamp = (place: number) => Math.min(Math.max(place - offset, 0), mapped.text.length);
  return {
    mapped,
    emphasis: paragraph.emphasis
      .filter(({ start, end }) => start < range.end && end > range.start)
      .map(({ start, end }) => ({ start: clamp(start), end: clamp(end) }))
      .filter(({ start, end }) => start < end),
    references: paragraph.references
      .filter(({ at }) => at > offset && at <= range.end)
      .map((reference) => ({ ...reference, at: clamp(reference.at) })),
  };
}
