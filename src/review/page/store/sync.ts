/** Keeps the page's copy of a bitext and the server's the same. */
import type { StreamMessage } from '../../model/api.js';
import type { ReviewState } from '../../model/state.js';
import type { Change, Patch, ReviewEvent } from '../../model/types.js';
import { createOutbox, type SendResult } from './outbox.js';
import { createReplica } from './replica.js';
import type { SavedState } from './store.js';
import type { Unsent } from './unsent.js';

export interface SyncParts {
  readonly state: ReviewState;
  /** Of the last event that `state` holds. */
  readonly seq: number;
  readonly unsent: Unsent;
  send(changes: readonly Change[]): Promise<SendResult>;
  /** See `BitextServer.stream`. */
  stream(after: number, listener: (message: StreamMessage) => void, broken: () => void): () => void;
  /** A patch has been applied to the state. */
  applied(patch: Patch): void;
  /** An event of somebody else, or of another page, is in the state now. */
  received(event: ReviewEvent): void;
  /** Own changes are not in the state any more, since somebody else was faster. */
  dropped(changes: readonly Change[]): void;
  /** Changes that an earlier page had not sent are on the server's disk now. */
  restored(count: number): void;
  /** The copy cannot follow the server any more; everything unsent is kept in the browser. */
  lost(): void;
  /** The browser has no room to keep what is unsent. */
  notStored(): void;
  saved(state: SavedState): void;
  people(people: Extract<StreamMessage, { kind: 'presence' }>['people']): void;
  /** Does several steps as one, for those who look on; by default just does them. */
  together?(steps: () => void): void;
  /** Seconds before the `attempt`th try to reach the server again, from 1. */
  delay?(attempt: number): number;
}

export interface Sync {
  /** Makes changes here, at once, and sends them; those that do not apply are left out. */
  make(changes: readonly Change[]): readonly Change[];
  /** Takes events that came in a reply. */
  receive(events: readonly ReviewEvent[]): void;
  readonly pendingCount: number;
  /** Tries to reach the server at once. */
  retry(): void;
  /** Ends the stream while nobody looks, and opens it again where it was. */
  pause(): void;
  resume(): void;
  /** Keeps what is unsent in the browser, at once. */
  keep(): void;
  /** Resolves once nothing waits to be sent. */
  settled(): Promise<void>;
  /** Hears no more of others; what waits is still sent. */
  leave(): void;
}

const defaultDelay = (attempt: number) => Math.min(15, 0.5 * 2 ** (attempt - 1));

export function createSync(parts: SyncParts): Sync {
  const together = parts.together ?? ((steps: () => void) => steps());
  const delay = parts.delay ?? defaultDelay;
  const replica = createReplica(parts.state, parts.seq, parts.applied);
  /** Left by an earlier page; whether the server has made them is not known, so they are not shown. */
  let left = parts.unsent.adopt();
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let hasWarned = false;
  let isClosed = false;

  const pending = () => [...left, ...replica.pending];

  /** Writing them takes a while where they are many: after what the change shows has been drawn. */
  function keepUnsent(): void {
    keeping ??= setTimeout(keepNow, 0);
  }

  function keepNow(): void {
    if (keeping !== undefined) clearTimeout(keeping);
    keeping = undefined;
    if (parts.unsent.keep(pending())) return;
    if (!hasWarned) parts.notStored();
    hasWarned = true;
  }

  function lose(): void {
    keepNow();
    isClosed = true;
    closeStream();
    outbox.close();
    parts.lost();
  }

  function receiveOne(event: ReviewEvent): boolean {
    if (event.seq <= replica.seq) return true;
    const { isOwn, dropped, isLost } = replica.receive(event);
    if (!isOwn && !isLost) parts.received(event);
    if (dropped.length > 0) parts.dropped(dropped);
    return !isLost;
  }

  function made(events: readonly ReviewEvent[]): void {
    const ids = new Set(events.map(({ id }) => id));
    const restored = left.filter(({ id }) => ids.has(id)).length;
    left = left.filter(({ id }) => !ids.has(id));
    if (restored > 0) parts.restored(restored);
    replica.acknowledge(ids);
    receiveNext(events);
    keepUnsent();
  }

  /** Those that follow; others come by the stream, in their order. */
  function receiveNext(events: readonly ReviewEvent[]): void {
    together(() => {
      for (const event of events) {
        if (event.seq <= replica.seq + 1 && !receiveOne(event)) return lose();
      }
    });
  }

  function conflict(change: string): void {
    const isLeft = left.some(({ id }) => id === change);
    together(() => {
      if (isLeft) parts.dropped(left.filter(({ id }) => id === change));
      left = left.filter(({ id }) => id !== change);
      const refused = replica.refuse(change);
      if (refused.length > 0) parts.dropped(refused);
    });
    keepUnsent();
  }

  const waiters: (() => void)[] = [];
  const outbox = createOutbox({
    pending,
    send: parts.send,
    made,
    conflict,
    show(state) {
      parts.saved(state);
      if (state.kind === 'saved') for (const resolve of waiters.splice(0)) resolve();
    },
    delay,
  });

  let endStream: (() => void) | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let isPaused = false;
  let waiting: ReviewEvent[] = [];

  /** A page that was away gets many at once: they are taken together. */
  function take(): void {
    const events = waiting;
    waiting = [];
    if (isClosed) return;
    together(() => {
      for (const event of events) if (!receiveOne(event)) return lose();
    });
  }

  function listen(message: StreamMessage): void {
    if (attempt > 0) outbox.retry();
    attempt = 0;
    if (message.kind === 'presence') parts.people(message.people);
    else {
      if (waiting.length === 0) setTimeout(take, 0);
      waiting.push(message.event);
    }
  }

  function openStream(): void {
    if (isClosed || isPaused || endStream !== undefined) return;
    endStream = parts.stream(replica.seq, listen, () => {
      endStream = undefined;
      attempt += 1;
      if (!isClosed && !isPaused) {
        reopening ??= setTimeout(() => {
          reopening = undefined;
          openStream();
        }, delay(attempt) * 1000);
      }
    });
  }

  function closeStream(): void {
    if (reopening !== undefined) clearTimeout(reopening);
    reopening = undefined;
    endStream?.();
    endStream = undefined;
  }

  openStream();
  if (left.length > 0) outbox.push();

  return {
    make(changes) {
      const madeHere = changes.filter((change) => replica.make(change));
      if (madeHere.length > 0) {
        outbox.push();
        keepUnsent();
      }
      return madeHere;
    },
    receive: receiveNext,
    get pendingCount() {
      return pending().length;
    },
    retry() {
      outbox.retry();
      if (reopening !== undefined) clearTimeout(reopening);
      reopening = undefined;
      openStream();
    },
    pause() {
      isPaused = true;
      closeStream();
    },
    resume() {
      isPaused = false;
      openStream();
    },
    keep: keepNow,
    async settled() {
      while (pending().length > 0 && !isClosed) {
        await new Promise<void>((resolve) => waiters.push(resolve));
      }
    },
    leave() {
      isClosed = true;
      closeStream();
      keepNow();
    },
  };
}
