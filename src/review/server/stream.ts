/** Tells one page of every event from a given one on, once each and in order. */
import type { StreamMessage } from '../model/api.js';
import type { ReviewEvent } from '../model/types.js';
import type { BitextSession } from '../project/types.js';
import { limits } from './limits.js';

export interface StreamSource {
  readonly session: Pick<BitextSession, 'eventsAfter' | 'subscribe'>;
  /** Of the last event that the page has. */
  readonly after: number;
  readonly people: () => Extract<StreamMessage, { kind: 'presence' }>['people'];
  /** Calls its listener when the people have changed; gives back what ends that. */
  readonly watchPeople: (listener: () => void) => () => void;
  /** Called once, when the stream is over for whatever reason. */
  readonly closed: () => void;
  /** Milliseconds between signs of life. */
  readonly heartbeat?: number;
}

export interface EventStream {
  readonly body: ReadableStream<Uint8Array>;
  /** Ends the stream as if all had been said. */
  end(): void;
}

/**
 * Server-sent events for one page. What happens while the past is read waits for it; where a page
 * reads too slowly for what waits, or an event is missing, the rest is read from the journal again.
 * So the memory that a page takes is bounded, and there is no gap.
 */
export function openStream(source: StreamSource): EventStream {
  const { session, people, watchPeople, heartbeat = limits.times.heartbeat } = source;
  let last = source.after;
  let waiting: ReviewEvent[] = [];
  let isBehind = true;
  let hasNewPeople = true;
  let isQuiet = false;
  /** The event before which one was missing: what the journal lacks too is not sought twice. */
  let sought = 0;
  let isOver = false;
  let isCancelled = false;
  let wake: () => void = () => undefined;

  const unsubscribe = session.subscribe((event) => {
    if (waiting.length < limits.waitingEvents) waiting.push(event);
    else {
      waiting = [];
      isBehind = true;
    }
    wake();
  });
  const unwatch = watchPeople(() => {
    hasNewPeople = true;
    wake();
  });
  const beat = setInterval(() => {
    isQuiet = true;
    wake();
  }, heartbeat).unref();
  const finish = () => {
    if (isOver) return;
    isOver = true;
    clearInterval(beat);
    unsubscribe();
    unwatch();
    source.closed();
    wake();
  };

  async function* write(): AsyncGenerator<string, void> {
    yield 'retry: 1000\n\n';
    while (!isOver) {
      const isCatchingUp = isBehind;
      isBehind = false;
      const events = isCatchingUp ? await session.eventsAfter(last) : waiting.splice(0);
      for (const [place, event] of events.entries()) {
        if (event.seq <= last) continue;
        const isGap = !isCatchingUp && event.seq > last + 1 && event.seq !== sought;
        if (isGap) {
          sought = event.seq;
          waiting.unshift(...events.slice(place));
          isBehind = true;
          break;
        }
        last = event.seq;
        yield messageOf({ kind: 'event', event }, event.seq);
        if (isOver) return;
      }
      if (isBehind) continue;
      if (hasNewPeople) {
        hasNewPeople = false;
        yield messageOf({ kind: 'presence', people: people() });
      }
      if (isQuiet) {
        isQuiet = false;
        yield ': still here\n\n';
      }
      if (isOver || isBehind || hasNewPeople || isQuiet || waiting.length > 0) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  const messages = write();
  const encoder = new TextEncoder();
  return {
    body: new ReadableStream<Uint8Array>({
      async pull(controller) {
        try {
          const { done, value } = await messages.next();
          if (isCancelled) return;
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          finish();
          throw error;
        }
      },
      cancel() {
        isCancelled = true;
        finish();
      },
    }),
    end: finish,
  };
}

function messageOf(message: StreamMessage, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(message)}\n\n`;
}
