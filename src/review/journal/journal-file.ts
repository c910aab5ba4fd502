/** Adds lines to the end of a journal's file so that all of them are on the disk, or none. */
import type { FileHandle } from 'node:fs/promises';
import { DuizhaoError } from '../../core/errors.js';
import { unwritable } from './errors.js';
import { syncFolder } from './sync-folder.js';

/** The file of an open journal. */
export interface JournalFile {
  /** Bytes of it that count. */
  readonly length: number;
  /**
   * Resolves once `bytes` are synced to the disk.
   * @throws DuizhaoError FILE_UNWRITABLE; the file is then as it was.
   */
  append(bytes: Buffer): Promise<void>;
  close(): Promise<void>;
}

/** `length` bytes of `file` count. */
export function createJournalFile(path: string, file: FileHandle, length: number): JournalFile {
  let end = length;
  /** Whether something may follow the end that does not count. */
  let isDirty = false;

  const write = async (bytes: Buffer) => {
    for (let written = 0; written < bytes.length; ) {
      const left = bytes.length - written;
      written += (await file.write(bytes, written, left, end + written)).bytesWritten;
    }
    await file.datasync();
    if (end === 0) await syncFolder(path);
  };
  const cutBack = async () => {
    await file.truncate(end);
    isDirty = false;
    await file.datasync();
  };
  return {
    get length() {
      return end;
    },
    async append(bytes) {
      try {
        if (isDirty) await cutBack();
        checkAlone(path, await file.stat(), end);
        isDirty = true;
        await write(bytes);
        isDirty = false;
        end += bytes.length;
      } catch (cause) {
        // If this fails too, it is tried again before anything else is written.
        if (isDirty) await cutBack().catch(() => undefined);
        throw cause instanceof DuizhaoError ? cause : unwritable(path, cause);
      }
    },
    async close() {
      if (isDirty) await cutBack().catch(() => undefined);
      await file.close();
    },
  };
}

/** What is written to a file that is deleted or in other hands would be lost. */
function checkAlone(
  path: string,
  { nlink, size }: { readonly nlink: number; readonly size: number },
  end: number,
): void {
  if (nlink > 0 && size === end) return;
  throw new DuizhaoError(
    'FILE_UNWRITABLE',
    nlink === 0
      ? `${path} has been deleted or replaced while it was open`
      : `${path} has been changed by another program while it was open`,
    'End duizhao and open the bitext again. If the journal is gone, put back a copy first.',
  );
}
