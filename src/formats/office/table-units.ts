/** Turns the rows of a table into translation units. */
import { type ExchangeUnit, plainUnit, type UnitNote } from '../convert/unit.js';
import { invalidFormat } from '../invalid-format.js';
import { type ColumnKind, findColumns, type TableColumns } from './columns.js';

/** A row of a table as it was read. */
export interface TableRow {
  /** Where it stands, for messages: `row 12`. */
  readonly place: string;
  readonly cells: readonly string[];
  /** Remarks beside the cells. */
  readonly notes?: readonly UnitNote[];
}

/** The status of a target that nobody has confirmed. */
export const draftStatus = 'draft';
/** What stands where there is no status. */
export const noStatus = '—';

// So many rows are enough to tell which column is the Chinese one.
const sampled = 200;

/**
 * The units of a table: what stands before its row of headings is left out. The languages are those
 * that the headings name, or are told by the script.
 *
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID where there is no row of headings, or a row has no ID or one
 * that another row has.
 */
export function* readTableUnits(rows: Iterable<TableRow>, name: string): Generator<ExchangeUnit> {
  const places = new Map<string, string>();
  for (const { row, columns, languages } of describedRows(rows, name)) {
    const cell = (kind: ColumnKind) => row.cells[columns.places[kind] ?? -1] ?? '';
    const written = cell('id');
    const id = columns.isOwn ? written : written.trim().replaceAll(/\s+/gu, ' ');
    if (id === '') throw invalidFormat(name, row.place, 'the row has no ID');
    const other = places.get(id);
    if (other !== undefined) {
      throw invalidFormat(name, row.place, `the ID ${id} is that of ${other} already`);
    }
    places.set(id, row.place);
    yield unitOf(id, cell, row.notes ?? [], languages);
  }
}

interface DescribedRow {
  readonly row: TableRow;
  readonly columns: TableColumns;
  readonly languages: Languages;
}

interface Languages {
  readonly source: string;
  readonly target: string;
}

function* describedRows(rows: Iterable<TableRow>, name: string): Generator<DescribedRow> {
  let columns: TableColumns | undefined;
  let languages: Languages | undefined;
  let waiting: TableRow[] = [];
  for (const row of rows) {
    if (columns === undefined) {
      columns = findColumns(row.cells);
      const { source, target } = columns?.languages ?? {};
      if (source !== undefined && target !== undefined) languages = { source, target };
      continue;
    }
    if (row.cells.every((cell) => cell.trim() === '') && !row.notes?.length) continue;
    if (languages !== undefined) {
      yield { row, columns, languages };
      continue;
    }
    waiting.push(row);
    if (waiting.length < sampled) continue;
    languages = languagesOf(waiting, columns);
    for (const kept of waiting) yield { row: kept, columns, languages };
    waiting = [];
  }
  if (columns === undefined) {
    const problem = 'no row names columns for ID, source and target';
    throw invalidFormat(name, 'table', problem);
  }
  const told = languages ?? languagesOf(waiting, columns);
  for (const row of waiting) yield { row, columns, languages: told };
}

function languagesOf(rows: readonly TableRow[], { places }: TableColumns): Languages {
  const chinese = (place: number) =>
    rows.reduce(
      (sum, { cells }) => sum + [...(cells[place] ?? '').matchAll(/\p{Script=Han}/gu)].length,
      0,
    );
  return chinese(places.target) > chinese(places.source)
    ? { source: 'en', target: 'zh' }
    : { source: 'zh', target: 'en' };
}

/** What a status may be, beside none and that of a draft. */
export const statuses = ['proposed', 'accepted', 'edited', 'rejected'] as const;

function unitOf(
  id: string,
  cell: (kind: ColumnKind) => string,
  remarks: readonly UnitNote[],
  languages: Languages,
): ExchangeUnit {
  const said = cell('status').trim();
  const status = statuses.find((known) => known === said.toLowerCase()) ?? confirmedStatus(said);
  const isDraft = said.toLowerCase() === draftStatus;
  const drafts = [cell('draft'), isDraft ? cell('target') : ''].filter((text) => text !== '');
  const comment = cell('comment');
  const score = cell('score') === '' ? Number.NaN : Number(cell('score'));
  const document = cell('document');
  const isOwnStatus = isDraft || said === noStatus || said.toLowerCase() === status;
  return {
    ...plainUnit(
      id,
      { language: languages.source, text: cell('source') },
      { language: languages.target, text: isDraft ? '' : cell('target') },
    ),
    ...(document !== '' && { document }),
    candidates: drafts.map((text) => ({ kind: 'machine' as const, text, origin: draftStatus })),
    ...(status && { status }),
    ...(score >= 0 && score <= 1 && { score }),
    notes: [...(comment === '' ? [] : [{ text: comment }]), ...remarks],
    properties: said === '' || isOwnStatus ? [] : [{ type: 'status', value: said }],
  };
}

/** What other tools call a translation that somebody has confirmed, or turned down. */
function confirmedStatus(said: string): 'accepted' | 'rejected' | undefined {
  if (/^(?:translation |sign-off )?rejected\b/iu.test(said)) return 'rejected';
  const isConfirmed = /^(?:confirmed|proofread|reviewed|translated|approved|signed off)\b/iu;
  return isConfirmed.test(said) || /^(?:translation )?approved\b/iu.test(said)
    ? 'accepted'
    : undefined;
}
