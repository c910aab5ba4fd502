/** Takes note marks out of the running text, and remembers where they stood. */
import type { Language } from '../../../core/document.js';
import type { Range } from '../../../core/range.js';
import { findLabel } from '../labels.js';
import { measureLayout } from '../layout.js';
import { type Line, pageBreak, splitLines, wordsRange } from '../lines.js';
import { plainDigits } from '../note-marks.js';
import type { Edit, RepairRule } from '../rule.js';

/** Marks of known notes become references. */
export const noteReferences: RepairRule = {
  name: 'note-references',
  find(text, { language, isNote, noteMarks }) {
    if (isNote || noteMarks.size === 0) return [];
    const edits = [
      ...fallenMarks(text, language, noteMarks),
      ...superscriptMarks(text, noteMarks),
      ...gluedMarks(text, language, noteMarks),
    ].sort((a, b) => a.start - b.start);
    let end = 0;
    return edits.filter((edit) => {
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
  },
};

/** An edit that takes out a range in which some marks stand. */
function reference(range: Range, marks: readonly string[], marksRange = range): Edit {
  const { start, end } = marksRange;
  const keeps = marks.map((mark) => ({ kind: 'note-reference' as const, mark, start, end }));
  return { ...range, replacement: '', keeps };
}

const listed = /[,，、\s]+/u;
const openEnd = /[\p{L}\p{N}》）」』”]$/u;

/** Marks that fell onto a line of their own: `行动计划⏎1⏎ 中提出`. */
function fallenMarks(text: string, language: Language, known: ReadonlySet<string>): Edit[] {
  const lines = splitLines(text);
  // Where blank lines stand between any two lines, they may stand around a mark as well.
  const reach = measureLayout(lines).blankEndsParagraph ? 1 : 3;
  return lines.flatMap((line, index): Edit[] => {
    const marks = plainDigits(line.words).split(listed);
    if (!marks.every((mark) => known.has(mark))) return [];
    const above = nearestWords(lines, index, -1, reach);
    if (!above) return [];
    const printed = wordsRange(line, text);
    const start = wordsRange(above, text).end;
    const below = nearestWords(lines, index, 1, reach);
    // A mark after a word without a stop splits the sentence: its two halves belong together.
    const goesOn = openEnd.test(above.words) && below && !findLabel(below.words);
    if (!goesOn) return [reference({ start, end: printed.end }, marks, printed)];
    const edit = reference({ start, end: wordsRange(below, text).start }, marks, printed);
    return [{ ...edit, replacement: language === 'en' ? ' ' : '' }];
  });
}

/** The nearest line with words above or below a line, at most `reach` lines away. */
function nearestWords(
  lines: readonly Line[],
  from: number,
  step: 1 | -1,
  reach: number,
): Line | undefined {
  for (let distance = 1; distance <= reach; distance += 1) {
    const line = lines[from + step * distance];
    if (!line || line.words === pageBreak) return undefined;
    if (line.words !== '') return line;
  }
  return undefined;
}

/** Superscript digits, but not those of square and cubic measures. */
function superscriptMarks(text: string, known: ReadonlySet<string>): Edit[] {
  return [...text.matchAll(/(?<!(?<![\p{L}])[kcdm]?m)[⁰¹²³⁴-⁹]+/gu)].flatMap((match) => {
    const mark = plainDigits(match[0]);
    if (!known.has(mark) || match.index === 0) return [];
    return [reference({ start: match.index, end: match.index + match[0].length }, [mark])];
  });
}

// What may stand before a mark that is glued to the text …
const word = String.raw`(?<=\p{Ll}{2})|(?<=\b\p{Lu}{4,})`;
const stopAfterWord = String.raw`(?<=[\p{L})\]’”"'》）」』][,;:，；：、。！？])|(?<=(?:\p{Ll}{3}|[)\]’”"'])[.!?])`;
const stopAfterNumber = String.raw`(?<=\d{3},)|(?<=[0-9][;，；：。])|(?<=\b[12]\d{3}\.)`;
const closing = String.raw`(?<=[)\]’”"》）」』])`;
// … and after it.
const after = String.raw`(?=[\s,;:.，；：。)\]’”"]|$)(?!\.\d)`;
const bare = String.raw`\d{1,2}|\*{1,3}|†|‡`;
const dressed = String.raw`\s?\d{1,3}\/(?=\s|$)|\s?[[［〔](?:\d{1,3}|\*)[\]］〕]`;

const english = new RegExp(
  `(?:${word}|${stopAfterWord}|${stopAfterNumber}|${closing})(?:${bare})${after}|(?<=\\S)(?:${dressed})`,
  'gu',
);
// After a Chinese character a digit is far more often a number than a mark.
const chineseStop = `(?<=[，；：、。！？》）」』”])`;
const chinese = new RegExp(
  `${chineseStop}(?:${bare})(?=\\s*$|[ ]|[，；。、])|(?<=\\S)(?:${dressed})`,
  'gmu',
);
const abbreviation =
  /\b(?:Rev|Add|Corr|Amend|No|Nos|para|paras|art|arts|chap|vol|vols|Sub|Ser|Conf|Res|Dec|Inf|pp?)\.$/iu;

/** Marks that stand right after a word or its punctuation: `Justice,1` and `plans of action1 for`. */
function gluedMarks(text: string, language: Language, known: ReadonlySet<string>): Edit[] {
  const pattern = language === 'en' ? english : chinese;
  return [...text.matchAll(pattern)].flatMap((match) => {
    const mark = match[0].replaceAll(/[\s/[\]［］〔〕]/gu, '');
    if (!known.has(mark) || abbreviation.test(text.slice(0, match.index).slice(-12))) return [];
    return [reference({ start: match.index, end: match.index + match[0].length }, [mark])];
  });
}
