/** Arranges the text of pages in the order in which it is read, paragraph by paragraph. */
import type { PrintedItem, PrintedRun } from '../settle-notes.js';
import { findRegions } from './columns.js';
import { findFootNotes } from './foot-notes.js';
import { type FurnitureKind, findFurniture } from './furniture.js';
import { type Line, makeLines } from './lines.js';
import type { PageText, Rule } from './page-text.js';
import {
  beginsAtTop,
  beginsBelow,
  type ColumnShape,
  measureColumn,
  measurePitch,
} from './paragraphs.js';
import { findRows } from './rows.js';

/** A column with its place in the document. */
interface Column {
  readonly lines: readonly Line[];
  readonly rules: readonly Rule[];
  /** What was printed around the text of its page, if it is the first on it. */
  readonly furniture: readonly { readonly kind: FurnitureKind; readonly text: string }[];
}

/** The paragraphs, notes, running heads and page numbers of some pages. */
export function arrangePages(pages: readonly PageText[]): PrintedItem[] {
  const columns = findColumns(pages);
  const bodySize = commonSize(columns);
  const pitch = measurePitch(
    columns.map(({ lines }) => lines),
    bodySize,
  );
  const flow: Flow = { items: [], paragraph: undefined, note: undefined, held: [] };
  for (const column of columns) addColumn(column, bodySize, pitch, flow);
  endParagraph(flow);
  return flow.items;
}

/** The document as far as it has been read. */
interface Flow {
  readonly items: PrintedItem[];
  /** The paragraph that may go on in the next column. */
  paragraph: { readonly lines: Line[]; readonly shape: ColumnShape } | undefined;
  note: Line[] | undefined;
  /** What interrupts the paragraph, and comes after it. */
  held: (PrintedItem | Line[])[];
}

function findColumns(pages: readonly PageText[]): Column[] {
  const rows = pages.map(({ fragments, height }) => ({ height, rows: findRows(fragments) }));
  const furniture = findFurniture(rows);
  return rows.flatMap((page, index): Column[] => {
    const around = page.rows.flatMap((row) => {
      const kind = furniture.get(row);
      return kind ? [{ kind, text: row.map(({ text }) => text).join(' ') }] : [];
    });
    const regions = findRegions(page.rows.filter((row) => !furniture.has(row)));
    const { rules = [] } = pages[index] ?? {};
    const columns = regions.map((region) => ({ lines: makeLines(region), rules, furniture: [] }));
    return [{ lines: [], rules, furniture: around }, ...columns];
  });
}

/** The size in which most characters are set. */
function commonSize(columns: readonly Column[]): number {
  const lengths = new Map<number, number>();
  for (const { lines } of columns) {
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 4) / 4;
      lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
    }
  }
  return [...lengths].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? 0;
}

function addColumn(column: Column, bodySize: number, pitch: number, flow: Flow): void {
  flow.held.push(...column.furniture);
  const { lines: text, notes } = findFootNotes(
    column.lines,
    column.rules,
    bodySize,
    flow.note !== undefined,
  );
  const shape = measureColumn(text, pitch);
  for (const [index, line] of text.entries()) {
    const above = flow.paragraph?.lines.at(-1);
    const begins =
      !above ||
      !flow.paragraph ||
      (index > 0
        ? beginsBelow(line, above, shape)
        : beginsAtTop(line, shape, above, flow.paragraph.shape));
    if (begins) endParagraph(flow);
    const lines = flow.paragraph?.lines ?? [];
    lines.push(line);
    flow.paragraph = { lines, shape };
  }
  for (const [index, note] of notes.entries()) addNote(note, index, flow);
}

/** A note, or the rest of one that began in an earlier column. */
function addNote(lines: readonly Line[], index: number, flow: Flow): void {
  const [first] = lines;
  const isRest = index === 0 && flow.note !== undefined && first && !opensWithMark(first);
  if (isRest) {
    flow.note?.push(...lines);
    return;
  }
  flow.note = [...lines];
  flow.held.push(flow.note);
}

function opensWithMark({ runs, text }: Line): boolean {
  const first = runs.find((run) => run.text.trim() !== '');
  return (
    first?.isRaised === true || /^\s*[[［〔(]?(?:\d{1,3}|\*{1,3}|†|‡)[\]］〕)]?[/.]?\s/u.test(text)
  );
}

function endParagraph(flow: Flow): void {
  if (flow.paragraph) {
    flow.items.push({ kind: 'paragraph', runs: joinLines(flow.paragraph.lines) });
  }
  for (const held of flow.held) {
    flow.items.push(
      Array.isArray(held) ? { kind: 'paragraph', runs: joinLines(held), isNote: true } : held,
    );
  }
  flow.paragraph = undefined;
  flow.held = [];
}

function joinLines(lines: readonly Line[]): PrintedRun[] {
  return lines.flatMap(({ runs }, index) => [...(index > 0 ? [{ text: '\n' }] : []), ...runs]);
}
