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

/** Each paragraph with its kind and its number. */
export function classifyParagraphs(
  paragraphs: readonly Paragraph[],
  language: Language,
): ClassifiedParagraph[] {
  const outline = paragraphs.map((paragraph) => outlineParagraph(paragraph, language));
  const enacting = [...outline.keys()].filter((index) => isEnacting(outline, index));
  const sections = findSections(outline, enacting);
  if (sections.length === 0)
    return outline.map((paragraph, i) => classifyPlain(paragraph, outline, i, language));
  return sections.flatMap((section, i) => {
    const end = sections[i + 1]?.start ?? outline.length;
    return classifyResolution(outline.slice(0, end), section, language);
  });
}

/** An organ's name enacts where a comma follows it or a lead word; in a masthead neither does. */
function isEnacting(outline: readonly OutlineParagraph[], index: number): boolean {
  const paragraph = outline[index];
  if (!paragraph?.isOrgan) return false;
  return /[,，：:]$/u.test(paragraph.text) || outline[index + 1]?.lead !== undefined;
}

/** One resolution: where its front matter starts, and where its enacting words are. */
interface Section {
  readonly start: number;
  readonly enacting: number;
}

/** A file may hold several resolutions, each with a numbered title of its own. */
function findSections(
  outline: readonly OutlineParagraph[],
  enacting: readonly number[],
): Section[] {
  const sections: Section[] = [];
  for (const index of enacting) {
    const previous = sections.at(-1);
    if (!previous) {
      sections.push({ start: 0, enacting: index });
      continue;
    }
    let title = index - 1;
    while (title > previous.enacting && !findResolutionLabel(outline[title]?.text ?? ''))
      title -= 1;
    if (title > previous.enacting && index - title <= 4) {
      sections.push({ start: title, enacting: index });
    }
  }
  return sections;
}

function classifyResolution(
  outline: readonly OutlineParagraph[],
  { start, enacting }: Section,
  language: Language,
): ClassifiedParagraph[] {
  const front = classifyFront(outline.slice(start, enacting), language);
  const rest = outline.slice(enacting + 1);
  const annex = rest.findIndex(({ text }) => isAnnexTitle(text, language));
  const body = annex < 0 ? rest : rest.slice(0, annex);
  const operativeStart = findOperativeStart(body, language);
  const words = outline[enacting];
  return [
    ...front,
    ...(words ? [{ kind: 'enacting' as const, paragraph: words.paragraph }] : []),
    ...body.map((paragraph, i) =>
      i < operativeStart
        ? classifyPreambular(paragraph, body, i)
        : classifyOperative(paragraph, body, i, language),
    ),
    ...rest
      .slice(body.length)
      .map((paragraph, i) => classifyPlain(paragraph, rest, body.length + i, language)),
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
