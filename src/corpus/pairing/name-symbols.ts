/** Finds the symbol of a document of the United Nations in the name of its file. */
import { formatSymbol, parseSymbol } from '../../language/symbols/index.js';
import { readName } from './name-marks.js';

/** Organs whose symbols may have nothing but a year and a number. */
const mainOrgans: ReadonlySet<string> = new Set(['A', 'E', 'S', 'T']);

/**
 * The symbol in normal form that a name such as `A-RES-56-123.zh.pdf`, `S_RES_1440_(2002)-EN.pdf` or
 * `A-RES-2758_XXVI.en.txt` shows.
 */
export function symbolOfName(name: string): string | undefined {
  const { whole } = readName(name);
  const [stem = ''] = (whole?.rest ?? name.replace(/\.[a-z]{2,5}(?:\.gz)?$/iu, ''))
    .split('/')
    .slice(-1);
  if (!/^[A-Z]{1,8}[-_]/u.test(stem)) return undefined;
  const written = stem
    .replace(/[_ ]\(?((?:S-|ES-)?[IVXL]+|(?:19|20)\d\d)\)?(?=$|_[A-Z]$)/u, '($1)')
    .replaceAll(/[-_]/gu, '/');
  const symbol = parseSymbol(written);
  if (symbol === undefined) return undefined;
  const isTelling = symbol.components.some(({ kind }) =>
    ['nature', 'body', 'session'].includes(kind),
  );
  return isTelling || mainOrgans.has(symbol.organ) ? formatSymbol(symbol) : undefined;
}
