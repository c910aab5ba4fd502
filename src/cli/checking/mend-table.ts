/** Mends a table of another tool line by line, so that all else in it stays as it is. */
import type { Change } from '../../check/index.js';
import { boundedLines } from '../../formats/convert/bounded-lines.js';
import { type ExchangeSource, englishColumn } from '../../formats/convert/index.js';
import { decodeStrictly } from '../../formats/text-stream.js';

/** A line that was mended. */
export interface MendedLine {
  /** 1-based. */
  readonly line: number;
  readonly changes: readonly Change[];
}

/** Whether a file is a table of another tool that can be gone through again. */
export async function isPlainTable({ random, bytes, name }: ExchangeSource): Promise<boolean> {
  if (random === undefined) return false;
  for await (const head of boundedLines(decodeStrictly(bytes(), name), name)) {
    const cells = head.split('\t');
    // Cells of a table of ours are escaped.
    return !cells.includes('details') && !cells.includes('source_ids');
  }
  return false;
}

/** The table in parts; `mended` are its changed lines in their order. */
export async function* mendTable(
  source: ExchangeSource,
  mended: AsyncIterable<MendedLine>,
): AsyncGenerator<string> {
  const { name, bytes } = source;
  const { mark, lineEnd, endsOpen } = await marksOf(source);
  const changed = mended[Symbol.asyncIterator]();
  let next = await changed.next();
  let column: number | undefined;
  let number = 0;
  // Held back by one: the last may have no end.
  let held: string | undefined;
  for await (const text of boundedLines(decodeStrictly(bytes(), name), name)) {
    number += 1;
    if (held !== undefined) yield held + lineEnd;
    if (column === undefined && text !== '') column = englishColumn(text.split('\t'));
    held = (number === 1 ? mark : '') + text;
    if (next.done || next.value.line !== number) continue;
    const cells = text.split('\t');
    const at = column ?? 1;
    cells[at] = next.value.changes.reduce(changeText, cells[at] ?? '');
    held = (number === 1 ? mark : '') + cells.join('\t');
    next = await changed.next();
  }
  if (held !== undefined) yield held + (endsOpen ? '' : lineEnd);
}

function changeText(text: string, { start, before, after }: Change): string {
  return text.slice(0, start) + after + text.slice(start + before.length);
}

/** What reading lines leaves out: the byte order mark, how lines end, and whether the last does. */
async function marksOf({ random }: ExchangeSource) {
  const length = random?.byteLength ?? 0;
  const text = async (start: number, end: number) =>
    Buffer.from((await random?.slice(start, end)) ?? new ArrayBuffer(0)).toString('latin1');
  const head = await text(0, Math.min(length, 1 << 16));
  return {
    mark: head.startsWith('ï»¿') ? '\uFEFF' : '',
    lineEnd: /^[^\n]*\r\n/u.test(head) ? '\r\n' : '\n',
    endsOpen: length > 0 && (await text(length - 1, length)) !== '\n',
  };
}
