/** Counts what the events of a journal have made of a review, without opening it. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { addWork, type WorkTime } from '../journal/work-time.js';
import type { Progress } from '../model/api.js';
import { isConfirmed } from '../model/statistics.js';
import { type ReviewEvent, reviewEvent } from '../model/types.js';

// Of a longer stretch the last part is left out of the count: it would keep others waiting.
const mostBytes = 8 << 20;

/**
 * The progress after the events from a byte of a journal on; whole lines only, as a crash may have
 * left half of one.
 */
export function followJournal(
  journal: string,
  from: number,
  start: Progress,
  startWork: WorkTime,
): Progress {
  let { links, confirmed } = start;
  let work = startWork;
  for (const { time, patch } of readEvents(journal, from)) {
    const { removed = [], added = [] } = patch.links ?? {};
    links += added.length - removed.length;
    confirmed += added.filter(isConfirmed).length - removed.filter(isConfirmed).length;
    work = addWork(work, Date.parse(time));
  }
  return { links, confirmed, seconds: work.seconds };
}

function readEvents(journal: string, from: number): readonly ReviewEvent[] {
  const length = Math.min(mostBytes, Math.max(0, statSync(journal).size - from));
  const bytes = Buffer.alloc(length);
  const file = openSync(journal, 'r');
  try {
    readSync(file, bytes, 0, length, from);
  } finally {
    closeSync(file);
  }
  const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1).toString();
  return whole.split('\n').flatMap((line) => {
    try {
      const { success, data } = reviewEvent.safeParse(JSON.parse(line));
      return success ? [data] : [];
    } catch {
      // The end, or damage that opening will tell of.
      return [];
    }
  });
}
