/** Tells what the columns of a table of terms hold. */
import type { Language } from '../../core/document.js';
import { entryOf } from '../../core/entry.js';
import { DuizhaoError } from '../../core/errors.js';

/** What a column says of a concept. */
export const conceptFields = [
  'concept',
  'type',
  'subject',
  'definition',
  'source',
  'note',
  'only_when',
  'not_when',
] as const;

/** What a column says of the term of its row, in tables with a row for each term. */
export const termFields = [
  'language',
  'term',
  'status',
  'term_type',
  'part_of_speech',
  'case_rule',
  'from',
  'until',
  'superseded_by',
  'term_source',
  'context',
  'term_note',
] as const;

/** What a column holds of the terms of one language, in tables with a row for each concept. */
export const slots = [
  'term',
  'full',
  'short',
  'acronym',
  'phrase',
  'variant',
  'avoid',
  'superseded',
  'status',
  'part_of_speech',
  'source',
  'context',
  'note',
] as const;

export type Slot = (typeof slots)[number];
export type Field =
  | (typeof conceptFields)[number]
  | (typeof termFields)[number]
  | `${Language}.${Slot}`;

/** Places of columns, counted from 0. */
export type Columns = ReadonlyMap<number, Field>;

const names = (field: string, ...words: readonly string[]): (readonly [string, string])[] =>
  words.map((word) => [word, field] as const);

const slotNames: Readonly<Record<string, string>> = Object.fromEntries([
  ...names('term', '', 'term', 'terms', 'name', 'names', 't', '术语', '名称', '词条', '译名'),
  ...names(
    'full',
    'full',
    'full term',
    'full name',
    'full form',
    'full title',
    'title',
    'long form',
  ),
  ...names('full', 'formal name', 'formal form', 'official name', '全称', '正式名称', '标题'),
  ...names(
    'short',
    'short',
    'short form',
    'short term',
    'short name',
    'short title',
    '简称',
    '短名',
  ),
  ...names('acronym', 'acronym', 'acronyms', 'abbreviation', 'abbreviations', '缩写', '缩略语'),
  ...names('phrase', 'phrase', 'phrases', '短语', '套语'),
  ...names('variant', 'variant', 'variants', 'variation', 'variations', 'synonym', 'synonyms'),
  ...names(
    'variant',
    'alternative',
    'alternatives',
    'other terms',
    '异称',
    '同义词',
    '变体',
    '别称',
  ),
  ...names('avoid', 'avoid', 'forbidden', 'deprecated', 'do not use', '禁用', '不用', '禁用词'),
  ...names(
    'superseded',
    'superseded',
    'obsolete',
    'former',
    'former name',
    '旧称',
    '原称',
    '曾用名',
  ),
  ...names('status', 'status', 'evaluation', 'usage status', '状态'),
  ...names('part_of_speech', 'part of speech', 'pos', '词性'),
  ...names('source', 'source', 'sources', 'reference', 'references', 'ref', '来源', '出处'),
  ...names(
    'context',
    'context',
    'contexts',
    'example',
    'examples',
    'usage',
    '语境',
    '例句',
    '上下文',
  ),
  ...names(
    'note',
    'note',
    'notes',
    'comment',
    'comments',
    'remark',
    'remarks',
    '备注',
    '说明',
    '注',
  ),
  ...names('definition', 'definition', 'definitions', '定义', '释义'),
]);

const fieldNames: Readonly<Record<string, string>> = Object.fromEntries([
  ...names('concept', 'concept', 'concept id', 'id', 'entry', 'entry id', 'entry number', 'e id'),
  ...names('concept', 'record id', 'record', 'record number', 'unterm id', '编号', '序号', '概念'),
  ...names('type', 'type', 'record type', 'concept type', '类型', '类别'),
  ...names('subject', 'subject', 'subjects', 'subject field', 'domain', 'domains', 'e domains'),
  ...names('subject', 'field', 'topic', 'category', '领域', '主题', '学科', '专业'),
  ...names('language', 'language', 'lang', 'language code', 'l code', 'locale', '语种', '语言'),
  ...names('term', 'term', 't term', '术语', '词条'),
  ...names('term_type', 'term type', 't type', 'form', '术语类型', '词形'),
  ...names('status', 'status', 't evaluation', 'evaluation', 'term status', '状态', '用法'),
  ...names('part_of_speech', 'part of speech', 'pos', 'grammar', '词性'),
  ...names('from', 'from', 'valid from', 'since', '起', '启用'),
  ...names('until', 'until', 'valid until', 'till', '止', '停用'),
  ...names('superseded_by', 'superseded by', 'replaced by', '改为', '现称'),
  ...names('context', 'context', 'example', 'usage', '语境', '例句', '上下文'),
  ...names('definition', 'definition', '定义', '释义'),
  ...names('source', 'source', 'sources', 'reference', '来源', '出处'),
  ...names(
    'note',
    'note',
    'notes',
    'comment',
    'comments',
    'remarks',
    'remark',
    '备注',
    '说明',
    '注',
  ),
  ...names('only_when', 'only when'),
  ...names('not_when', 'not when'),
  ...names('case_rule', 'case rule'),
  ...names('term_source', 'term source', 't term reference', 'term reference', '术语来源'),
  ...names('term_note', 'term note', '术语备注'),
]);

const languageWords: readonly (readonly [Language, RegExp])[] = [
  [
    'zh',
    /^(?:simplified )?chinese(?: simplified)?\b|\b(?:simplified )?chinese(?: simplified)?$|^(?:zh|zho|chi|cmn)(?: (?:cn|hans|tw|hant|hk|sg))?\b|\b(?:zh|zho|chi|cmn)(?: (?:cn|hans|tw|hant|hk|sg))?$|(?:简体|繁体)?(?:中文|汉语|华文)/u,
  ],
  [
    'en',
    /^english\b|\benglish$|^(?:en|eng)(?: (?:gb|us|un))?\b|\b(?:en|eng)(?: (?:gb|us|un))?$|英文|英语/u,
  ],
];

/** What a column holds, by its heading in any common table; `undefined` for what is of no use. */
export function guessField(heading: string): Field | undefined {
  const own = readField(heading.trim());
  if (own !== undefined) return own;
  const plain = heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-–—:/.,()[\]*#]+/gu, ' ')
    .trim();
  const named = entryOf(fieldNames, plain);
  if (named !== undefined) return readField(named);
  for (const [language, words] of languageWords) {
    if (!words.test(plain)) continue;
    const slot = entryOf(slotNames, plain.replace(words, '').trim());
    if (slot !== undefined) return readField(slot === 'definition' ? slot : `${language}.${slot}`);
  }
  return undefined;
}

const allFields: readonly Field[] = [
  ...conceptFields,
  ...termFields,
  ...slots.flatMap((slot): Field[] => [`zh.${slot}`, `en.${slot}`]),
];

/** A field by its own name; `zh` and `en` alone are those of the terms. */
export function readField(name: string): Field | undefined {
  const whole = name === 'zh' || name === 'en' ? `${name}.term` : name;
  return allFields.find((field) => field === whole);
}

/** The heading of a field in tables that duizhao writes. */
export function headingOf(field: Field): string {
  return field === 'zh.term' || field === 'en.term' ? field.slice(0, 2) : field;
}

/** The columns that headings name; where two name the same, the first counts. */
export function guessColumns(headings: readonly string[]): Columns {
  const columns = new Map<number, Field>();
  const taken = new Set<Field>();
  for (const [place, heading] of headings.entries()) {
    const field = guessField(heading);
    if (field === undefined || taken.has(field)) continue;
    taken.add(field);
    columns.set(place, field);
  }
  return columns;
}

/**
 * The columns that a user names: `zh=中文,en=English,zh.short=C`, a field and the heading, the
 * letter or the 1-based number of its column.
 * @throws DuizhaoError BAD_USAGE for a field or a column that there is not.
 */
export function namedColumns(mapping: string, headings: readonly string[]): Columns {
  const plain = headings.map((heading) => heading.trim().toLowerCase());
  return new Map(
    mapping.split(',').map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      const field = readField(name.trim());
      const column = rest.join('=').trim();
      if (field === undefined || column === '') {
        throw new DuizhaoError(
          'BAD_USAGE',
          `--columns ${pair.trim()}: this names no field`,
          `Write field=column; fields are zh, en, ${allFields.join(', ')}.`,
        );
      }
      const heading = plain.indexOf(column.toLowerCase());
      const place = heading >= 0 ? heading : placeOf(column);
      if (place === undefined) {
        throw new DuizhaoError(
          'BAD_USAGE',
          `--columns ${pair.trim()}: the table has no column “${column}”`,
          `Its columns are ${headings.filter((text) => text.trim() !== '').join(', ')}.`,
        );
      }
      return [place, field] as const;
    }),
  );
}

/** `C` and `3` are the third column. */
function placeOf(column: string): number | undefined {
  if (/^[1-9]\d{0,2}$/u.test(column)) return Number(column) - 1;
  if (!/^[A-Z]{1,2}$/u.test(column)) return undefined;
  return [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
