/** Tells what each paragraph of a document is: title, preamble, operative paragraph, annex … */
import type { Language } from '../../core/document.js';
import { findLeadWord } from '../../language/lead-words.js';
import { toSimplified } from '../../language/script.js';
import {
  type FoundLabel,
  findHeadingLabel,
  findLabel,
  findResolutionLabel,
} from '../clean/labels.js';
import { endsItem, endsSentence, endsWithStop } from '../clean/sentence-ends.js';
import { findClosingLines } from '../closing-lines.js';
import { isEnactingWords } from '../enacting-words.js';
import type { ClassifiedParagraph } from './blocks.js';
import { isMasthead } from './masthead.js';
import {
  findOperativeStart,
  isNumberedProvision,
  type OutlineParagraph,
} from './operative-start.js';
import type { Paragraph } from './paragraphs.js';

/** Each paragraph with its kind and its number. */
export function classifyParagraphs(
  paragraphs: readonly Paragraph[],
  language: Language,
): ClassifiedParagraph[] {
  const outline = paragraphs.map((paragraph) => outlineParagraph(paragraph, language));
  const enacting = [...outline.keys()].filter((index) => isEnacting(outline, index));
  const sections = findSections(outline, enacting);
  if (sections.length === 0) return outline.map((_, i) => classifyPlain(outline, i, language));
  return sections.flatMap((section, i) => {
    const end = sections[i + 1]?.start ?? outline.length;
    return classifyResolution(outline.slice(0, end), section, language);
  });
}

interface Outlined extends OutlineParagraph {
  readonly paragraph: Paragraph;
  readonly isOrgan: boolean;
}

/** An organ's name enacts where a comma follows it or a lead word; in a masthead neither does. */
function isEnacting(outline: readonly Outlined[], index: number): boolean {
  const paragraph = outline[index];
  if (!paragraph?.isOrgan) return false;
  return /[,，：:]$/u.test(paragraph.text) || outline[index + 1]?.lead !== undefined;
}

function outlineParagraph(paragraph: Paragraph, language: Language): Outlined {
  const { text } = paragraph.mapped;
  const label = findLabel(text);
  const body = text.slice(label?.length ?? 0);
  const lead = findLeadWord(body, language);
  return {
    paragraph,
    text,
    body,
    isOrgan: isEnactingWords(text, language),
    ...(label && { label }),
    ...(lead && (language === 'zh' || /^\p{Lu}/u.test(body)) && { lead }),
  };
}

/** One resolution: where its front matter starts, and where its enacting words are. */
interface Section {
  readonly start: number;
  readonly enacting: number;
}

/** A file may hold several resolutions, each with a numbered title of its own. */
function findSections(outline: readonly Outlined[], enacting: readonly number[]): Section[] {
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
  outline: readonly Outlined[],
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
    ...body.map((_, i) =>
      i < operativeStart ? classifyPreambular(body, i) : classifyOperative(body, i, language),
    ),
    ...rest.slice(body.length).map((_, i) => classifyPlain(rest, body.length + i, language)),
  ];
}

/** Masthead, adoption line, and title. */
function classifyFront(front: readonly Outlined[], language: Language): ClassifiedParagraph[] {
  const numbered = front.findLastIndex(({ text }) => isNumberedTitle(text));
  const title =
    numbered >= 0
      ? numbered
      : front.findLastIndex(({ text }) => !isMasthead(text, language) && !isAdoption(text));
  return front.map(({ paragraph, text }, index) => {
    if (isAdoption(text)) return { kind: 'adoption', paragraph };
    if (index < title || title < 0) return { kind: 'masthead', paragraph };
    const label = findResolutionLabel(text);
    return { kind: 'title', paragraph, ...(index === title && label && { label }) };
  });
}

/** `56/123. Strengthening …`, or what the Security Council writes: `Resolution 1373 (2001)`. */
function isNumberedTitle(text: string): boolean {
  return findResolutionLabel(text) !== undefined || councilTitle.test(text);
}

const councilTitle =
  /^(?:Resolution \d{1,4} \(\d{4}\)|第 ?\d{1,4} ?[(（]\d{4}[)）] ?号(?:决议|決議))$/u;
const adoption =
  /^[[［〔].*[\]］〕]$|^Adopted (?:by|at|on|without) |(?:会议|會議|大会|大會)(?:未经表决|以.{1,20})?(?:通过|通過)$/u;

function isAdoption(text: string): boolean {
  return adoption.test(text);
}

const listStyles: ReadonlySet<string> = new Set(['letter', 'roman', 'chinese']);

function classifyPreambular(body: readonly Outlined[], index: number): ClassifiedParagraph {
  const { paragraph, text, label, lead } = body[index] as Outlined;
  if (label && listStyles.has(label.style)) {
    return { kind: 'subparagraph', paragraph, label: settleStyle(body, index, label) };
  }
  if (!lead && isHeading(body, index)) return { kind: 'heading', paragraph, ...headingLabel(text) };
  return { kind: 'preambular', paragraph, ...(label && { label }) };
}

function classifyOperative(
  body: readonly Outlined[],
  index: number,
  language: Language,
): ClassifiedParagraph {
  const outlined = body[index] as Outlined;
  const { paragraph, text, label, lead } = outlined;
  if (findClosingLines(text, language).length > 0) return { kind: 'closing', paragraph };
  if (isHeading(body, index)) return { kind: 'heading', paragraph, ...headingLabel(text) };
  if (label && isNumberedProvision(outlined)) return { kind: 'operative', paragraph, label };
  if (label) return { kind: 'subparagraph', paragraph, label: settleStyle(body, index, label) };
  return { kind: lead && endsItem(text) ? 'operative' : 'paragraph', paragraph };
}

function classifyPlain(
  outline: readonly Outlined[],
  index: number,
  language: Language,
): ClassifiedParagraph {
  const { paragraph, text, label } = outline[index] as Outlined;
  if (isAnnexTitle(text, language)) return { kind: 'annex', paragraph };
  const resolution = index < 6 ? findResolutionLabel(text) : undefined;
  if (resolution && !endsWithStop(text)) return { kind: 'title', paragraph, label: resolution };
  if (isHeading(outline, index)) return { kind: 'heading', paragraph, ...headingLabel(text) };
  if (label && (listStyles.has(label.style) || /^[(（]/u.test(label.label))) {
    return { kind: 'subparagraph', paragraph, label: settleStyle(outline, index, label) };
  }
  return { kind: 'paragraph', paragraph, ...(label && { label }) };
}

/** A label that could be a letter is one where it goes on after the letter before it. */
function settleStyle(outline: readonly Outlined[], index: number, label: FoundLabel): FoundLabel {
  const { otherwise, ...settled } = label;
  if (!otherwise) return settled;
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = outline[at]?.label;
    if (!before || before.style === 'arabic') break;
    if (before.style === otherwise.style && before.value === otherwise.value - 1) {
      return { ...settled, ...otherwise };
    }
    if (before.otherwise?.value === otherwise.value - 1) return { ...settled, ...otherwise };
    // (i) below (i), or after (iv): a list of its own has begun, or goes on.
    if (before.style === label.style && label.value - before.value <= 1) break;
  }
  return settled;
}

const longestHeading = { han: 50, latin: 120 } as const;

/** A short line without a stop at its end, above something that is a paragraph. */
function isHeading(outline: readonly Outlined[], index: number): boolean {
  const { text, lead, label } = outline[index] as Outlined;
  if (partNumber.test(text)) return true;
  const longest = /\p{Script=Han}/u.test(text) ? longestHeading.han : longestHeading.latin;
  if (text.length > longest || endsWithStop(text)) return false;
  if (lead && label?.style === 'arabic') return false;
  if (label && /^[(（]/u.test(label.label)) return false;
  if (!/\p{L}/u.test(text) || /^[•▪●○*-]/u.test(text)) return false;
  const below = outline.slice(index + 1, index + 5).find(({ text: other }) => endsWithStop(other));
  const above = outline[index - 1];
  if (!findHeadingLabel(text) && isInList(outline, index)) return false;
  return below !== undefined && (!above || endsSentence(above.text) || !endsItem(above.text));
}

// The number of a part on a line of its own: II, 二.
const partNumber = /^(?:[IVX]{1,5}|[一二三四五六七八九十]{1,3})$/u;

// A title, its subtitle and a section's heading may follow one another; more lines are a list.
const mostHeadings = 3;

/** Lines that have no stop either, and are neither headings nor items of a list. */
function isFrame(text: string): boolean {
  return languages.some(
    (language) => isAnnexTitle(text, language) || findClosingLines(text, language).length > 0,
  );
}

const languages: readonly Language[] = ['zh', 'en'];

/** Whether a line stands among so many without a stop that they must be a list or a table. */
function isInList(outline: readonly Outlined[], index: number): boolean {
  const isOpen = (at: number) => {
    const text = outline[at]?.text;
    return text !== undefined && !endsWithStop(text) && !isFrame(text);
  };
  let [first, last] = [index, index];
  while (last - first < mostHeadings && isOpen(first - 1)) first -= 1;
  while (last - first < mostHeadings && isOpen(last + 1)) last += 1;
  return last - first >= mostHeadings;
}

function headingLabel(text: string): { label?: FoundLabel } {
  const label = findHeadingLabel(text);
  return label ? { label } : {};
}

const chineseAnnex =
  /^(?:附件|附录|附文)(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z])?(?:[:： \u3000].{0,60})?$/u;
const englishAnnex =
  /^(?:Annex|Appendix|Enclosure)(?: (?:[IVXL]{1,5}|\d{1,2}|[A-Z]))?(?:[.:—–-]? .{0,120})?$/iu;

function isAnnexTitle(text: string, language: Language): boolean {
  if (text.length > 160 || endsWithStop(text)) return false;
  return language === 'zh' ? chineseAnnex.test(toSimplified(text)) : englishAnnex.test(text);
}
