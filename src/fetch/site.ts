/** The addresses of documents on the United Nations' site or a mirror of it. */
import type { Language } from '../core/document.js';
import { DuizhaoError } from '../core/errors.js';
import { isOwnHost } from '../network/addresses.js';
import type { AskedFormat } from './formats.js';

export interface Site {
  /** What tells it from other sites, for example `documents.un.org`. */
  readonly name: string;
  /** Where files are asked for by symbol, without a slash at the end. */
  readonly files: string;
  /** Where pages are asked for by symbol, without a slash at the end. */
  readonly pages: string;
}

/** The site of the United Nations. */
export const unitedNations: Site = {
  name: 'documents.un.org',
  files: 'https://documents.un.org',
  pages: 'https://docs.un.org',
};

/**
 * The site with an address: a mirror that has both files and pages below it.
 * @throws DuizhaoError BAD_USAGE for an address that is none, or not encrypted and not of this machine.
 */
export function mirrorAt(address: string): Site {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPlain = url?.search === '' && url.hash === '' && url.username === '';
  if (url === undefined || !isPlain || !isSafe(url)) {
    throw new DuizhaoError(
      'BAD_USAGE',
      `${address} is not the address of a site that documents can be had from.`,
      'Give an https address such as https://documents.un.org; http only on this machine.',
    );
  }
  const base = url.href.replace(/\/+$/u, '');
  return { name: base.replace(/^https?:\/\//u, ''), files: base, pages: base };
}

/** Whether what is asked there stays secret and comes unchanged. */
export function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isOwnHost(url));
}

/** Whether an answer from `from` may lead to `target`: on the same host, or among the United Nations' own. */
export function mayLeadTo(from: URL, target: URL): boolean {
  if (!isSafe(target)) return false;
  return from.host === target.host || (isOfUnitedNations(from) && isOfUnitedNations(target));
}

function isOfUnitedNations({ hostname, port }: URL): boolean {
  return port === '' && /(?:^|\.)un\.org$/u.test(hostname);
}

/** Where a document is. @param symbol in normal form. */
export function addressOf(
  { files, pages }: Site,
  symbol: string,
  language: Language,
  format: AskedFormat,
): URL {
  if (format === 'html') {
    return new URL(`${pages}/${language}/${symbol.split('/').map(encodeURIComponent).join('/')}`);
  }
  // The slashes of a symbol have to be encoded, or the site finds nothing.
  const query = new URLSearchParams({ s: symbol, l: language, t: format });
  return new URL(`${files}/api/symbol/access?${query}`);
}
