/** The formats that files are converted from and to, one line each. */
import { csv } from '../csv.js';
import { docxTable } from '../docx-table/index.js';
import { moses } from '../moses.js';
import { parquet } from '../parquet/index.js';
import { xliff12, xliff21 } from '../xliff/index.js';
import { xlsx } from '../xlsx/index.js';
import type { ExchangeFormat } from './format.js';
import { tmx } from './tmx.js';
import { tsv } from './tsv.js';
import { unitLines } from './unit-lines.js';

/** In the order in which help lists them. */
export const exchangeFormats: readonly ExchangeFormat[] = [
  unitLines,
  tmx,
  xliff12,
  xliff21,
  tsv,
  csv,
  moses,
  parquet,
  xlsx,
  docxTable,
];

/** The format of a name as `--from` and `--to` give it. */
export function formatNamed(name: string): ExchangeFormat | undefined {
  return exchangeFormats.find((format) => format.name === name);
}

/** The format that the name of a file shows. */
export function formatOfFile(path: string): ExchangeFormat | undefined {
  const lower = path.toLowerCase();
  const length = (format: ExchangeFormat) =>
    Math.max(0, ...format.extensions.filter((end) => lower.endsWith(end)).map((end) => end.length));
  const [best] = exchangeFormats
    .map((format) => ({ format, length: length(format) }))
    .filter((match) => match.length > 0)
    .sort((a, b) => b.length - a.length);
  return best?.format;
}
