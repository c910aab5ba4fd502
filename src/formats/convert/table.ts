/**
 * Units as rows of a table, for the formats that are tables. What people read and edit has a column
 * of its own; all else stands as JSON in the column `details`, so that nothing is lost.
 */
import { z } from 'zod';
import { isChineseTag, isEnglishTag } from '../../language/tags.js';
import type { UnitProblem } from '../../translate/memory/unit.js';
import { readLanguage, usualTags } from './languages.js';
import { type Candidate, type ExchangeText, type ExchangeUnit, exchangeUnit } from './unit.js';

/** The columns in their order. Drafts of each kind and notes: the first has its text here. */
export const unitColumns = [
  'id',
  'zh',
  'en',
  'status',
  'score',
  'draft',
  'memory',
  'edited',
  'note',
  'document',
  'source_language',
  'target_language',
  'details',
] as const;

export type UnitColumn = (typeof unitColumns)[number];

/** A cell for each column; empty where there is nothing to say. */
export type UnitRow = Readonly<Record<UnitColumn, string>>;

const candidateColumns = { machine: 'draft', memory: 'memory', edited: 'edited' } as const;
const { shape } = exchangeUnit;
const codes = z.object({ length: z.number(), codes: shape.source.shape.codes.unwrap() });
const details = z.object({
  /** Without a text: it stands in its column. */
  candidates: z.array(shape.candidates.unwrap().element.partial({ text: true })).optional(),
  notes: z.array(shape.notes.unwrap().element.partial({ text: true })).optional(),
  terms: shape.terms.optional(),
  created: shape.created,
  changed: shape.changed,
  creator: shape.creator,
  properties: shape.properties.optional(),
  /** Codes, for a text that still has this length. */
  sourceCodes: codes.optional(),
  targetCodes: codes.optional(),
  /** Cells with a surrogate that has no other half, which no file of text can hold. */
  exact: z.partialRecord(z.enum(unitColumns), z.string()).optional(),
});
type Details = z.infer<typeof details>;

/** A unit as a row. */
export function rowOf(unit: ExchangeUnit): UnitRow {
  const { source, target, candidates, notes, terms, properties } = unit;
  const [zh, en] = sourceIsChinese(source.language) ? [source, target] : [target, source];
  const firstOf = (kind: Candidate['kind']) => candidates.find((found) => found.kind === kind);
  const cells = {
    id: unit.id,
    zh: zh.text,
    en: en.text,
    status: unit.status ?? '',
    score: unit.score === undefined ? '' : String(unit.score),
    draft: firstOf('machine')?.text ?? '',
    memory: firstOf('memory')?.text ?? '',
    edited: firstOf('edited')?.text ?? '',
    note: notes[0]?.text ?? '',
    document: unit.document ?? '',
    source_language: source.language,
    target_language: target.language,
  };
  const exact = Object.entries(cells).filter(([, cell]) => wellFormed(cell) !== cell);
  const rest: Details = {
    ...(candidates.length > 0 && {
      candidates: candidates.map((candidate) => {
        const { text: _, ...others } = candidate;
        return candidate === firstOf(candidate.kind) ? others : candidate;
      }),
    }),
    ...(notes.length > 0 && {
      notes: notes.map(({ text, ...others }, index) =>
        index === 0 ? others : { text, ...others },
      ),
    }),
    ...(terms.length > 0 && { terms }),
    ...(unit.created !== undefined && { created: unit.created }),
    ...(unit.changed !== undefined && { changed: unit.changed }),
    ...(unit.creator !== undefined && { creator: unit.creator }),
    ...(properties.length > 0 && { properties }),
    ...(source.codes && { sourceCodes: { length: source.text.length, codes: source.codes } }),
    ...(target.codes && { targetCodes: { length: target.text.length, codes: target.codes } }),
    ...(exact.length > 0 && { exact: Object.fromEntries(exact) }),
  };
  return {
    ...cells,
    details: Object.keys(rest).length === 0 ? '' : JSON.stringify(rest),
  };
}

/** Cells by column, of which a table of another tool may have only `zh` and `en`. */
export type PartialRow = Readonly<Partial<Record<UnitColumn, string>>>;

/**
 * A row as a unit. What a person changed in a column counts. Details that cannot be read are none.
 * @param number of the row, 1-based, which is the id of a unit without one.
 * @param place of the row, for problems.
 */
export function unitOfRow(
  row: PartialRow,
  number: number,
  place: string,
): ExchangeUnit | UnitProblem {
  const rest = readDetails(row.details);
  const cell = (column: UnitColumn): string => {
    const written = row[column] ?? '';
    const exact = rest.exact?.[column];
    return exact !== undefined && wellFormed(exact) === written ? exact : written;
  };
  const [zh, en] = [cell('zh'), cell('en')];
  if (zh.trim() === '' && en.trim() === '' && cell('id') === '') return { problem: 'empty', place };
  const written = readLanguage(cell('source_language'));
  const isChinese = sourceIsChinese(written ?? usualTags.chinese);
  const usual = [usualTags.chinese, usualTags.english];
  const [usualSource, usualTarget] = isChinese ? usual : usual.toReversed();
  const [source, target] = isChinese ? [zh, en] : [en, zh];
  const score = Number(cell('score') || Number.NaN);
  const status = shape.status.safeParse(cell('status').trim().toLowerCase()).data;
  return {
    id: cell('id') || String(number),
    ...(cell('document') !== '' && { document: cell('document') }),
    source: textOf(source, written ?? usualSource ?? '', rest.sourceCodes),
    target: textOf(
      target,
      readLanguage(cell('target_language')) ?? usualTarget ?? '',
      rest.targetCodes,
    ),
    candidates: candidatesOf(rest.candidates ?? [], cell),
    ...(status !== undefined && { status }),
    ...(score >= 0 && score <= 1 && { score }),
    notes: notesOf(rest.notes ?? [], cell('note')),
    terms: rest.terms ?? [],
    ...(rest.created !== undefined && { created: rest.created }),
    ...(rest.changed !== undefined && { changed: rest.changed }),
    ...(rest.creator !== undefined && { creator: rest.creator }),
    properties: rest.properties ?? [],
  };
}

function sourceIsChinese(language: string): boolean {
  return !isEnglishTag(language);
}

function textOf(
  text: string,
  language: string,
  coded: z.infer<typeof codes> | undefined,
): ExchangeText {
  const fits = coded !== undefined && coded.length === text.length;
  return { language, text, ...(fits && { codes: coded.codes }) };
}

function candidatesOf(
  listed: NonNullable<Details['candidates']>,
  cell: (column: UnitColumn) => string,
): Candidate[] {
  const candidates = listed.map(({ text, ...others }) => ({
    ...others,
    text: text ?? cell(candidateColumns[others.kind]),
  }));
  for (const kind of ['machine', 'memory', 'edited'] as const) {
    const text = cell(candidateColumns[kind]);
    const isListed = candidates.some((candidate) => candidate.kind === kind);
    if (text !== '' && !isListed) candidates.push({ kind, text, origin: '' });
  }
  return candidates;
}

function notesOf(listed: NonNullable<Details['notes']>, first: string): ExchangeUnit['notes'] {
  if (listed.length === 0) return first === '' ? [] : [{ text: first }];
  return listed.map(({ text, ...others }) => ({ text: text ?? first, ...others }));
}

function readDetails(written: string | undefined): Details {
  if (written === undefined || written === '') return {};
  try {
    return details.safeParse(JSON.parse(written)).data ?? {};
  } catch {
    return {};
  }
}

/** The places of the columns in a first row; `undefined` where it does not name `zh` and `en`. */
export function findColumns(
  header: readonly string[],
): ReadonlyMap<UnitColumn, number> | undefined {
  const names = header.map((name) => name.trim().toLowerCase());
  const placeOf = (column: UnitColumn): number => {
    const place = names.indexOf(column);
    if (place >= 0) return place;
    if (column === 'zh') return names.findIndex((name) => isChineseTag(name) || name === 'chinese');
    if (column === 'en') return names.findIndex((name) => isEnglishTag(name) || name === 'english');
    // The table of a run calls it so.
    return column === 'id' ? names.indexOf('link') : -1;
  };
  const places = new Map(
    unitColumns.map((column) => [column, placeOf(column)] as const).filter(([, at]) => at >= 0),
  );
  return places.has('zh') && places.has('en') ? places : undefined;
}

/** Text with a replacement for each surrogate that has no other half. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
