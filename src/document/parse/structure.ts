/** Tells what each paragraph of a document is: title, preamble, operative paragraph, annex … */
import type { Language } from '../../core/document.js';
import { type FoundLabel, findHeadingLabel, findResolutionLabel } from '../clean/labels.js';
import { endsItem, endsWithStop } from '../clean/sentence-ends.js';
import { findClosingLines } from '../closing-lines.js';
import type { ClassifiedParagraph } from './blocks.js';
import { classifyFront } from './front-matter.js';
import { isAnnexTitle, isHeading } from './headings.js';
import { settleStyle } from './list-labels.js';
import { findOperativeStart, isNumberedProvision } from './operative-start.js';
import { type OutlineParagraph, outlineParagraph } from './outline.js';
import type { Paragraph } from './paragraphs.js';
import { findSections, type Section } from './sections.js';

/** Each paragraph with its kind and its number. */
export function classifyParagraphs(
  paragraphs: readonly Paragraph[],
  language: Language,
): ClassifiedParagraph[] {
  const outline = paragraphs.map((paragraph) => outlineParagraph(paragraph, language));
  const sections = findSections(outline, language);
  if (sections.length === 0) {
    return outline.map((paragraph, i) => classifyPlain(paragraph, outline, i, language));
  }
  return sections.flatMap((section, i) => {
    const end = sections[i + 1]?.start ?? outline.length;
    return classifyResolution(outline.slice(0, end), section, language);
  });
}

function classifyResolution(
  outline: readonly OutlineParagraph[],
  { start, enacting, body }: Section,
  language: Language,
): ClassifiedParagraph[] {
  const front = classifyFront(outline.slice(start, enacting ?? body), language);
  const rest = outline.slice(body);
  const annex = rest.findIndex(({ text }) => isAnnexTitle(text, language));
  const provisions = annex < 0 ? rest : rest.slice(0, annex);
  const operativeStart = findOperativeStart(provisions, language);
  const words = enacting === undefined ? undefined : outline[enacting];
  return [
    ...front,
    ...(words ? [{ kind: 'enacting' as const, paragraph: words.paragraph }] : []),
    ...provisions.map((paragraph, i) =>
      i < operativeStart
        ? classifyPreambular(paragraph, provisions, i)
        : classifyOperative(paragraph, provisions, i, language),
    ),
    ...rest
      .slice(provisions.length)
      .map((paragraph, i) => classifyPlain(paragraph, rest, provisions.length + i, language)),
  ];
}

const listStyles: ReadonlySet<string> = new Set(['letter', 'roman', 'chinese']);

function classifyPreambular(
  { paragraph, text, label, lead }: OutlineParagraph,
  body: readonly OutlineParagraph[],
  index: number,
): ClassifiedParagraph {
  if (label && listStyles.has(label.style)) {
    return { kind: 'subparagraph', paragraph, label: settleStyle(body, index, label) };
  }
  if (!lead && isHeading(body, index)) return { kind: 'heading', paragraph, ...headingLabel(text) };
  return { kind: 'preambular', paragraph, ...(label && { label }) };
}

function classifyOperative(
  outlined: OutlineParagraph,
  body: readonly OutlineParagraph[],
  index: number,
  language: Language,
): ClassifiedParagraph {
  const { paragraph, text, label, lead } = outlined;
  if (findClosingLines(text, language).length > 0) return { kind: 'closing', paragraph };
  if (isHeading(body, index)) return { kind: 'heading', paragraph, ...headingLabel(text) };
  if (label && isNumberedProvision(outlined)) return { kind: 'operative', paragraph, label };
  if (label) return { kind: 'subparagraph', paragraph, label: settleStyle(body, index, label) };
  return { kind: lead && endsItem(text) ? 'operative' : 'paragraph', paragraph };
}

function classifyPlain(
  { paragraph, text, label }: OutlineParagraph,
  outline: readonly OutlineParagraph[],
  index: number,
  language: Language,
): ClassifiedParagraph {
  if (isAnnexTitle(text, language)) return { kind: 'annex', paragraph };
  const resolution = index < 6 ? findResolutionLabel(text) : undefined;
  if (resolution && !endsWithStop(text)) return { kind: 'title', paragraph, label: resolution };
  if (isHeading(outline, index)) return { kind: 'heading', paragraph, ...headingLabel(text) };
  if (label && (listStyles.has(label.style) || /^[(（]/u.test(label.label))) {
    return { kind: 'subparagraph', paragraph, label: settleStyle(outline, index, label) };
  }
  return { kind: 'paragraph', paragraph, ...(label && { label }) };
}

function headingLabel(text: string): { readonly label?: FoundLabel } {
  const label = findHeadingLabel(text);
  return label ? { label } : {};
}
