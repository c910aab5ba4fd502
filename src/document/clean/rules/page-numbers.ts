/** Takes out page numbers. */
import { measureLayout } from '../layout.js';
import { isBlank, type Line, pageBreak, splitLines } from '../lines.js';
import { isBareNumber, isDressedNumber } from '../page-lines.js';
import type { Edit, RepairRule } from '../rule.js';

/** Page numbers become page breaks, which do not end a paragraph by themselves. */
export const pageNumbers: RepairRule = {
  name: 'page-numbers',
  find(text) {
    const lines = splitLines(text);
    // Where every line stands by itself, so do the marks of notes.
    const { blankEndsParagraph } = measureLayout(lines);
    const counted = blankEndsParagraph ? countedPages(lines) : new Set<number>();
    const edits: Edit[] = [];
    for (const [index, line] of lines.entries()) {
      const isNumber =
        (isDressedNumber(line.words) && standsAlone(lines, index)) ||
        (isBareNumber(line.words) && (besideBreak(lines, index) || counted.has(index)));
      if (isNumber) edits.push({ start: line.start, end: line.end, replacement: pageBreak });
    }
    return edits;
  },
};

const isEmpty = (line: Line | undefined): boolean => line === undefined || isBlank(line);

function standsAlone(lines: readonly Line[], index: number): boolean {
  return isEmpty(lines[index - 1]) || isEmpty(lines[index + 1]);
}

/** Whether nothing but blank lines parts a line from a page break. */
function besideBreak(lines: readonly Line[], index: number): boolean {
  return [-1, 1].some((step) => {
    let at = index + step;
    while (lines[at]?.words === '') at += step;
    return lines[at]?.words === pageBreak;
  });
}

/** Lines with nothing but a number, blank lines around them, that count up one by one. */
function countedPages(lines: readonly Line[]): ReadonlySet<number> {
  const alone = [...lines.keys()].filter(
    (index) =>
      isBareNumber(lines[index]?.words ?? '') &&
      isEmpty(lines[index - 1]) &&
      isEmpty(lines[index + 1]) &&
      index > 0,
  );
  const numberAt = (index: number | undefined): number =>
    index === undefined ? Number.NaN : Number(lines[index]?.words);
  return new Set(
    alone.filter(
      (index, i) =>
        numberAt(alone[i - 1]) + 1 === numberAt(index) ||
        numberAt(alone[i + 1]) - 1 === numberAt(index),
    ),
  );
}
