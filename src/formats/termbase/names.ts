/** Names of the formats and layouts of termbases, as a user writes them. */

/** Formats that termbases are read from and written to; of TBX all dialects are read as `tbx`. */
export const termbaseFormats = [
  'tbx',
  'tbx-dct',
  'tbx-v2',
  'csv',
  'tsv',
  'xlsx',
  'omegat',
  'multiterm',
  'json',
] as const;
export type TermbaseFormat = (typeof termbaseFormats)[number];

/**
 * How a table is laid out: a row for each concept or, with nothing lost, for each term; or as
 * UNTERM and IATE export theirs. Which of them a table has that is read shows in its headings.
 */
export const tableLayouts = ['concepts', 'terms', 'unterm', 'iate'] as const;
export type TableLayout = (typeof tableLayouts)[number];
