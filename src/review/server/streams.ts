/** Keeps the open streams of a server few, and ends them with it. */
import { limits } from './limits.js';
import { Refusal } from './problems.js';
import type { EventStream } from './stream.js';

export interface Streams {
  /**
   * Opens a stream; `closed` is to be called when it is over.
   * @throws Refusal 503 if there are too many.
   */
  open(create: (closed: () => void) => EventStream): EventStream;
  readonly count: number;
  /** Ends all of them; none can be opened afterwards. */
  close(): void;
}

export function createStreams(maximum: number = limits.streams): Streams {
  const open = new Set<EventStream>();
  let isClosed = false;
  return {
    open(create) {
      if (isClosed || open.size >= maximum) {
        throw new Refusal(
          503,
          'TOO_MANY_STREAMS',
          'Too many pages are open.',
          'Close those that are not needed.',
        );
      }
      const stream: EventStream = create(() => open.delete(stream));
      open.add(stream);
      return stream;
    },
    get count() {
      return open.size;
    },
    close() {
      isClosed = true;
      for (const stream of [...open]) stream.end();
    },
  };
}
