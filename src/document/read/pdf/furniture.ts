/** Finds what is printed on pages beside their text: running heads and page numbers. */
import { isBareNumber, isDressedNumber } from '../../clean/page-lines.js';
import type { Row } from './rows.js';

/** The rows of one page. */
export interface PageRows {
  readonly height: number;
  readonly rows: readonly Row[];
}

export type FurnitureKind = 'running-head' | 'page-number';

// Parts of a page's height in which heads and page numbers stand, and how many rows deep.
const margin = 0.14;
const deepest = 3;

const symbolHead =
  /^(?:\d{1,4}\s+)?[A-Z]{1,6}(?:\/[A-Za-z0-9.()-]*[A-Za-z0-9)]){1,8}(?: ?\(\d{4}\))?(?:\s+\d{1,4})?$/u;
const jobNumber = /^\d{2}-\d{5}(?: \([A-Z]\))?(?:\s+[\d\s*/()A-Z.]*)?$/u;

/** Which rows of each page are no text of its own, by row. */
export function findFurniture(pages: readonly PageRows[]): ReadonlyMap<Row, FurnitureKind> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(
      edgeRows(page)
        .flat()
        .map((row) => keyOf(row, page)),
    )) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const found = new Map<Row, FurnitureKind>();
  for (const [index, page] of pages.entries()) {
    for (const edge of edgeRows(page)) {
      for (const row of edge) {
        const isRepeated = (counts.get(keyOf(row, page)) ?? 0) > 1;
        const kind = kindOf(textOf(row), isRepeated, index, pages.length);
        // Below a head that is none, nothing is one.
        if (!kind) break;
        found.set(row, kind);
      }
    }
  }
  return found;
}

const textOf = (row: Row): string => row.map(({ text }) => text).join(' ');

/** The rows near the top and near the foot of a page, the outermost first. */
function edgeRows({ height, rows }: PageRows): readonly (readonly Row[])[] {
  const top = rows.filter(([{ y }]) => y < height * margin).slice(0, deepest);
  const foot = rows.filter(([{ y }]) => y > height * (1 - margin)).slice(-deepest);
  return [top, foot.reverse()];
}

// A page's number stands at the end of its head or at its start.
const pageNumber = /^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$/gu;

/** The same for rows that say the same in the same place, page numbers aside. */
function keyOf(row: Row, { height }: PageRows): string {
  const [{ y }] = row;
  return `${Math.round(height)} ${Math.round(y / 4)} ${textOf(row).replaceAll(pageNumber, '#')}`;
}

function kindOf(
  text: string,
  isRepeated: boolean,
  page: number,
  pages: number,
): FurnitureKind | undefined {
  const isNumber = isBareNumber(text) || isDressedNumber(text);
  if (isNumber) {
    const isExpected = Number(/\d+/u.exec(text)?.[0]) === page + 1;
    return isDressedNumber(text) || isRepeated || isExpected || pages === 1
      ? 'page-number'
      : undefined;
  }
  if (jobNumber.test(text) || (page > 0 && symbolHead.test(text))) return 'running-head';
  return isRepeated && text.length < 120 ? 'running-head' : undefined;
}
