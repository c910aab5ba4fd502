/** Joins the lines of each paragraph, so that every line of the text is a paragraph. */
import type { Language } from '../../../core/document.js';
import type { Range } from '../../../core/range.js';
import { findLeadWord } from '../../../language/lead-words.js';
import { segmentChinese } from '../../../language/words.js';
import { findClosingLines } from '../../closing-lines.js';
import { enactingWordsLength, isEnactingWords } from '../../enacting-words.js';
import { keepsHyphen, measureHyphens } from '../hyphens.js';
import { findHeadingLabel, findResolutionLabel } from '../labels.js';
import { fallsShort, type Layout, measureLayout } from '../layout.js';
import { isBlank, type Line, pageBreak, splitLines, wordsRange } from '../lines.js';
import type { Edit, RepairRule, RuleContext } from '../rule.js';
import { endsInside, endsItem, endsSentence, endsWithStop, opensInside } from '../sentence-ends.js';

export const lineJoins: RepairRule = {
  name: 'line-joins',
  find(text, context) {
    const lines = splitLines(text);
    const facts = {
      text,
      context,
      layout: measureLayout(lines),
      hasEnactingWords: lines.some(({ words }) => isEnactingWords(words, context.language)),
    };
    const hyphens = measureHyphens(text);
    const edits: Edit[] = [];
    let first: Line | undefined;
    let previous: Line | undefined;
    let gap: Gap = { blank: false, pageBreak: false };
    for (const [index, line] of lines.entries()) {
      if (isBlank(line)) {
        gap = {
          blank: gap.blank || line.words === '',
          pageBreak: gap.pageBreak || line.words === pageBreak,
        };
        continue;
      }
      const below = lines[index + 1];
      if (previous && first && !beginsParagraph({ ...facts, first, previous, line, below, gap })) {
        const start = wordsRange(previous, text).end;
        const end = wordsRange(line, text).start;
        edits.push(joinEdit(text, { start, end }, context, hyphens));
      } else {
        first = line;
      }
      previous = line;
      gap = { blank: false, pageBreak: false };
    }
    return edits;
  },
};

/** What stands between two lines with words. */
interface Gap {
  readonly blank: boolean;
  readonly pageBreak: boolean;
}

interface Place {
  readonly text: string;
  readonly context: RuleContext;
  readonly layout: Layout;
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
  ({ gap, previous, line, context }) => {
    if (!gap.pageBreak) return undefined;
    if (endsItem(previous.words)) return 'begins';
    return endsWithStop(previous.words) && findLeadWord(line.words, context.language)
      ? 'begins'
      : undefined;
  },
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

function beginsParagraph(place: Place): boolean {
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
function wordSign({ line, previous, context, layout }: Place): 'goes on' | undefined {
  if (context.language === 'en' || !layout.isWrapped || findHeadingLabel(line.words))
    return undefined;
  const head = /\p{Script=Han}{1,8}$/u.exec(previous.words)?.[0];
  const tail = /^\p{Script=Han}{1,8}/u.exec(line.words)?.[0];
  if (!head || !tail) return undefined;
  const isBroken = segmentChinese(head + tail).some(
    ({ start, end }) => start < head.length && end > head.length,
  );
  return isBroken ? 'goes on' : undefined;
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
function fullnessSign({ line, previous, layout, gap }: Place): 'begins' | 'goes on' | undefined {
  if (gap.pageBreak) return undefined;
  return fallsShort(previous, line, layout) ? 'begins' : undefined;
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

const chineseNeighbour = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;

/** What stands for a line end inside a paragraph: nothing in Chinese, a space in English. */
function joinEdit(
  text: string,
  gap: Range,
  { language }: RuleContext,
  hyphens: ReturnType<typeof measureHyphens>,
): Edit {
  const before = text.charAt(gap.start - 1);
  const after = text.charAt(gap.end);
  if (/[-‐‑]/u.test(before) && /\d/u.test(after)) return { ...gap, replacement: '' };
  if (/[-‐‑]/u.test(before) && /\p{L}/u.test(after)) {
    const keeps = keepsHyphen(text, gap, hyphens);
    return { ...gap, start: keeps ? gap.start : gap.start - 1, replacement: '' };
  }
  const isTight =
    chineseNeighbour.test(before) ||
    chineseNeighbour.test(after) ||
    (/[-/–—]/u.test(before) && language === 'zh') ||
    (/\d/u.test(before) && /\d/u.test(after) && language === 'zh');
  return { ...gap, replacement: isTight ? '' : ' ' };
}
