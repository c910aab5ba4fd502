/** What every writer takes: the outcome of a run. */
import type { Bitext } from '../core/bitext.js';
import type { Draft } from '../core/draft.js';
import type { Finding } from '../core/finding.js';

export interface ExportInput {
  /** What the run is called in its files, e.g. a document symbol. */
  readonly name: string;
  readonly bitext: Bitext;
  readonly drafts: readonly Draft[];
  readonly findings: readonly Finding[];
}
