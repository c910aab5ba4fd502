/** Reads the concepts of a table, whichever way it is laid out. */
import { DuizhaoError } from '../../core/errors.js';
import type { TermbaseRead } from '../validate/problem.js';
import { type Columns, type Field, guessColumns, namedColumns, readField } from './columns.js';
import { readConceptRows } from './concept-rows.js';
import { type FieldRow, splitOwnList } from './field-row.js';
import { readTermRows } from './term-rows.js';

/** A row of a table, and its 1-based place in the file. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface TableOptions {
  /** As a user writes it: `zh=中文,en=English`. */
  readonly columns?: string | undefined;
  /** Undoes what cells of a table that duizhao wrote were given. */
  readonly unguard?: (cell: string) => string;
}

/**
 * The termbase of a table: one row a concept, with columns for each language (UNTERM's export, most
 * glossaries), or one row a term, with a column that names the language (IATE's export). Which
 * columns hold what is told by `columns` or by the headings; a table without headings that has
 * Chinese in one column and English in another is read too.
 *
 * @param name of the file, for messages and for the id of the termbase.
 * @throws DuizhaoError FORMAT_INVALID where no columns are known to hold terms, INPUT_EMPTY where
 * there are no rows, BAD_USAGE for columns that there are not.
 */
export function readTable(
  rows: readonly TableRow[],
  name: string,
  { columns: mapping, unguard }: TableOptions = {},
): TermbaseRead {
  const [first] = rows;
  if (first === undefined) {
    throw new DuizhaoError('INPUT_EMPTY', `${name} has no rows`, 'Give a table with terms in it.');
  }
  const { cells: headings } = first;
  const isOwn =
    headings.includes('concept') && headings.every((heading) => readField(heading) !== undefined);
  const headed = mapping === undefined ? guessColumns(headings) : namedColumns(mapping, headings);
  const columns = holdsTerms(headed) ? headed : columnsByScript(rows);
  if (columns === undefined) {
    throw new DuizhaoError(
      'FORMAT_INVALID',
      `${name}: no columns are known to hold Chinese and English terms`,
      'Name them, e.g. --columns zh=中文,en=English, or --columns zh=A,en=B.',
    );
  }
  const below = columns === headed ? rows.slice(1) : rows;
  const read = below.map((row) => fieldsOf(row, columns, isOwn, unguard ?? ((cell) => cell)));
  const fields = new Set(columns.values());
  return fields.has('language') && fields.has('term')
    ? readTermRows(read, name)
    : readConceptRows(read, name);
}

function holdsTerms(columns: Columns): boolean {
  const fields = [...columns.values()];
  if (fields.includes('language') && fields.includes('term')) return true;
  const names = ['term', 'full', 'short', 'acronym', 'phrase'];
  return ['zh', 'en'].every((language) =>
    names.some((name) => fields.some((field) => field === `${language}.${name}`)),
  );
}

const han = /\p{Script=Han}/u;
const latin = /\p{Script=Latin}/u;
const rowsLookedAt = 50;

/** The two columns of a table without headings. */
function columnsByScript(rows: readonly TableRow[]): Columns | undefined {
  const sample = rows.slice(0, rowsLookedAt);
  const mostlyIn = (place: number, isIt: (cell: string) => boolean) =>
    sample.filter(({ cells }) => isIt(cells[place] ?? '')).length > sample.length / 2;
  const isChinese = (cell: string) => han.test(cell);
  const isEnglish = (cell: string) => latin.test(cell) && !han.test(cell);
  for (const [chinese, english] of [
    [0, 1],
    [1, 0],
  ] as const) {
    if (mostlyIn(chinese, isChinese) && mostlyIn(english, isEnglish)) {
      return new Map([
        [chinese, 'zh.term'],
        [english, 'en.term'],
        [2, 'note'],
      ]);
    }
  }
  return undefined;
}

function fieldsOf(
  { cells, line }: TableRow,
  columns: Columns,
  isOwn: boolean,
  unguard: (cell: string) => string,
): FieldRow {
  const places = new Map([...columns].map(([place, field]) => [field, place] as const));
  const cell = (field: Field) => {
    const place = places.get(field);
    const written = place === undefined ? undefined : cells[place];
    const text = (isOwn ? unguard(written ?? '') : (written ?? '')).trim();
    return text === '' ? undefined : text;
  };
  return {
    line,
    cell,
    list: (field) => {
      const text = cell(field) ?? '';
      const texts = isOwn ? splitOwnList(text) : text.split(/[|;；\r\n]+/u);
      return texts.map((item) => item.trim()).filter((item) => item !== '');
    },
  };
}
