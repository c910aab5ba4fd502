/** What undo takes back next on this page, unsent changes included. */
import {
  addEvent,
  emptyHistory,
  firstPossible,
  type History,
  type HistoryStep,
  historyOf,
  nextRedo,
  nextUndo,
} from '../../model/history.js';
import type { ReviewState } from '../../model/state.js';
import type { Change, ReviewEvent } from '../../model/types.js';

/** A person's changes in the order in which this page knows them, older ones fetched as needed. */
export interface UndoLine {
  /** A change made here, or an event of somebody else. */
  add(change: Change, author: string, time: string): void;
  /** Changes that were not made after all. */
  drop(ids: ReadonlySet<string>): void;
  /** Steps that `undo` takes at once, the last first: one person's one key. Empty for none. */
  undoSteps(state: ReviewState, author: string): readonly HistoryStep[];
  redoSteps(state: ReviewState, author: string): readonly HistoryStep[];
  /** Whether there are steps that `undo` or `redo` cannot take, as their places have changed since. */
  isBlocked(way: 'undo' | 'redo', author: string): boolean;
  /** Fetches older events; `false` once there are none. */
  fetchOlder(): Promise<boolean>;
}

/** Parts of one change, which is too large to be sent in one piece, have ids with this in them. */
export const partMark = '~';

const pageLength = 500;

/** `fetchBefore` gives at most `limit` events before `before`, newest first. */
export function createUndoLine(
  seq: number,
  fetchBefore: (before: number, limit: number) => Promise<readonly ReviewEvent[]>,
): UndoLine {
  /** Oldest first; `seq` is only the place in the list. */
  let line: ReviewEvent[] = [];
  let history: History = emptyHistory;
  let oldest = seq + 1;

  function renew(events: readonly ReviewEvent[]): void {
    line = events.map((event, at) => ({ ...event, seq: at + 1 }));
    history = historyOf(line);
  }

  function steps(state: ReviewState, first: HistoryStep | undefined): readonly HistoryStep[] {
    const possible = firstPossible(state, first);
    if (possible === undefined) return [];
    const found = [possible];
    const whole = wholeOf(possible.change);
    let next = possible.next;
    while (whole !== undefined && next !== undefined && wholeOf(next.change) === whole) {
      found.push(next);
      next = next.next;
    }
    return found;
  }

  return {
    add(change, author, time) {
      const event = { ...change, author, time, seq: history.seq + 1 };
      line.push(event);
      history = addEvent(history, event);
    },
    drop(ids) {
      renew(line.filter(({ id }) => !ids.has(id)));
    },
    undoSteps: (state, author) => steps(state, nextUndo(history, author)),
    redoSteps: (state, author) => steps(state, nextRedo(history, author)),
    isBlocked: (way, author) =>
      (way === 'undo' ? nextUndo : nextRedo)(history, author) !== undefined,
    async fetchOlder() {
      if (oldest <= 1) return false;
      const older = await fetchBefore(oldest, pageLength);
      const last = older.at(-1);
      if (last === undefined) {
        oldest = 1;
        return false;
      }
      oldest = last.seq;
      renew([...[...older].reverse(), ...line]);
      return true;
    },
  };
}

/** The change that a part belongs to; `undefined` for a change in one piece. */
function wholeOf(id: string): string | undefined {
  const at = id.indexOf(partMark);
  return at < 0 ? undefined : id.slice(0, at);
}
