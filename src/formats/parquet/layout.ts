/** Finds the columns of a Parquet file that hold what units are made of. */
import {
  type ColumnMetaData,
  type FileMetaData,
  parquetSchema,
  type RowGroup,
  type SchemaTree,
} from 'hyparquet';
import { isChineseTag, isEnglishTag } from '../../language/tags.js';
import { type ExchangeUnit, exchangeUnit, plainUnit } from '../convert/unit.js';
import { invalidFormat } from '../invalid-format.js';
import { columnNames, ownMetadata } from './columns.js';
import { unitOfRow } from './unit-rows.js';

/** A column chunk of a group, with its path through the schema. */
export interface PlacedColumn {
  readonly path: readonly SchemaTree[];
  readonly column: ColumnMetaData;
}

/** Where the units of a file stand. */
export interface Layout {
  /** The top-level columns that are read. */
  readonly columns: readonly string[];
  /**
   * The chunks of these columns in a group.
   * @throws Error where one is missing or not in this file.
   */
  readonly columnsOf: (group: RowGroup) => readonly PlacedColumn[];
  /** The unit of a row, numbered from 1; none where it has no text. Throws for a row that is none. */
  readonly unitOf: (
    row: Readonly<Record<string, unknown>>,
    number: number,
  ) => ExchangeUnit | undefined;
}

/** Columns of other tools that are read beside the texts, where there are such. */
const others = ['id', 'score', 'status', 'document'] as const;

const isChinese = (name: string) =>
  isChineseTag(name) || /^(?:chinese|中文|汉语|漢語)$/iu.test(name);
const isEnglish = (name: string) =>
  isEnglishTag(name) || /^(?:english|英文|英语|英語)$/iu.test(name);

/**
 * The layout of a file.
 * @throws DuizhaoError FORMAT_INVALID where no columns hold Chinese and English.
 */
export function findLayout(metadata: FileMetaData, name: string): Layout {
  const root = rootOf(metadata, name);
  const isOwn = metadata.key_value_metadata?.some(
    ({ key, value }) => key === ownMetadata.key && value === ownMetadata.value,
  );
  if (isOwn) return layoutOf(root, columnNames, unitOfRow, name);
  const texts = findTexts(root);
  if (texts === undefined) {
    const problem =
      'there is no column “translation” with zh and en, nor a column for each of them';
    throw invalidFormat(name, 'schema', problem);
  }
  const known = others.filter((field) => root.children.some((column) => isLeaf(column, field)));
  const unitOf: Layout['unitOf'] = (row, number) => foreignUnit(row, number, texts);
  return layoutOf(root, [...texts.columns, ...known], unitOf, name);
}

function layoutOf(
  root: SchemaTree,
  columns: readonly string[],
  unitOf: Layout['unitOf'],
  name: string,
): Layout {
  const paths = root.children
    .filter(({ element }) => columns.includes(element.name))
    .flatMap((column) => leavesOf([root, column]));
  for (const path of paths) {
    if (path.some(({ element }) => element.repetition_type === 'REPEATED')) {
      throw invalidFormat(name, 'schema', `the column ${path[1]?.element.name} holds lists`);
    }
  }
  return {
    columns: [...new Set(columns)],
    columnsOf: (group) => placeColumns(group, paths),
    unitOf,
  };
}

function foreignUnit(row: Row, number: number, texts: Texts): ExchangeUnit | undefined {
  const chinese = textOf(texts.chinese(row));
  const english = textOf(texts.english(row));
  if (chinese === undefined && english === undefined) return undefined;
  const { id, status, score, document } = row;
  const known = { status: knownStatus.safeParse(status), score: knownScore.safeParse(score) };
  const documentName = textOf(document);
  return {
    ...plainUnit(
      textOf(id) || String(number),
      { language: 'zh', text: chinese ?? '' },
      { language: 'en', text: english ?? '' },
    ),
    ...(documentName !== undefined && { document: documentName }),
    ...(known.status.success && { status: known.status.data }),
    ...(known.score.success && { score: known.score.data }),
    // What another tool means by these words and figures is kept as it is.
    properties: Object.entries({ status, score }).flatMap(([type, given]) => {
      const isKnown = type === 'status' ? known.status.success : known.score.success;
      const value = textOf(given);
      return isKnown || value === undefined ? [] : [{ type, value }];
    }),
  };
}

const knownStatus = exchangeUnit.shape.status.unwrap();
const knownScore = exchangeUnit.shape.score.unwrap();

function rootOf(metadata: FileMetaData, name: string): SchemaTree {
  try {
    return parquetSchema(metadata);
  } catch (cause) {
    throw invalidFormat(name, 'schema', 'damaged', { cause });
  }
}

type Row = Readonly<Record<string, unknown>>;

interface Texts {
  readonly columns: readonly string[];
  readonly chinese: (row: Row) => unknown;
  readonly english: (row: Row) => unknown;
}

/** The struct `translation`, or another of both languages, or two columns. */
function findTexts(root: SchemaTree): Texts | undefined {
  const structs = root.children.filter(({ children }) => children.length > 0);
  const isTranslation = ({ element }: SchemaTree) => element.name === 'translation';
  const inOrder = [...structs.filter(isTranslation), ...structs, root];
  for (const parent of inOrder) {
    const names = parent.children.filter(isText).map(({ element }) => element.name);
    const chinese = names.find(isChinese);
    const english = names.find(isEnglish);
    if (chinese === undefined || english === undefined) continue;
    if (parent === root) {
      const columns = [chinese, english];
      return { columns, chinese: (row) => row[chinese], english: (row) => row[english] };
    }
    const struct = parent.element.name;
    return {
      columns: [struct],
      chinese: (row) => memberOf(row[struct], chinese),
      english: (row) => memberOf(row[struct], english),
    };
  }
  return undefined;
}

const isText = ({ element, children }: SchemaTree): boolean =>
  children.length === 0 && element.type === 'BYTE_ARRAY';

const isLeaf = ({ element, children }: SchemaTree, name: string): boolean =>
  children.length === 0 && element.name === name;

function memberOf(struct: unknown, name: string): unknown {
  return typeof struct === 'object' && struct !== null && Object.hasOwn(struct, name)
    ? (struct as Record<string, unknown>)[name]
    : undefined;
}

function leavesOf(path: readonly SchemaTree[]): readonly (readonly SchemaTree[])[] {
  const children = path.at(-1)?.children ?? [];
  return children.length === 0 ? [path] : children.flatMap((child) => leavesOf([...path, child]));
}

function placeColumns(group: RowGroup, paths: readonly (readonly SchemaTree[])[]): PlacedColumn[] {
  return paths.map((path) => {
    const wanted = path.slice(1).map(({ element }) => element.name);
    const chunk = group.columns.find(
      ({ meta_data }) =>
        meta_data?.path_in_schema.length === wanted.length &&
        meta_data.path_in_schema.every((part, index) => part === wanted[index]),
    );
    if (chunk?.meta_data === undefined) throw new Error(`there is no column ${wanted.join('.')}`);
    if (chunk.file_path) throw new Error('a column stands in another file');
    return { path, column: chunk.meta_data };
  });
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : undefined;
}
