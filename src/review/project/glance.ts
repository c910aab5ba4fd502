/** Says how far the review of a file is without opening it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { DuizhaoError } from '../../core/errors.js';
import { invalidFormat } from '../../formats/invalid-format.js';
import { parseJsonObject } from '../../formats/json.js';
import { snapshotPath } from '../journal/snapshot-file.js';
import { noWork, type WorkTime } from '../journal/work-time.js';
import type { Progress } from '../model/api.js';
import { linkStatus } from '../model/types.js';
import { pause } from './find-findings.js';
import { firstSnapshot } from './first-snapshot.js';
import { followJournal } from './follow-journal.js';
import { measureProgress } from './measure-progress.js';
import { journalPath } from './open-bitext.js';
import { type BitextFormat, decodeWhole, formatOf, readBitext, readBytes } from './read-bitext.js';

/** What is seen of a file at a glance. */
export interface Glance {
  /** As the file calls the bitext. */
  readonly name?: string;
  /** Of a large file that nobody has begun, as far as counting tells. */
  readonly progress: Progress;
  readonly hasChanges: boolean;
  /** Why it cannot be opened. */
  readonly reason?: string;
}

// Up to this size, in bytes, a file is read whole, and so a fault is told before it is opened.
const wholeSize = 1 << 19;

/** What a file says of itself. */
type Figures = Pick<Glance, 'name' | 'progress'>;

interface Seen {
  readonly stamp: string;
  readonly glance: Glance;
}
const seen = new Map<string, Seen>();

/** Looks at a file, and at what its journal keeps; `name` is the file's, for errors. */
export async function glanceAt(path: string, name: string): Promise<Glance> {
  const journal = journalPath(path);
  const stamp = [path, journal, snapshotPath(journal)].map(stampOf).join(' ');
  const known = seen.get(path);
  if (known?.stamp === stamp) return known.glance;
  const glance = await lookAt(path, name);
  seen.set(path, { stamp, glance });
  return glance;
}

async function lookAt(path: string, name: string): Promise<Glance> {
  // Files that nobody has opened are many and may be large: others are served in between.
  await pause();
  const journal = journalPath(path);
  const hasChanges = existsSync(journal) && statSync(journal).size > 0;
  try {
    const kept = hasChanges ? readKept(journal) : undefined;
    const base = kept ?? { ...(await readFigures(path, name)), bytes: 0, work: noWork };
    const { bytes, work, progress, ...rest } = base;
    return {
      ...rest,
      progress: hasChanges ? followJournal(journal, bytes, progress, work) : progress,
      hasChanges,
    };
  } catch (error) {
    if (!(error instanceof DuizhaoError)) throw error;
    const progress = { links: 0, confirmed: 0, seconds: 0 };
    return { progress, hasChanges, reason: error.message };
  }
}

function stampOf(path: string): string {
  if (!existsSync(path)) return '-';
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs}/${size}`;
}

const keptStamp = z.object({
  stateLength: z.number(),
  bytes: z.number(),
  work: z.object({ seconds: z.number(), last: z.number() }),
});
const keptState = z.object({
  name: z.string(),
  links: z.array(z.object({ status: linkStatus })),
});

/** What a journal leads to up to some byte. */
interface Kept extends Figures {
  readonly bytes: number;
  readonly work: WorkTime;
}

/** What the snapshot beside a journal says, where there is one. */
function readKept(journal: string): Kept | undefined {
  try {
    const contents = readFileSync(snapshotPath(journal));
    const lineEnd = contents.indexOf('\n');
    const stamp = keptStamp.parse(JSON.parse(contents.toString('utf8', 0, lineEnd)));
    const { stateLength, bytes, work } = stamp;
    const state = contents.toString('utf8', lineEnd + 1, lineEnd + 1 + stateLength);
    const { name, links } = keptState.parse(JSON.parse(state));
    return { name, progress: measureProgress(links, work.seconds), bytes, work };
  } catch {
    return undefined;
  }
}

async function readFigures(path: string, name: string): Promise<Figures> {
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 };
  const bytes = readBytes(path, name);
  if (size <= wholeSize) {
    const run = await readBitext(bytes, name);
    const { links } = firstSnapshot(run, name);
    return { name: run.name, progress: measureProgress(links, 0) };
  }
  const text = await decodeWhole(bytes);
  return counters[formatOf(text)](text, name);
}

type Counter = (text: string, name: string) => Figures;

const counters: Readonly<Record<BitextFormat, Counter>> = {
  jsonl: countLines,
  tmx: countUnits,
  tsv: countRows,
};

/** Links of JSON lines; the first and the last line tell whether the file is whole. */
function countLines(text: string, name: string): Figures {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const header = parseJsonObject(lines[0] ?? '', name, 'line 1');
  parseJsonObject(lines.at(-1) ?? '', name, `line ${lines.length}`);
  const confirmed = lines.filter((line) =>
    /"status":"(?:accepted|edited|rejected)"/u.test(line),
  ).length;
  const progress = { links: lines.length - 1, confirmed, seconds: 0 };
  return typeof header.name === 'string' ? { name: header.name, progress } : { progress };
}

function countUnits(text: string, name: string): Figures {
  if (!/<tmx[\s>]/u.test(text)) throw invalidFormat(name, 'root', 'the root element is not <tmx>');
  if (!/<\/tmx\s*>\s*$/u.test(text)) throw invalidFormat(name, 'end', 'the file is not whole');
  const links = [...text.matchAll(/<tu[\s>]/gu)].length;
  return { progress: { links, confirmed: 0, seconds: 0 } };
}

function countRows(text: string): Figures {
  const links = text.split('\n').filter((line) => line.includes('\t')).length;
  return { progress: { links, confirmed: 0, seconds: 0 } };
}
