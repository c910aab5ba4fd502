/** Units as rows of the columns that duizhao writes. */
import { z } from 'zod';
import { isChineseTag, isEnglishTag } from '../../language/tags.js';
import { type ExchangeText, type ExchangeUnit, exchangeUnit } from '../convert/unit.js';
import type { ColumnName } from './columns.js';

/** A row as it is written: no string in it is ill-formed. */
export interface Row extends Record<ColumnName, unknown> {
  readonly id: string;
  readonly translation: { readonly en: string; readonly zh: string };
  readonly source_language: string;
  readonly target_language: string;
  readonly score: number | null;
  readonly status: string | null;
  readonly document: string | null;
  /**
   * A JSON object with all of the unit that the other columns do not hold, and with texts that they
   * do not hold exactly: a lone surrogate has no UTF-8, but an escape in JSON.
   */
  readonly extra: string | null;
}

const sideSchema = exchangeUnit.shape.source.partial();
const extraSchema = exchangeUnit.omit({ score: true, status: true }).partial().extend({
  source: sideSchema.optional(),
  target: sideSchema.optional(),
});
type Extra = z.infer<typeof extraSchema>;

/** A unit as a row. */
export function rowOf(unit: ExchangeUnit): Row {
  const { id, document, source, target, score, status } = unit;
  const isFromChinese = isChineseTag(source.language) || isEnglishTag(target.language);
  const [zh, en] = isFromChinese ? [source, target] : [target, source];
  const extra = extraOf(unit);
  return {
    id: wellFormed(id),
    translation: { en: wellFormed(en.text), zh: wellFormed(zh.text) },
    source_language: wellFormed(source.language),
    target_language: wellFormed(target.language),
    score: score ?? null,
    status: status ?? null,
    document: document === undefined ? null : wellFormed(document),
    extra: Object.keys(extra).length === 0 ? null : JSON.stringify(extra),
  };
}

function extraOf(unit: ExchangeUnit): Extra {
  const { id, document, source, target, score: _, status: __, ...others } = unit;
  const filled = Object.entries(others).filter(
    ([, field]) => field !== undefined && !(Array.isArray(field) && field.length === 0),
  );
  const sides = { source: extraSide(source), target: extraSide(target) };
  return {
    ...Object.fromEntries(filled),
    ...(isIllFormed(id) && { id }),
    ...(document !== undefined && isIllFormed(document) && { document }),
    ...(sides.source && { source: sides.source }),
    ...(sides.target && { target: sides.target }),
  };
}

function extraSide({ language, text, codes }: ExchangeText): Extra['source'] {
  const side = {
    ...(isIllFormed(language) && { language }),
    ...(isIllFormed(text) && { text }),
    ...(codes && { codes }),
  };
  return Object.keys(side).length === 0 ? undefined : side;
}

/**
 * The unit of a row that `rowOf` made and Parquet gave back.
 * @throws Error for a row that is none.
 */
export function unitOfRow(row: Readonly<Record<string, unknown>>): ExchangeUnit {
  const parsed = rowSchema.parse(row);
  const extra = parsed.extra ? extraSchema.parse(JSON.parse(parsed.extra)) : {};
  const languages = { source: parsed.source_language, target: parsed.target_language };
  const isFromChinese = isChineseTag(languages.source) || isEnglishTag(languages.target);
  const { zh, en } = parsed.translation;
  const [source, target] = isFromChinese ? [zh, en] : [en, zh];
  const document = extra.document ?? parsed.document;
  return {
    candidates: [],
    notes: [],
    terms: [],
    properties: [],
    ...extra,
    id: extra.id ?? parsed.id,
    source: { language: languages.source, text: source, ...extra.source },
    target: { language: languages.target, text: target, ...extra.target },
    ...(document !== null && { document }),
    ...(parsed.score !== null && { score: parsed.score }),
    ...(parsed.status !== null && { status: parsed.status }),
  } as ExchangeUnit;
}

const rowSchema = z.object({
  id: z.string().min(1),
  translation: z.object({ en: z.string(), zh: z.string() }),
  source_language: z.string().min(1),
  target_language: z.string().min(1),
  score: exchangeUnit.shape.score.unwrap().nullable(),
  status: exchangeUnit.shape.status.unwrap().nullable(),
  document: z.string().nullable(),
  extra: z.string().nullable(),
});

const loneSurrogate = /\p{Surrogate}/u;

const isIllFormed = (text: string): boolean => loneSurrogate.test(text);

function wellFormed(text: string): string {
  return isIllFormed(text) ? text.replaceAll(/\p{Surrogate}/gu, '\uFFFD') : text;
}
