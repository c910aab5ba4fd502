/** How far the review of a bitext is, and how fast it goes. */
import type { Progress } from './api.js';
import { type LinkStatus, linkStatuses } from './names.js';
import type { ReviewState } from './state.js';
import type { Link, ReviewEvent } from './types.js';

/** A pause of more seconds is no work. */
export const longestPause = 120;

export interface LinkCounts {
  readonly links: number;
  readonly byStatus: Readonly<Record<LinkStatus, number>>;
  /** By bead type, source first, e.g. `1-2`; the most frequent first. */
  readonly byType: ReadonlyMap<string, number>;
  readonly confirmed: number;
}

/** Work by the clock: what a person does within `longestPause` of their last change counts. */
export interface WorkClock {
  readonly seconds: number;
  /** Events may come from several people; the times of each are in order. */
  add(event: Pick<ReviewEvent, 'author' | 'time'>): void;
}

export interface Pace {
  /** `undefined` while nothing is confirmed. */
  readonly secondsPer100: number | undefined;
  readonly secondsLeft: number | undefined;
}

/** Whether a person has decided about a link. */
export function isConfirmed({ status }: Pick<Link, 'status'>): boolean {
  return status !== 'proposed';
}

/** Bead type of a link, source first, e.g. `1-2`. */
export function typeOfLink({ source, target }: Pick<Link, 'source' | 'target'>): string {
  return `${source.length}-${target.length}`;
}

export function countLinks(state: ReviewState): LinkCounts {
  const byStatus: Record<LinkStatus, number> = { proposed: 0, accepted: 0, edited: 0, rejected: 0 };
  const types = new Map<string, number>();
  for (const link of state.links()) {
    byStatus[link.status] += 1;
    const type = typeOfLink(link);
    types.set(type, (types.get(type) ?? 0) + 1);
  }
  const byType = new Map([...types].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
  const confirmed = linkStatuses
    .filter((status) => isConfirmed({ status }))
    .reduce((sum, status) => sum + byStatus[status], 0);
  return { links: state.linkCount, byStatus, byType, confirmed };
}

/** Progress of a bitext that `seconds` of work went into. */
export function progressOf(state: ReviewState, seconds: number): Progress {
  let confirmed = 0;
  for (const link of state.links()) if (isConfirmed(link)) confirmed += 1;
  return { links: state.linkCount, confirmed, seconds };
}

/** `seconds` is what the clock begins with. Two people who work at once count both. */
export function createWorkClock(seconds = 0): WorkClock {
  const last = new Map<string, number>();
  let milliseconds = seconds * 1_000;
  return {
    get seconds() {
      return milliseconds / 1_000;
    },
    add({ author, time }) {
      const now = Date.parse(time);
      const pause = now - (last.get(author) ?? Number.NaN);
      if (pause > 0 && pause <= longestPause * 1_000) milliseconds += pause;
      last.set(author, now);
    },
  };
}

/** Seconds of work that a list of events, oldest first, stands for. */
export function secondsOfWork(events: Iterable<Pick<ReviewEvent, 'author' | 'time'>>): number {
  const clock = createWorkClock();
  for (const event of events) clock.add(event);
  return clock.seconds;
}

/** How long 100 links take and the rest will take, if it goes on as so far. */
export function paceOf({ links, confirmed, seconds }: Progress): Pace {
  if (confirmed === 0) return { secondsPer100: undefined, secondsLeft: undefined };
  const each = seconds / confirmed;
  return { secondsPer100: each * 100, secondsLeft: each * (links - confirmed) };
}
