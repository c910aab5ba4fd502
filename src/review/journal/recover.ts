/** Reads a journal from the disk, up to where it was written in full. */
import type { FileHandle } from 'node:fs/promises';
import type { Snapshot } from '../model/types.js';
import { type ChangeIds, createChangeIds } from './change-ids.js';
import { isIntact, sumOf } from './checked-line.js';
import { damaged } from './errors.js';
import { createFold } from './fold.js';
import { checkHeader, writeHeader } from './header.js';
import { createPlaces, type Places } from './places.js';
import { readLines } from './read-lines.js';
import { readLinks } from './read-links.js';
import { eventStart, type ScannedEvent, scanEvent } from './scan-event.js';
import { readSnapshot } from './snapshot-file.js';
import type { JournalBase } from './types.js';
import { addWork, noWork, type WorkTime } from './work-time.js';

/** A journal as it was found. */
export interface Recovered {
  readonly state: Snapshot;
  /** Bytes that count; what follows them was never acknowledged. */
  readonly bytes: number;
  /** Where the last line that counts begins, and its checksum. */
  readonly last: LastLine;
  readonly work: WorkTime;
  readonly ids: ChangeIds;
  readonly places: Places;
  /** Of the last event that the snapshot beside it stands for; 0 without one. */
  readonly snapshotSeq: number;
}

/** Where a line begins, and its checksum. */
export interface LastLine {
  readonly byte: number;
  readonly sum: number;
}

/** An event that counts only once all of its group are there. */
interface Found {
  readonly event: ScannedEvent;
  readonly byte: number;
  readonly sum: number;
}

/**
 * What a journal of `size` bytes leads to. Whatever follows the last group that is there in full
 * does not count, if nothing shows that it was written in full once.
 * @throws DuizhaoError FORMAT_INVALID for the journal of another bitext, or a damaged one.
 */
export async function recover(
  path: string,
  file: FileHandle,
  size: number,
  base: JournalBase,
): Promise<Recovered> {
  const headerEnd = await readHeader(path, file, size, base);
  const known = headerEnd === 0 ? undefined : await readSnapshot(path, file, size, base.hash);
  const start = known?.state ?? base.snapshot;
  const fold = createFold(start);
  const ids = createChangeIds(known?.fingerprints);
  const places = createPlaces(known?.places);
  let seq = start.seq;
  let bytes = known?.bytes ?? headerEnd;
  let work = known?.work ?? noWork;
  let last: LastLine = known?.last ?? { byte: 0, sum: 0 };
  let group: Found[] = [];
  /** Where a line is that is not as it was written; all after it is only looked at. */
  let broken: { readonly byte: number; readonly seq: number } | undefined;

  const keep = (event: ScannedEvent, byte: number, sum: number) => {
    if (!fold.add(event.patch)) {
      throw damaged(path, event.seq + 1, byte, 'the change does not follow from those before it');
    }
    seq = event.seq;
    ids.add(event.id);
    places.add(seq, byte);
    work = addWork(work, Date.parse(event.time));
    last = { byte, sum };
  };
  /** A later group was only written once the broken one was on the disk. */
  const checkTorn = ({ seq: later, group: [place] }: ScannedEvent) => {
    if (broken === undefined || later - place <= broken.seq) return;
    throw damaged(path, broken.seq + 1, broken.byte, 'the line is not as it was written');
  };
  await readLines(file, bytes, headerEnd === 0 ? 0 : size, (line, byte) => {
    if (!isIntact(line)) {
      broken ??= { byte, seq: seq + group.length + 1 };
      const swallowed = findSwallowed(line);
      if (swallowed !== undefined) checkTorn(swallowed);
      return true;
    }
    const event = scanEvent(line, byte);
    if (broken !== undefined) {
      checkTorn(event);
      return true;
    }
    const [place, groupSize] = event.group;
    const expected = seq + group.length + 1;
    if (event.seq !== expected || place !== group.length) {
      throw damaged(path, expected + 1, byte, `event ${event.seq} is where ${expected} should be`);
    }
    if (groupSize === 1) {
      keep(event, byte, sumOf(line));
      bytes = byte + line.length + 1;
      return true;
    }
    group.push({ event, byte, sum: sumOf(line) });
    if (group.length < groupSize) return true;
    for (const one of group) keep(one.event, one.byte, one.sum);
    group = [];
    bytes = byte + line.length + 1;
    return true;
  });
  return {
    state:
      seq === start.seq ? start : await fold.snapshot(seq, (wanted) => readLinks(file, wanted)),
    bytes,
    last,
    work,
    ids,
    places,
    snapshotSeq: known?.state.seq ?? 0,
  };
}

/** The event of an intact line that follows on a broken one whose end is lost. */
function findSwallowed(line: Buffer): ScannedEvent | undefined {
  for (let at = line.indexOf(eventStart, 1); at >= 0; at = line.indexOf(eventStart, at + 1)) {
    const rest = line.subarray(at);
    if (isIntact(rest)) return scanEvent(rest, 0);
  }
  return undefined;
}

/** Where the first line ends; 0 for a journal that was not even begun in full. */
async function readHeader(
  path: string,
  file: FileHandle,
  size: number,
  { hash, snapshot }: JournalBase,
): Promise<number> {
  let isThere = false;
  const end = await readLines(file, 0, size, (line) => {
    checkHeader(path, line, hash);
    isThere = true;
    return false;
  });
  if (isThere || size === 0) return end;
  const header = writeHeader(hash, snapshot.name);
  const found = Buffer.alloc(Math.min(size, header.length));
  await file.read(found, 0, found.length, 0);
  if (size < header.length && header.subarray(0, size).equals(found)) return 0;
  throw damaged(path, 1, 0, 'this is not how a journal begins');
}
