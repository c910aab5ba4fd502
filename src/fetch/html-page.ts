/** Tells a document that is a web page from the pages that stand in for one. */
import { entryOf } from '../core/entry.js';
import type { FetchFailure } from './failures.js';

/** Less than this many letters is no document. */
const fewestLetters = 400;

/** Why a page is not the document with a symbol; nothing if it is. */
export function faultOfPage(html: string, symbol: string): FetchFailure | undefined {
  const text = textOfPage(html);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters >= fewestLetters && compact(text).includes(compact(symbol))) return undefined;
  if (/<(?:iframe|embed|object|frame)\b[^<>]*\b(?:src|data)\s*=/iu.test(html)) {
    return { reason: 'viewer-page' };
  }
  return { reason: 'error-page', title: titleOf(html) };
}

/** What a page says it is, on one line; empty if it says nothing. */
export function titleOf(html: string): string {
  const [, title] =
    /<title[^<>]*>([^<]{1,400})/iu.exec(html) ?? /<h1[^<>]*>([^<]{1,400})/iu.exec(html) ?? [];
  return decodeReferences(title ?? '')
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 120);
}

/** The text that a page shows, its markup taken out. */
export function textOfPage(html: string): string {
  const shown = html
    .replaceAll(/<(script|style|head|template)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, ' ')
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/gu, ' ')
    .replaceAll(/<[^<>]*>/gu, ' ');
  return decodeReferences(shown);
}

function compact(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '').toUpperCase();
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

function decodeReferences(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu, (all, ...found) => {
    const [decimal, hexadecimal, name] = found as (string | undefined)[];
    if (name !== undefined) return entryOf(named, name.toLowerCase()) ?? all;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
