/** Tells those who listen of events, each once and in order. */
import type { ReviewEvent } from '../model/types.js';

/** Events from some number on. */
export interface EventFeed {
  /** Takes events in any order; one that was told before is not told again. */
  publish(events: readonly ReviewEvent[]): void;
  /** Calls `listener` for each event from now on; gives back what ends that. */
  subscribe(listener: (event: ReviewEvent) => void): () => void;
}

/** A feed of the events after `seq`. */
export function createEventFeed(seq: number): EventFeed {
  const listeners = new Set<(event: ReviewEvent) => void>();
  const waiting = new Map<number, ReviewEvent>();
  let told = seq;
  return {
    publish(events) {
      for (const event of events) if (event.seq > told) waiting.set(event.seq, event);
      for (let next = waiting.get(told + 1); next !== undefined; next = waiting.get(told + 1)) {
        told = next.seq;
        waiting.delete(told);
        for (const listener of [...listeners]) tell(listener, next);
      }
    },
    subscribe(listener) {
      const own = (event: ReviewEvent) => listener(event);
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
  };
}

/** The change is made and kept, whatever comes of telling somebody; who misses it asks again. */
function tell(listener: (event: ReviewEvent) => void, event: ReviewEvent): void {
  try {
    listener(event);
  } catch {
    return;
  }
}
