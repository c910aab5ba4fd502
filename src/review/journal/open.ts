/** Opens a journal. */
import { constants } from 'node:fs';
import { appendFile, type FileHandle, open } from 'node:fs/promises';
import { createReviewState, type ReviewState } from '../model/state.js';
import type { Snapshot } from '../model/types.js';
import { damaged, unwritable } from './errors.js';
import { createJournal } from './journal.js';
import { lockJournal } from './lock.js';
import { recover } from './recover.js';
import type { Journal, JournalBase } from './types.js';

/**
 * Opens the journal of a bitext, or begins one where there is none: the file is written with the
 * first change. What a crash left of a change that was never acknowledged is cut off, and kept in
 * a file beside it that ends in `.torn`.
 * @throws DuizhaoError FILE_UNWRITABLE if it is open elsewhere or the folder cannot be written,
 * FORMAT_INVALID if it is the journal of another text or damaged; nothing is changed then.
 */
export async function openJournal(path: string, base: JournalBase): Promise<Journal> {
  const unlock = await lockJournal(path);
  let file: FileHandle | undefined;
  try {
    file = await openFile(path);
    const { size } = await file.stat();
    const found = await recover(path, file, size, base);
    const state = createState(path, found.state, found.bytes);
    if (found.bytes < size) await cutOff(path, file, found.bytes, size);
    // What was written and not synced before a crash counts from now on.
    if (size > 0) await file.datasync();
    return createJournal({ path, base, file, found, state, unlock });
  } catch (error) {
    await file?.close();
    await unlock();
    throw error;
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, constants.O_RDWR | constants.O_CREAT, 0o666);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/** Cuts off what does not count; keeping it is a courtesy that a full disk may not allow. */
async function cutOff(path: string, file: FileHandle, from: number, size: number): Promise<void> {
  const rest = Buffer.alloc(size - from);
  await file.read(rest, 0, rest.length, from);
  await appendFile(`${path}.torn`, rest).catch(() => undefined);
  try {
    await file.truncate(from);
    await file.datasync();
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

function createState(path: string, snapshot: Snapshot, bytes: number): ReviewState {
  try {
    return createReviewState(snapshot);
  } catch (cause) {
    const { message } = cause instanceof Error ? cause : new Error(String(cause));
    throw damaged(
      path,
      snapshot.seq + 1,
      bytes,
      `what the changes lead to is no bitext: ${message}`,
    );
  }
}
