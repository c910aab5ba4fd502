/** The door to the formats that lists of findings are written in. */
import { htmlPage } from './html.js';
import { json } from './json.js';
import { junit } from './junit.js';
import type { FindingFormat } from './report.js';
import { sarif } from './sarif.js';
import { text } from './text.js';
import { tsv } from './tsv.js';
import { workbook } from './xlsx.js';

export type {
  FindingFormat,
  FindingReport,
  FindingTotals,
  ReportedFinding,
  ReportedPair,
} from './report.js';

/** In the order in which help lists them. */
export const findingFormats: readonly FindingFormat[] = [
  text,
  json,
  sarif,
  junit,
  htmlPage,
  workbook,
  tsv,
];
