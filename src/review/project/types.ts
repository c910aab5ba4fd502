/** What the server needs of a project of bitexts under review. */
import type { Locale } from '../../messages/locale.js';
import type { BitextSummary, ExportFormat, LinkDetails, OpenedBitext } from '../model/api.js';
import type { Conflict } from '../model/state.js';
import type { Change, ReviewEvent } from '../model/types.js';

/** A file as it is sent to a person. */
export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly contents: string | Uint8Array<ArrayBuffer>;
}

/** A bitext that is open for review. */
export interface BitextSession {
  readonly id: string;
  opened(): OpenedBitext;
  /**
   * Makes changes, all or none, and resolves once they are on the disk. A change that was made
   * before, by its id, is not made again; its event comes back.
   * @throws ChangeConflict if somebody else was faster, DuizhaoError FILE_UNWRITABLE if they cannot
   * be kept, e.g. on a full disk; nothing is changed then.
   */
  change(author: string, changes: readonly Change[]): Promise<readonly ReviewEvent[]>;
  /** Aligns anew what nobody has confirmed, around what somebody has; no event if nothing changes. */
  realign(author: string): Promise<readonly ReviewEvent[]>;
  details(links: readonly string[], locale: Locale): Promise<readonly LinkDetails[]>;
  /** At most `limit` events before the event `before` (the last ones by default), newest first. */
  history(before: number | undefined, limit: number): Promise<readonly ReviewEvent[]>;
  /** Events after `seq`, oldest first. */
  eventsAfter(seq: number): Promise<readonly ReviewEvent[]>;
  /** Calls `listener` for each event from now on, in order; gives back what ends that. */
  subscribe(listener: (event: ReviewEvent) => void): () => void;
  exportAs(format: ExportFormat): Promise<ExportedFile>;
  /** A page to print: the pairs with their findings, and who did what. */
  report(locale: Locale): Promise<string>;
}

export interface ReviewProject {
  readonly name: string;
  readonly editSource: boolean;
  list(): Promise<readonly BitextSummary[]>;
  /**
   * Opens a bitext, or gives back the one that is open.
   * @throws DuizhaoError FILE_NOT_FOUND for an id that is not listed, or what opening throws.
   */
  open(id: string): Promise<BitextSession>;
  close(): Promise<void>;
}

/** Thrown for changes that do not apply any more. */
export class ChangeConflict extends Error {
  override readonly name = 'ChangeConflict';
  constructor(
    /** Id of the change. */
    readonly change: string,
    readonly conflict: Conflict,
  ) {
    super(`change ${change} meets ${conflict.kind} ${conflict.id}, which has changed`);
  }
}
