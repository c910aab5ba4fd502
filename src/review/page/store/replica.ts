/** The page's copy of a bitext: the events of the server with one's own changes on top. */
import { invertPatch, type ReviewState } from '../../model/state.js';
import type { Change, Patch, ReviewEvent } from '../../model/types.js';

/** What has become of one's own changes when something came from the server. */
export interface Reception {
  /** Whether the event was a change made here. */
  readonly isOwn: boolean;
  /** Own changes that do not apply any more, taken back. */
  readonly dropped: readonly Change[];
  /** The copy cannot follow: it has to be fetched anew. */
  readonly isLost: boolean;
}

/**
 * Own changes show at once. An event of somebody else goes on top where it fits; where it does not,
 * one's own changes are taken back, the event is made, and those that still apply are made again.
 */
export interface Replica {
  readonly state: ReviewState;
  /** Of the last event of the server that has come. */
  readonly seq: number;
  /** Own changes that the server has not acknowledged, oldest first. */
  readonly pending: readonly Change[];
  /** Makes a change here; `false` if it does not apply. */
  make(change: Change): boolean;
  /** Notes that the server has made these changes; their events may come later. */
  acknowledge(ids: Iterable<string>): void;
  /** Takes back a change that the server did not make, and those that do not apply without it. */
  refuse(id: string): readonly Change[];
  /** Takes the next event; one that has come before changes nothing. */
  receive(event: ReviewEvent): Reception;
}

interface Own {
  readonly change: Change;
  isAcknowledged: boolean;
}

/** Calls `applied` for each patch that is applied to the state, taken-back ones inverted. */
export function createReplica(
  state: ReviewState,
  seq: number,
  applied: (patch: Patch) => void,
): Replica {
  /** Made here, their events still to come. */
  let own: Own[] = [];
  let last = seq;

  function apply(patch: Patch): boolean {
    if (state.conflictOf(patch) !== undefined) return false;
    state.apply(patch);
    applied(patch);
    return true;
  }

  function takeBack(changes: readonly Own[]): void {
    for (const { change } of [...changes].reverse()) apply(invertPatch(change.patch));
  }

  function makeAgain(changes: readonly Own[]): { kept: Own[]; dropped: Own[] } {
    const kept: Own[] = [];
    const dropped: Own[] = [];
    for (const entry of changes) (apply(entry.change.patch) ? kept : dropped).push(entry);
    return { kept, dropped };
  }

  return {
    state,
    get seq() {
      return last;
    },
    get pending() {
      return own.filter(({ isAcknowledged }) => !isAcknowledged).map(({ change }) => change);
    },
    make(change) {
      if (!apply(change.patch)) return false;
      own.push({ change, isAcknowledged: false });
      return true;
    },
    acknowledge(ids) {
      const known = new Set(ids);
      for (const entry of own) if (known.has(entry.change.id)) entry.isAcknowledged = true;
    },
    refuse(id) {
      const at = own.findIndex(({ change }) => change.id === id);
      const refused = own[at];
      if (refused === undefined) return [];
      const after = own.slice(at + 1);
      takeBack([refused, ...after]);
      const { kept, dropped } = makeAgain(after);
      own = [...own.slice(0, at), ...kept];
      return [refused, ...dropped].map(({ change }) => change);
    },
    receive(event) {
      if (event.seq <= last) return { isOwn: false, dropped: [], isLost: false };
      if (event.seq > last + 1) return { isOwn: false, dropped: [], isLost: true };
      last = event.seq;
      const at = own.findIndex(({ change }) => change.id === event.id);
      if (at >= 0) {
        own.splice(at, 1);
        return { isOwn: true, dropped: [], isLost: false };
      }
      if (apply(event.patch)) return { isOwn: false, dropped: [], isLost: false };
      takeBack(own);
      const isLost = !apply(event.patch);
      const { kept, dropped } = makeAgain(own);
      own = kept;
      return {
        isOwn: false,
        dropped: dropped.map(({ change }) => change),
        isLost: isLost || dropped.some(({ isAcknowledged }) => isAcknowledged),
      };
    },
  };
}
