/** Writes what has become of a bitext, from its file and its journal alone. */
import { basename } from 'node:path';
import type { TermMatcher } from '../../terms/matcher.js';
import type { ExportFormat } from '../model/api.js';
import { exportPresent } from './export-present.js';
import { createFindingSearch } from './find-findings.js';
import { readReviewed } from './open-bitext.js';
import { presentBitext } from './present-run.js';
import { baseName } from './session.js';
import type { ExportedFile } from './types.js';

/**
 * The same file as the page would give, without a page.
 * @throws DuizhaoError as `readReviewed` and `exportPresent` do.
 */
export async function exportFile(
  path: string,
  format: ExportFormat,
  terms: TermMatcher,
): Promise<ExportedFile> {
  const file = basename(path);
  const { run, state } = await readReviewed(path, file);
  return exportPresent(format, baseName(file), {
    name: state.name,
    present: presentBitext(run.bitext, state, () => 0),
    search: createFindingSearch(run.bitext, terms, run.drafts),
    drafts: run.drafts,
  });
}
