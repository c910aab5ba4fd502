/** Opens the file of a bitext with its journal. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { ExportInput } from '../../formats/index.js';
import { openJournal } from '../journal/open.js';
import type { Journal } from '../journal/types.js';
import { createReviewState, type ReviewState } from '../model/state.js';
import { firstSnapshot } from './first-snapshot.js';
import { readBitext, readBytes } from './read-bitext.js';

/** Where the journal of a bitext is. */
export function journalPath(bitext: string): string {
  return `${bitext}.journal`;
}

/** A bitext as its file has it, and what has become of it. */
export interface OpenedFile {
  readonly run: ExportInput;
  readonly journal: Journal;
}

/**
 * Opens a bitext to review it.
 * @param name of the file, for errors.
 * @throws DuizhaoError for a file that cannot be read, is no bitext or is not the one of its
 * journal, or if it is open elsewhere.
 */
export async function openBitextFile(path: string, name: string): Promise<OpenedFile> {
  const { run, snapshot, hash } = await readBase(path, name);
  return { run, journal: await openJournal(journalPath(path), { snapshot, hash }) };
}

/**
 * What has become of a bitext, for those who only look.
 * @throws DuizhaoError as `openBitextFile` does.
 */
export async function readReviewed(
  path: string,
  name: string,
): Promise<{ readonly run: ExportInput; readonly state: ReviewState }> {
  const { run, snapshot, hash } = await readBase(path, name);
  if (!existsSync(journalPath(path))) return { run, state: createReviewState(snapshot) };
  const journal = await openJournal(journalPath(path), { snapshot, hash });
  try {
    return { run, state: createReviewState(journal.state.snapshot(journal.seq)) };
  } finally {
    await journal.close();
  }
}

async function readBase(path: string, name: string) {
  const bytes = readBytes(path, name);
  const run = await readBitext(bytes, name);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { run, snapshot: firstSnapshot(run, name), hash };
}
