/** Fetches what is known of links as it is asked for, many in one request. */
import { type Signal, signal } from '@preact/signals';
import type { LinkDetails } from '../../model/api.js';

export interface DetailsShelf {
  /** See `OpenBitext.details`. */
  read(link: string): LinkDetails | undefined;
  /** These are not as they were. */
  outdate(links: Iterable<string>): void;
  /** Nothing is, e.g. in another language. */
  outdateAll(): void;
}

interface Entry {
  readonly value: Signal<{ readonly details: LinkDetails | undefined }>;
  state: 'wanted' | 'asked' | 'fresh' | 'outdated';
}

const mostAtOnce = 60;
const mostKept = 4_000;
const patience = { before: 20, afterFailure: 2_000 };

/** `fetch` gives those of the links that are still there, in any order. */
export function createDetailsShelf(
  fetch: (links: readonly string[]) => Promise<readonly LinkDetails[]>,
): DetailsShelf {
  const entries = new Map<string, Entry>();
  const wanted = new Set<string>();
  let isFetching = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function schedule(milliseconds: number): void {
    if (isFetching || timer !== undefined || wanted.size === 0) return;
    timer = setTimeout(() => {
      timer = undefined;
      void fetchSome();
    }, milliseconds);
  }

  async function fetchSome(): Promise<void> {
    // What was asked for last is what is on the screen now.
    const links = [...wanted].slice(-mostAtOnce);
    for (const link of links) {
      wanted.delete(link);
      const entry = entries.get(link);
      if (entry) entry.state = 'asked';
    }
    isFetching = true;
    const found = await fetch(links).catch(() => undefined);
    isFetching = false;
    const byLink = new Map(found?.map((details) => [details.link, details]));
    for (const link of links) {
      const entry = entries.get(link);
      // Outdated again meanwhile: what has come is of before.
      if (entry?.state !== 'asked') continue;
      entry.state = found === undefined ? 'outdated' : 'fresh';
      const details = byLink.get(link);
      if (details !== undefined) entry.value.value = { details };
    }
    if (found === undefined) {
      for (const link of links) want(link);
      schedule(patience.afterFailure);
    } else schedule(0);
  }

  function want(link: string): void {
    const entry = entries.get(link);
    if (entry === undefined) return;
    entry.state = 'wanted';
    wanted.delete(link);
    wanted.add(link);
    // Far more than a screen holds: those at the front have been scrolled past.
    if (wanted.size > 4 * mostAtOnce) {
      const [oldest = ''] = wanted;
      wanted.delete(oldest);
      const passed = entries.get(oldest);
      if (passed) passed.state = 'outdated';
    }
  }

  function outdate(entry: Entry): void {
    if (entry.state === 'outdated' || entry.state === 'wanted') return;
    entry.state = 'outdated';
    // Those who show it read it again, and so it is fetched again.
    entry.value.value = { details: entry.value.peek().details };
  }

  return {
    read(link) {
      let entry = entries.get(link);
      if (entry === undefined) {
        entry = { value: signal({ details: undefined }), state: 'outdated' };
        entries.set(link, entry);
        const [oldest = ''] = entries.keys();
        if (entries.size > mostKept) entries.delete(oldest);
      }
      if (entry.state === 'outdated') {
        want(link);
        schedule(patience.before);
      }
      return entry.value.value.details;
    },
    outdate(links) {
      for (const link of links) {
        const entry = entries.get(link);
        if (entry) outdate(entry);
      }
    },
    outdateAll() {
      for (const entry of entries.values()) outdate(entry);
    },
  };
}
