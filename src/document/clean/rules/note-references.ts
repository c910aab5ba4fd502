/** Takes note marks out of the running text, and remembers where they stood. */
import type { Language } from '../../../core/document.js';
import { findLabel } from '../labels.js';
import { isBlank, splitLines, wordsRange } from '../lines.js';
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

function reference(start: number, end: number, marks: readonly string[], at = start): Edit {
  return {
    start,
    end,
    replacement: '',
    keeps: marks.map((mark) => ({ kind: 'note-reference' as const, mark, at })),
  };
}

const listed = /[,，、\s]+/u;
const openEnd = /[\p{L}\p{N}]$/u;

/** Marks that fell onto a line of their own: `行动计划⏎1⏎ 中提出`. */
function fallenMarks(text: string, language: Language, known: ReadonlySet<string>): Edit[] {
  const lines = splitLines(text);
  return lines.flatMap((line, index): Edit[] => {
    const marks = plainDigits(line.words).split(listed);
    const above = lines[index - 1];
    if (!above || isBlank(above) || !marks.every((mark) => known.has(mark))) return [];
    const { start, end } = wordsRange(line, text);
    const from = wordsRange(above, text).end;
    const below = lines[index + 1];
    // A mark after a word without a stop splits the sentence: its two halves belong together.
    const goesOn = openEnd.test(above.words) && below && !isBlank(below) && !findLabel(below.words);
    if (!goesOn) return [reference(from, end, marks, start)];
    const edit = reference(from, wordsRange(below, text).start, marks, start);
    return [{ ...edit, replacement: language === 'en' ? ' ' : '' }];
  });
}

/** Superscript digits, but not those of square and cubic measures. */
function superscriptMarks(text: string, known: ReadonlySet<string>): Edit[] {
  return [...text.matchAll(/(?<!(?<![\p{L}])[kcdm]?m)[⁰¹²³⁴-⁹]+/gu)].flatMap((match) => {
    const mark = plainDigits(match[0]);
    if (!known.has(mark) || match.index === 0) return [];
    return [reference(match.index, match.index + match[0].length, [mark])];
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
    return [reference(match.index, match.index + match[0].length, [mark])];
  });
}
