/** Keeps a state beside its journal, so that opening need not read all of the journal. */

import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { Snapshot } from '../model/types.js';
import { isIntact, sumOf, writeCheckedLine } from './checked-line.js';
import type { PlaceList } from './places.js';
import { syncFolder } from './sync-folder.js';
import type { WorkTime } from './work-time.js';

const schema = 'duizhao.review-snapshot/1';

/** What a journal leads to up to some byte. */
export interface JournalSnapshot {
  /** SHA-256 of the bitext. */
  readonly bitext: string;
  readonly state: Snapshot;
  /** Bytes of the journal that it stands for. */
  readonly bytes: number;
  /** Where the last line before that begins, and its checksum. */
  readonly last: { readonly byte: number; readonly sum: number };
  readonly work: WorkTime;
  readonly places: PlaceList;
  /** Of the ids of the changes. */
  readonly fingerprints: Uint32Array;
}

/** The first line of the file; the bytes of the state and of the fingerprints follow it. */
interface Stamp extends Omit<JournalSnapshot, 'state' | 'fingerprints'> {
  readonly schema: string;
  readonly stateLength: number;
  /** CRC-32 of all that follows. */
  readonly bodySum: number;
}

/** Where the snapshot of a journal is. */
export function snapshotPath(journal: string): string {
  return `${journal}.snapshot`;
}

/** Writes a snapshot so that there is the old or the new one, whatever interrupts it. */
export async function writeSnapshot(journal: string, snapshot: JournalSnapshot): Promise<void> {
  const { state, fingerprints, ...rest } = snapshot;
  const stateBytes = await stringifySlowly(state);
  const prints = Buffer.from(fingerprints.buffer, fingerprints.byteOffset, fingerprints.byteLength);
  const stamp: Stamp = {
    schema,
    ...rest,
    stateLength: stateBytes.length,
    bodySum: crc32(prints, crc32(stateBytes)),
  };
  const path = snapshotPath(journal);
  const temporary = `${path}.new`;
  try {
    const file = await open(temporary, 'w');
    try {
      for (const part of [writeCheckedLine(stamp), stateBytes, prints]) await file.writeFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * The snapshot of a journal of `bytes` bytes, if there is one and it fits it; else `undefined`: the
 * journal alone is enough.
 */
export async function readSnapshot(
  journal: string,
  file: FileHandle,
  bytes: number,
  bitext: string,
): Promise<JournalSnapshot | undefined> {
  const contents = await readFile(snapshotPath(journal)).catch(() => undefined);
  const stampEnd = contents?.indexOf('\n') ?? -1;
  if (contents === undefined || stampEnd < 0) return undefined;
  const line = contents.subarray(0, stampEnd);
  if (!isIntact(line)) return undefined;
  const stamp: Stamp = JSON.parse(line.toString());
  const body = contents.subarray(stampEnd + 1);
  if (stamp.schema !== schema || stamp.bitext !== bitext || stamp.bytes > bytes) return undefined;
  if (crc32(body) !== stamp.bodySum || !(await endsLike(file, stamp))) return undefined;
  // Copied, since it must begin at a multiple of four bytes.
  const prints = Uint8Array.from(body.subarray(stamp.stateLength));
  return {
    bitext,
    state: JSON.parse(body.toString('utf8', 0, stamp.stateLength)),
    bytes: stamp.bytes,
    last: stamp.last,
    work: stamp.work,
    places: stamp.places,
    fingerprints: new Uint32Array(prints.buffer),
  };
}

/** Whether the last line that a snapshot stands for is in the journal. */
async function endsLike(file: FileHandle, { bytes, last }: Stamp): Promise<boolean> {
  const line = Buffer.alloc(bytes - last.byte);
  const { bytesRead } = await file.read(line, 0, line.length, last.byte);
  const withoutEnd = line.subarray(0, -1);
  return (
    bytesRead === line.length &&
    line.at(-1) === 0x0a &&
    isIntact(withoutEnd) &&
    sumOf(withoutEnd) === last.sum
  );
}

const sliceLength = 5_000;
const lists = ['source', 'target', 'links', 'notes'] as const;

/** The JSON of a state in UTF-8, made in pieces: changes come in while it is. */
async function stringifySlowly(state: Snapshot): Promise<Buffer> {
  const parts = [`{"name":${JSON.stringify(state.name)},"seq":${state.seq}`];
  for (const name of lists) {
    const items: string[] = [];
    for (let at = 0; at < state[name].length; at += sliceLength) {
      items.push(JSON.stringify(state[name].slice(at, at + sliceLength)).slice(1, -1));
      await setImmediate();
    }
    parts.push(`,"${name}":[${items.join(',')}]`);
  }
  return Buffer.from(`${parts.join('')}}`);
}
