/** Tells where paragraphs begin in a text that is broken into lines. */
import type { Language } from '../../core/document.js';
import type { Range } from '../../core/range.js';
import { findLeadWord } from '../../language/lead-words.js';
import { segmentChinese } from '../../language/words.js';
import { findClosingLines } from '../closing-lines.js';
import { enactingWordsLength, isEnactingWords } from '../enacting-words.js';
import { findHeadingLabel, findResolutionLabel } from './labels.js';
import { fallsShort, type Layout } from './layout.js';
import { isBlank, type Line, wordsRange } from './lines.js';
import type { RuleContext } from './rule.js';
import { endsInside, endsItem, endsSentence, endsWithStop, opensInside } from './sentence-ends.js';

/** What stands between two lines with words. */
export interface Gap {
  readonly blank: boolean;
  readonly pageBreak: boolean;
}

/** A place between two lines, and what is known of it. */
export interface Place {
  readonly text: string;
  readonly context: RuleContext;
  readonly layout: Layout;
  /** Whether an organ enacts something in this text: then lead words open paragraphs. */
  readonly hasEnactingWords: boolean;
  /** The first line of the paragraph that the line above belongs to. */
  readonly first: Line;
  /** The line above. */
  readonly previous: Line;
  readonly line: Line;
  /** The line below, blank or not. */
  readonly below: Line | undefined;
  readonly gap: Gap;
}

/** What one kind of evidence says about a place between two lines; nothing where it is silent. */
type Sign = (place: Place) => 'begins' | 'goes on' | undefined;

/** Kinds of evidence, strongest first: the first that speaks decides. */
const signs: readonly Sign[] = [
  // A note is one paragraph.
  ({ context }) => (context.isNote ? 'goes on' : undefined),
  // Nothing begins with a comma or a closing bracket.
  ({ line }) => (opensInside(line.words) ? 'goes on' : undefined),
  // Nothing ends with an opening bracket or in the middle of a compound or a range.
  ({ previous }) => (endsInside(previous.words) ? 'goes on' : undefined),
  // The title's number, and the organ's name, stand at the head of what they begin.
  ({ line, previous, text, context }) =>
    (findResolutionLabel(line.words) && !/[\p{L}，,、]$/u.test(previous.words)) ||
    isEmphasizedAt(wordsRange(line, text).start, context.emphasis) ||
    opensWithEnactingWords(line.words, context.language) ||
    isEnactingWords(previous.words, context.language)
      ? 'begins'
      : undefined,
  ({ line, previous }) =>
    isBracketed(previous.words) || line.words.startsWith('[') ? 'begins' : undefined,
  labelSign,
  // The date and the meeting that close a resolution stand on lines of their own.
  ({ line, previous, context }) =>
    endsSentence(previous.words) && findClosingLines(line.words, context.language).length > 0
      ? 'begins'
      : undefined,
  // A title ends without a stop, so it goes on as long as no space parts its lines.
  ({ first, previous, line, gap, layout }) =>
    layout.isWrapped &&
    !endsWithStop(line.words) &&
    findResolutionLabel(first.words) &&
    !gap.blank &&
    !gap.pageBreak &&
    !endsItem(previous.words)
      ? 'goes on'
      : undefined,
  wordSign,
  // An English sentence that goes on in small letters has not ended.
  ({ line, previous, context, layout, gap }) =>
    context.language === 'en' &&
    /^\p{Ll}/u.test(line.words) &&
    !endsSentence(previous.words) &&
    (layout.isWrapped || gap.pageBreak || !gap.blank)
      ? 'goes on'
      : undefined,
  pageSign,
  ({ gap, layout }) =>
    gap.blank && layout.blankEndsParagraph && !gap.pageBreak ? 'begins' : undefined,
  ({ line, layout }) =>
    layout.isWrapped && layout.indentBeginsParagraph && line.indent > layout.margin
      ? 'begins'
      : undefined,
  ({ layout }) => (layout.isWrapped ? undefined : 'begins'),
  standaloneSign,
  fullnessSign,
  leadWordSign,
];

/** Whether a paragraph begins with the line below a place. */
export function beginsParagraph(place: Place): boolean {
  for (const sign of signs) {
    const said = sign(place);
    if (said) return said === 'begins';
  }
  return false;
}

/** A paragraph number begins a paragraph, unless it is a number at the start of a wrapped line. */
function labelSign({ line, previous, gap, layout }: Place): 'begins' | undefined {
  const isBullet = /^[•▪●○◦‣–—*-]\s+\S/u.test(line.words);
  if (!isBullet && !findHeadingLabel(line.words)) return undefined;
  const isIndented = layout.indentBeginsParagraph && line.indent > layout.margin;
  const isAfterGap = gap.blank && layout.blankEndsParagraph;
  const isAfterShort = !layout.isWrapped || fallsShort(previous, line, layout);
  return endsWithStop(previous.words) ||
    endsItem(previous.words) ||
    isIndented ||
    isAfterGap ||
    isAfterShort
    ? 'begins'
    : undefined;
}

/** A Chinese word that the line end broke (技术合⏎作能力) holds its two lines together. */
function wordSign({ line, previous, context, layout, gap }: Place): 'goes on' | undefined {
  const isSilent = context.language === 'en' || !layout.isWrapped;
  if (isSilent || (gap.blank && layout.blankEndsParagraph) || findHeadingLabel(line.words)) {
    return undefined;
  }
  const head = /\p{Script=Han}{1,8}$/u.exec(previous.words)?.[0];
  const tail = /^\p{Script=Han}{1,8}/u.exec(line.words)?.[0];
  if (!head || !tail) return undefined;
  const isBroken = segmentChinese(head + tail).some(
    ({ start, end }) => start < head.length && end > head.length,
  );
  return isBroken ? 'goes on' : undefined;
}

/** A page break parts paragraphs only where the sentence above it has ended. */
function pageSign({ gap, previous, line, context }: Place): 'begins' | undefined {
  if (!gap.pageBreak) return undefined;
  const opensWithLead = findLeadWord(line.words, context.language) !== undefined;
  return endsItem(previous.words) || (opensWithLead && endsWithStop(previous.words))
    ? 'begins'
    : undefined;
}

/** A short line without a stop, below a sentence's end: a heading, a date, a signature. */
function standaloneSign({ line, previous, below, layout, gap }: Place): 'begins' | undefined {
  const isParted = gap.blank || gap.pageBreak;
  const isShort = !below || isBlank(below) || fallsShort(line, below, layout);
  return isParted && isShort && endsItem(previous.words) && !endsWithStop(line.words)
    ? 'begins'
    : undefined;
}

/** A line that stops where the next word had room ends its paragraph. */
function fullnessSign({ line, previous, layout, gap }: Place): 'begins' | undefined {
  return !gap.pageBreak && fallsShort(previous, line, layout) ? 'begins' : undefined;
}

/** After a full line only a lead word shows, in a resolution, that a paragraph begins. */
function leadWordSign({
  line,
  previous,
  context,
  layout,
  hasEnactingWords,
}: Place): 'begins' | undefined {
  if (!hasEnactingWords || layout.indentBeginsParagraph) return undefined;
  const lead = findLeadWord(line.words, context.language);
  const isLead = lead !== undefined && (context.language === 'zh' || /^\p{Lu}/u.test(line.words));
  return isLead && endsWithStop(previous.words) ? 'begins' : undefined;
}

function isEmphasizedAt(place: number, emphasis: readonly Range[]): boolean {
  return emphasis.some(({ start }) => start === place);
}

function opensWithEnactingWords(words: string, language: Language): boolean {
  const rest = words.slice(enactingWordsLength(words, language));
  return rest !== words && (rest === '' || findLeadWord(rest, language) !== undefined);
}

function isBracketed(words: string): boolean {
  return /^\[.*\]$/u.test(words);
}
