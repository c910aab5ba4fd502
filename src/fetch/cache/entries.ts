/** Keeps what is known of each document that was asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Language } from '../../core/document.js';
import type { ErrorCode } from '../../core/errors.js';
import { symbolFileName } from '../file-names.js';
import { type AskedFormat, askedFormats } from '../formats.js';
import { writeWhole } from './write-whole.js';

/** What a document is kept under. */
export interface CacheKey {
  /** Name of the site. */
  readonly site: string;
  /** In normal form. */
  readonly symbol: string;
  readonly language: Language;
  readonly format: AskedFormat;
}

const time = z.iso.datetime();
const key = {
  version: z.literal(1),
  site: z.string(),
  symbol: z.string(),
  language: z.enum(['zh', 'en']),
  format: z.enum(askedFormats),
  /** When the site was asked last. */
  checked: time,
};
const remark = z.discriminatedUnion('remark', [
  z.object({ remark: z.literal('other-format'), asked: z.enum(askedFormats) }),
  z.object({ remark: z.literal('leading-bytes'), bytes: z.int() }),
  z.object({
    remark: z.literal('unreadable'),
    code: z.custom<ErrorCode>((code) => typeof code === 'string'),
  }),
]);
const found = z.object({
  ...key,
  status: z.literal('found'),
  found: z.enum(['pdf', 'docx', 'doc', 'html']),
  remarks: z.array(remark),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  bytes: z.int().positive(),
  url: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** When these bytes came. */
  fetched: time,
});
const absent = z.object({
  ...key,
  status: z.literal('absent'),
  /** The HTTP status; 200 for an empty body. */
  code: z.int(),
});
const entry = z.discriminatedUnion('status', [found, absent]);

/** A document that is in the cache. */
export type FoundEntry = Readonly<z.infer<typeof found>>;
/** A document that the site did not have. */
export type AbsentEntry = Readonly<z.infer<typeof absent>>;
export type CacheEntry = FoundEntry | AbsentEntry;

/** The entry for a key; none if there is none, or it cannot be read. */
export function readEntry(folder: string, wanted: CacheKey): CacheEntry | undefined {
  try {
    const read = entry.parse(JSON.parse(readFileSync(entryPath(folder, wanted), 'utf8')));
    const isRight =
      read.site === wanted.site &&
      read.symbol === wanted.symbol &&
      read.language === wanted.language &&
      read.format === wanted.format;
    return isRight ? read : undefined;
  } catch {
    return undefined;
  }
}

/** @throws DuizhaoError FILE_UNWRITABLE */
export function writeEntry(folder: string, entry: CacheEntry): void {
  writeWhole(entryPath(folder, entry), `${JSON.stringify(entry, null, 2)}\n`);
}

/** The file that says that someone is fetching a document. */
export function claimPath(folder: string, key: CacheKey): string {
  return join(folder, 'pace', `${hostOf(key)}_${nameOf(key)}.claim`);
}

function entryPath(folder: string, key: CacheKey): string {
  return join(folder, 'index', hostOf(key), `${nameOf(key)}.json`);
}

function hostOf({ site }: CacheKey): string {
  return site.replaceAll(/[^A-Za-z0-9.-]/gu, '_');
}

function nameOf({ symbol, language, format }: CacheKey): string {
  return `${symbolFileName(symbol)}.${language}.${format}`;
}
