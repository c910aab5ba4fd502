/** Makes blocks of paragraphs whose kind is known. */
import type { Block, BlockKind, Language, ParagraphNumber, Span } from '../../core/document.js';
import type { Range } from '../../core/range.js';
import { findLeadWord } from '../../language/lead-words.js';
import { splitSentences } from '../../language/sentences.js';
import type { FoundLabel } from '../clean/labels.js';
import { originRuns, sourceRange } from '../clean/mapped-text.js';
import { type Paragraph, slicedParagraph } from './paragraphs.js';

/** A paragraph and what it was found to be. */
export interface ClassifiedParagraph {
  readonly kind: BlockKind;
  readonly paragraph: Paragraph;
  /** Its printed number, still at the start of its text. */
  readonly label?: FoundLabel;
}

const withLead: ReadonlySet<BlockKind> = new Set(['preambular', 'operative']);

/** Blocks in the order of the paragraphs; each id is its kind and its place among its kind. */
export function makeBlocks(
  classified: readonly ClassifiedParagraph[],
  language: Language,
): Block[] {
  const counts = new Map<BlockKind, number>();
  return classified.map(({ kind, paragraph, label }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const whole = { start: 0, end: paragraph.mapped.text.length };
    const body = slicedParagraph(paragraph, { ...whole, start: label?.length ?? 0 });
    return {
      id: blockId(kind, count),
      kind,
      ...(label && { number: printedNumber(paragraph, label) }),
      text: body.mapped.text,
      spans: findSpans(body, kind, language),
      source: blockSource(paragraph),
      origins: originRuns(body.mapped),
    };
  });
}

/** Where a paragraph stood in the decoded input, with the note's mark that may stand at its end. */
function blockSource({ mapped, references }: Paragraph): Range {
  const { start, end } = sourceRange(mapped, { start: 0, end: mapped.text.length });
  return { start, end: Math.max(end, ...references.map(({ sourceEnd }) => sourceEnd)) };
}

/** Kind and place among its kind, e.g. `operative-07`. */
export function blockId(kind: BlockKind, place: number): string {
  return `${kind}-${String(place).padStart(2, '0')}`;
}

/** The number with its label as the decoded input has it. */
function printedNumber({ mapped }: Paragraph, label: FoundLabel): ParagraphNumber {
  const { start, end } = sourceRange(mapped, { start: 0, end: label.label.length });
  const printed = mapped.source.slice(start, end).replaceAll(/\s+/gu, ' ');
  return { label: printed, style: label.style, value: label.value };
}

const order = { sentence: 0, lead: 1, emphasis: 2, 'note-reference': 3 } as const;

function findSpans(body: Paragraph, kind: BlockKind, language: Language): Span[] {
  const { text } = body.mapped;
  const lead = withLead.has(kind) ? findLead(body, language) : undefined;
  const spans: Span[] = [
    ...splitSentences(text, language).map((range) => ({
      kind: 'sentence' as const,
      ...trimmedRange(text, range),
    })),
    ...(lead ? [{ kind: 'lead' as const, start: lead.start, end: lead.end }] : []),
    ...body.emphasis.map(({ start, end }) => ({ kind: 'emphasis' as const, start, end })),
    ...body.references.map(({ mark, at }) => ({
      kind: 'note-reference' as const,
      start: at,
      end: at,
      mark,
    })),
  ];
  return spans.sort((a, b) => a.start - b.start || order[a.kind] - order[b.kind]);
}

/** What the print sets off at a paragraph's start, or else the lead word it opens with. */
function findLead({ mapped, emphasis }: Paragraph, language: Language): Range | undefined {
  const found = findLeadWord(mapped.text, language);
  const isCapital = language === 'zh' || /^\p{Lu}/u.test(mapped.text);
  return emphasis.find(({ start }) => start === 0) ?? (isCapital ? found : undefined);
}

function trimmedRange(text: string, { start, end }: Range): Range {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}
