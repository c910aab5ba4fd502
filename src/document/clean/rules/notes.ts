/** Sets footnotes and endnotes apart from the running text they interrupt. */
import type { Range } from '../../../core/range.js';
import { isRuleLine } from '../drawn-lines.js';
import { findLabel } from '../labels.js';
import { fallsShort, type Layout, measureLayout } from '../layout.js';
import { type Line, pageBreak, splitLines, wordsRange } from '../lines.js';
import { findNoteStart, isFirstMark, type NoteStart, nextMark } from '../note-marks.js';
import { beginsOverprinted } from '../overprinting.js';
import type { Edit, RepairRule } from '../rule.js';
import { endsInside, endsSentence } from '../sentence-ends.js';

const heading = /^(?:Notes?|Footnotes?|Endnotes?|注|注释|附注|脚注|尾注|註|註釋)\s*[:：]?$/iu;
// The rule above footnotes comes out of some PDF files as a line of spaces.
const blankRule = 20;
// Further down than this, what follows a rule has nothing to do with it.
const mostBlankLines = 8;

/** How the start of a block of notes was recognised. */
type Opening = 'rule' | 'heading' | 'page-end';

/** Notes become `CleanText.notes`, and a page break where they stood. */
export const notesSetApart: RepairRule = {
  name: 'notes-set-apart',
  find(text) {
    const lines = splitLines(text);
    const layout = measureLayout(lines);
    const edits: Edit[] = [];
    let lastMark: string | undefined;
    for (let index = 0; index < lines.length; index += 1) {
      const opening = findOpening(lines, index, text, lastMark);
      if (!opening) continue;
      const block = readNotes(lines, opening.first, opening.kind, layout);
      if (!block || !isTrusted(block, opening.kind, lines, text)) continue;
      lastMark = block.notes.at(-1)?.start.mark ?? lastMark;
      edits.push(blockEdit(block, lines, index, text));
      index = block.end - 1;
    }
    return edits;
  },
};

interface Note {
  readonly start: NoteStart;
  readonly firstLine: number;
  lastLine: number;
}

interface NoteBlock {
  readonly notes: readonly Note[];
  /** Index of the line after the last note. */
  readonly end: number;
}

/** Where notes may begin at or after a line: below a rule, a heading, or at the foot of a page. */
function findOpening(
  lines: readonly Line[],
  index: number,
  text: string,
  lastMark: string | undefined,
): { readonly kind: Opening; readonly first: number } | undefined {
  const line = lines[index];
  if (!line || line.words === pageBreak) return undefined;
  if (line.words === '') {
    if (line.end - line.start < blankRule) return undefined;
    const first = nextWorded(lines, index);
    return couldFollow(lines[first], lastMark) ? { kind: 'rule', first } : undefined;
  }
  if (isRuleLine(line.words)) return { kind: 'rule', first: nextWorded(lines, index) };
  if (heading.test(line.words)) return { kind: 'heading', first: nextWorded(lines, index) };
  const start = findNoteStart(line.words);
  const isNote =
    start !== undefined &&
    start.style !== 'dotted' &&
    // A line that begins with the word `a` is no note.
    !/^[a-z]$/u.test(start.mark) &&
    (start.mark === (lastMark === undefined ? '1' : nextMark(lastMark)) ||
      isFirstMark(start.mark)) &&
    isReferredTo(start.mark, text.slice(0, line.start));
  return isNote ? { kind: 'page-end', first: index } : undefined;
}

/** Index of the next line with words, or of a blank one where the next words are far off. */
function nextWorded(lines: readonly Line[], index: number): number {
  let next = index + 1;
  while (lines[next]?.words === '' && next - index < mostBlankLines) next += 1;
  return next;
}

function couldFollow(line: Line | undefined, lastMark: string | undefined): boolean {
  const start = line && findNoteStart(line.words);
  return (
    start !== undefined &&
    start.style !== 'dotted' &&
    (isFirstMark(start.mark) || (lastMark !== undefined && start.mark === nextMark(lastMark)))
  );
}

/** Whether a mark stands as a reference at the end of a word or on a line of its own. */
function isReferredTo(mark: string, textBefore: string): boolean {
  const escaped = mark.replaceAll(/[*]/gu, String.raw`\*`);
  const superscript = [...mark].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit).join('');
  const glued = new RegExp(`(?:${beforeMark})${escaped}${afterMark}|^ *${escaped} *$`, 'mu');
  return textBefore.includes(superscript) || glued.test(textBefore);
}

// A mark stands right after a word or a stop, and no other digit or letter follows it.
const beforeMark = String.raw`\p{Ll}{2}|\p{Script=Han}|\p{Ll}{3}\.|[,;:!?)\]”"》」』，；：。！？、]`;
const afterMark = String.raw`(?![\p{L}\p{N}./%-])`;

function readNotes(
  lines: readonly Line[],
  first: number,
  opening: Opening,
  layout: Layout,
): NoteBlock | undefined {
  const notes: Note[] = [];
  let gap = false;
  let end = first;
  for (let index = first; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.words === pageBreak) break;
    if (line.words === '') {
      gap = true;
      continue;
    }
    const last = notes.at(-1);
    const start = findNoteStart(line.words);
    if (start && startsNote(start, last, opening)) {
      notes.push({ start, firstLine: index, lastLine: index });
    } else if (last && goesOn(lines, last, index, gap, layout)) {
      last.lastLine = index;
    } else {
      break;
    }
    gap = false;
    end = index + 1;
  }
  const isWhole = notes.length > 0 && notes.every((note) => hasWords(note, lines));
  return isWhole ? { notes, end } : undefined;
}

function startsNote(start: NoteStart, last: Note | undefined, opening: Opening): boolean {
  if (start.style === 'dotted' && opening !== 'heading') return false;
  if (last && start.style === last.start.style) return start.mark === nextMark(last.start.mark);
  if (last) return isFirstMark(start.mark) && start.style !== 'dotted';
  return opening === 'rule' || isFirstMark(start.mark) || opening === 'page-end';
}

function hasWords(note: Note, lines: readonly Line[]): boolean {
  return !note.start.isAlone || note.lastLine > note.firstLine || lines.length === 0;
}

/** Whether a line goes on with the note above it, rather than with the text that it interrupted. */
function goesOn(
  lines: readonly Line[],
  note: Note,
  index: number,
  gap: boolean,
  layout: Layout,
): boolean {
  const line = lines[index];
  const above = lines[note.lastLine];
  if (!line || !above) return false;
  if (note.start.isAlone && note.lastLine === note.firstLine) return true;
  const label = findLabel(line.words);
  if (beginsOverprinted(line.words) || (label?.style === 'arabic' && endsSentence(above.words))) {
    return false;
  }
  if (/[,，、]$/u.test(above.words) || endsInside(above.words)) return true;
  if (!endsSentence(above.words)) return !(gap && layout.blankEndsParagraph);
  return (
    !gap && layout.isWrapped && !fallsShort(above, line, layout) && line.indent <= above.indent
  );
}

// How notes of documents of record begin: with a reference.
const citation =
  /^(?:见|見|参看|參看|参阅|參閱|同上|同前|《|See\b|Ibid|Cf\.|Official Records|United Nations, Treaty|[A-Z]{1,5}\/[A-Z0-9])/u;

/** Notes without a rule above them must be referred to before, and end their page or cite. */
function isTrusted(
  block: NoteBlock,
  opening: Opening,
  lines: readonly Line[],
  text: string,
): boolean {
  if (opening !== 'page-end') return true;
  const next = lines.slice(block.end).find(({ words }) => words !== '');
  const firstLine = lines[block.notes[0]?.firstLine ?? 0];
  const textBefore = text.slice(0, firstLine?.start ?? 0);
  const endsPage = next === undefined || next.words === pageBreak;
  return (
    block.notes.every(({ start }) => isReferredTo(start.mark, textBefore)) &&
    (endsPage || block.notes.every((note) => citation.test(firstWords(note, lines))))
  );
}

/** The words of a note's first line, its mark aside. */
function firstWords({ start, firstLine }: Note, lines: readonly Line[]): string {
  if (!start.isAlone) return (lines[firstLine]?.words ?? '').slice(start.end).trimStart();
  return lines.slice(firstLine + 1).find(({ words }) => words !== '')?.words ?? '';
}

function blockEdit(block: NoteBlock, lines: readonly Line[], from: number, text: string): Edit {
  const start = lines[from]?.start ?? 0;
  const end = lines[block.end - 1]?.end ?? text.length;
  return {
    start,
    end,
    replacement: pageBreak,
    keeps: block.notes.flatMap((note) => {
      const firstLine = lines[note.firstLine];
      if (!firstLine) return [];
      const first = wordsRange(firstLine, text);
      const label: Range = { start: first.start, end: first.start + note.start.end };
      return [
        {
          kind: 'note' as const,
          mark: note.start.mark,
          label,
          start: label.end,
          end: lines[note.lastLine]?.end ?? end,
        },
      ];
    }),
  };
}
