/** The formats that a bitext is exported in; apart, so that naming them loads nothing else. */

export const exportFormats = [
  'tmx',
  'tsv',
  'jsonl',
  'beads',
  'ladder',
  'intertext',
  'xliff12',
  'xliff21',
  'csv',
  'docx',
  'xlsx',
  'parquet',
] as const;
export type ExportFormat = (typeof exportFormats)[number];
