/** What a journal of the changes to a bitext offers. */
import type { ReviewState } from '../model/state.js';
import type { Change, ReviewEvent, Snapshot } from '../model/types.js';

/** The bitext that a journal is of. */
export interface JournalBase {
  /** As its file has it, with `seq` 0. */
  readonly snapshot: Snapshot;
  /** SHA-256 of its file, so that the journal of another text is told. */
  readonly hash: string;
}

/**
 * The changes to one bitext, on the disk and as the state they lead to. Nothing that was
 * acknowledged is lost by a crash, a kill, a full disk or a closed laptop.
 */
export interface Journal {
  /** Of the last event; 0 where there is none. */
  readonly seq: number;
  readonly state: ReviewState;
  /** Seconds of work so far, pauses of more than two minutes left out. */
  readonly seconds: number;
  /**
   * Makes changes, all or none, and resolves once they are synced to the disk. One that was made
   * before, by its id, is not made again; its event comes back.
   * @throws ChangeConflict, DuizhaoError FILE_UNWRITABLE; the state is then as it was.
   */
  append(author: string, changes: readonly Change[]): Promise<readonly ReviewEvent[]>;
  /** At most `limit` events before `before` (by default the last ones), newest first. */
  history(before: number | undefined, limit: number): Promise<readonly ReviewEvent[]>;
  eventsAfter(seq: number): Promise<readonly ReviewEvent[]>;
  /** Waits for what is being written, and lets others open the journal. */
  close(): Promise<void>;
}
