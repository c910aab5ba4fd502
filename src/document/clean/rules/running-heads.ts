/** Takes out the document symbols and other heads that stand on every page. */
import { isBlank, type Line, pageBreak, splitLines } from '../lines.js';
import { isBareNumber, isDressedNumber } from '../page-lines.js';
import type { Edit, RepairRule } from '../rule.js';

const symbol = String.raw`[A-Z]{1,6}(?:/[A-Za-z0-9.()-]*[A-Za-z0-9)]){1,8}(?: ?\(\d{4}\))?`;
const page = String.raw`(?:(?:[Pp]age |第 ?)?\d{1,4}(?: ?页)?)`;
const symbolHead = new RegExp(`^(?:${page}\\s+)?${symbol}(?:\\s+${page})?$`, 'u');
const jobNumber = /^(?:\*\d{7,8}\*|\d{2}-\d{5}(?: \([A-Z]\))?(?:\s+[\d\s*/()A-Z.]*)?)$/u;

// A symbol near the top belongs to the masthead.
const mastheadLines = 16;

/** Running heads become page breaks, which do not end a paragraph by themselves. */
export const runningHeads: RepairRule = {
  name: 'running-heads',
  find(text) {
    const lines = splitLines(text);
    const counts = new Map<string, number>();
    for (const { words } of lines) counts.set(words, (counts.get(words) ?? 0) + 1);
    const edits: Edit[] = [];
    const firstWorded = lines.findIndex((line) => !isBlank(line));
    for (const [index, { start, end, words }] of lines.entries()) {
      if (index === firstWorded || words === '' || words === pageBreak) continue;
      const beside = [neighbour(lines, index, -1), neighbour(lines, index, 1)];
      const atBreak = beside.some(
        (other) =>
          other !== undefined &&
          (other === pageBreak || isBareNumber(other) || isDressedNumber(other)),
      );
      const isRepeated = (counts.get(words) ?? 0) > 1;
      const isHead = symbolHead.test(words)
        ? isRepeated || atBreak || (index - firstWorded > mastheadLines && isParted(lines, index))
        : isRepeated && atBreak && words.length < 80 && /\p{L}/u.test(words);
      if (isHead || jobNumber.test(words)) edits.push({ start, end, replacement: pageBreak });
    }
    return edits;
  },
};

/** The words of the next line that has any, or of a page break, up or down the text. */
function neighbour(lines: readonly Line[], from: number, step: 1 | -1): string | undefined {
  for (let index = from + step; index >= 0 && index < lines.length; index += step) {
    const words = lines[index]?.words;
    if (words !== undefined && words !== '') return words;
  }
  return undefined;
}

/** Whether blank lines stand above and below: a symbol may else be the end of a wrapped sentence. */
function isParted(lines: readonly Line[], index: number): boolean {
  return [lines[index - 1], lines[index + 1]].every((line) => line === undefined || isBlank(line));
}
