/** Makes changes to a bitext and keeps them in its journal. */
import { type FileHandle, rm } from 'node:fs/promises';
import type { ReviewState } from '../model/state.js';
import type { ReviewEvent } from '../model/types.js';
import { isIntact, sumOf } from './checked-line.js';
import { damaged } from './errors.js';
import { readEvent, writeEvent } from './event-line.js';
import { writeHeader } from './header.js';
import { createJournalFile } from './journal-file.js';
import type { Unlock } from './lock.js';
import { type ChangeRequest, planEvents } from './plan-events.js';
import { readLines } from './read-lines.js';
import type { Recovered } from './recover.js';
import { writeSnapshot } from './snapshot-file.js';
import type { Journal, JournalBase } from './types.js';
import { addWork } from './work-time.js';

/** An opened file and what was found in it. */
export interface OpenedFile {
  readonly path: string;
  readonly base: JournalBase;
  readonly file: FileHandle;
  readonly found: Recovered;
  readonly state: ReviewState;
  readonly unlock: Unlock;
}

/** A request and whom to tell what became of it. */
interface Waiting extends ChangeRequest {
  readonly resolve: (events: readonly ReviewEvent[]) => void;
  readonly reject: (reason: unknown) => void;
}

// To read 20,000 events takes a fraction of a second; a snapshot of a large bitext has 20 MB.
const eventsPerSnapshot = 20_000;
const fewestForSnapshot = 1_000;

/**
 * The journal over an opened file.
 *
 * Requests that come while others are being written wait and are then written together. The state
 * shows only what is on the disk: to check several changes that build on each other they are made,
 * taken back, written, and made again once that is done. So nobody sees what may yet fail.
 */
export function createJournal({ path, base, file, found, state, unlock }: OpenedFile): Journal {
  const { ids, places } = found;
  const disk = createJournalFile(path, file, found.bytes);
  let { seq } = found.state;
  let { work, last, snapshotSeq } = found;
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;
  let snapshotting: Promise<void> | undefined;
  let closing: Promise<void> | undefined;

  const readEvents = async (first: number, until: number): Promise<ReviewEvent[]> => {
    const events: ReviewEvent[] = [];
    if (first > until) return events;
    const stretch = places.stretch(first, until, disk.length);
    let at = stretch.seq;
    await readLines(file, stretch.from, stretch.to, (line, byte) => {
      if (at >= first) {
        if (!isIntact(line)) throw damaged(path, at + 1, byte, 'the line is not as it was written');
        events.push(readEvent(line).event);
      }
      at += 1;
      return at <= until;
    });
    return events;
  };

  const findMade = async (id: string): Promise<ReviewEvent | undefined> => {
    for (const candidate of ids.candidates(id)) {
      const [event] = await readEvents(candidate, candidate);
      if (event?.id === id) return event;
    }
    return undefined;
  };

  const findAllMade = async (requests: readonly Waiting[]) => {
    const made = new Map<string, ReviewEvent>();
    for (const { id } of requests.flatMap(({ changes }) => changes)) {
      const event = await findMade(id);
      if (event !== undefined) made.set(id, event);
    }
    return made;
  };

  const writeTogether = async (requests: readonly Waiting[]) => {
    const made = await findAllMade(requests);
    const { events, outcomes } = planEvents(state, seq, requests, made);
    const failure = events.length === 0 ? undefined : await write(events).catch(failed);
    for (const { request, events: own, conflict, hangsOnPlan } of outcomes) {
      if (failure && hangsOnPlan) request.reject(failure.reason);
      else if (conflict) request.reject(conflict);
      else request.resolve(own);
    }
  };

  const write = async (events: readonly ReviewEvent[]) => {
    const lines = events.map((event, place) => writeEvent(event, [place, events.length]));
    if (disk.length === 0) lines.unshift(writeHeader(base.hash, base.snapshot.name));
    let byte = disk.length;
    await disk.append(Buffer.concat(lines));
    if (byte === 0) byte = lines.shift()?.length ?? 0;
    for (const [place, event] of events.entries()) {
      const line = lines[place] ?? Buffer.alloc(0);
      state.apply(event.patch);
      seq = event.seq;
      ids.add(event.id);
      places.add(seq, byte);
      work = addWork(work, Date.parse(event.time));
      last = { byte, sum: sumOf(line.subarray(0, -1)) };
      byte += line.length;
    }
    if (seq - snapshotSeq >= eventsPerSnapshot) snapshotting ??= keepSnapshot();
  };

  const keepSnapshot = async () => {
    const snapshot = {
      bitext: base.hash,
      state: state.snapshot(seq),
      bytes: disk.length,
      last,
      work,
      places: places.list(),
      fingerprints: ids.fingerprints(),
    };
    // Tried again only after as many events, should it fail: the journal is enough.
    snapshotSeq = seq;
    await writeSnapshot(path, snapshot).catch(() => undefined);
    snapshotting = undefined;
  };

  const writeWaiting = async () => {
    while (waiting.length > 0) {
      const requests = waiting;
      waiting = [];
      await writeTogether(requests).catch((error) => {
        for (const { reject } of requests) reject(error);
      });
    }
    writing = undefined;
  };

  const finish = async () => {
    await writing;
    await snapshotting;
    if (seq - snapshotSeq >= fewestForSnapshot) await keepSnapshot();
    try {
      await disk.close();
      if (disk.length === 0) await rm(path, { force: true });
    } finally {
      await unlock();
    }
  };

  return {
    state,
    get seq() {
      return seq;
    },
    get seconds() {
      return work.seconds;
    },
    append(author, changes) {
      if (closing) return Promise.reject(new TypeError('The journal is closed'));
      return new Promise((resolve, reject) => {
        waiting.push({ author, changes, resolve, reject });
        writing ??= Promise.resolve().then(writeWaiting);
      });
    },
    async history(before, limit) {
      const until = Math.min((before ?? seq + 1) - 1, seq);
      return (await readEvents(Math.max(until - limit + 1, 1), until)).reverse();
    },
    eventsAfter: (after) => readEvents(Math.max(after, 0) + 1, seq),
    close() {
      closing ??= finish();
      return closing;
    },
  };
}

function failed(reason: unknown): { readonly reason: unknown } {
  return { reason };
}
