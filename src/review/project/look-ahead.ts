/** Finds details of the links that a person comes to next, while nobody waits for others. */
import type { ReviewState } from '../model/state.js';
import type { Link } from '../model/types.js';

/** What is found ahead of time. */
export interface LookAhead {
  /** Goes on with the links after some; what was still to be found before is forgotten. */
  after(links: readonly string[]): void;
  stop(): void;
}

/** A screen more, and some. */
const segmentsAhead = 60;

/** @param find finds the details of a link, so that they are remembered. */
export function createLookAhead(state: ReviewState, find: (link: Link) => void): LookAhead {
  let round = 0;
  return {
    after(links) {
      round += 1;
      const own = round;
      const waiting = linksAfter(state, links);
      const next = () => {
        const id = waiting.shift();
        if (id === undefined || own !== round) return;
        const link = state.link(id);
        try {
          if (link !== undefined) find(link);
        } catch {
          // Whoever asks for it will be told.
          return;
        }
        setImmediate(next);
      };
      setImmediate(next);
    },
    stop() {
      round += 1;
    },
  };
}

/** Ids of the links of the segments that come after those of `links`, on either side. */
function linksAfter(state: ReviewState, links: readonly string[]): string[] {
  const found = new Set<string>();
  for (const side of ['source', 'target'] as const) {
    const places = links.flatMap(
      (id) => state.link(id)?.[side].map((segment) => state.placeOf(side, segment)) ?? [],
    );
    if (places.length === 0) continue;
    const from = Math.max(...places) + 1;
    for (const { id } of state.segments(side).slice(from, from + segmentsAhead)) {
      const link = state.linkOf(side, id);
      if (link !== undefined) found.add(link.id);
    }
  }
  for (const id of links) found.delete(id);
  return [...found];
}
