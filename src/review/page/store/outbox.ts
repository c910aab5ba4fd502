/** Brings one's own changes to the server, in order, however often that takes. */
import type { Change, ReviewEvent } from '../../model/types.js';
import { sizeOf } from './changes.js';
import type { SavedState } from './store.js';

/** What the server said to changes. */
export type SendResult =
  | { readonly kind: 'made'; readonly events: readonly ReviewEvent[] }
  /** None was made, because of `change`. */
  | { readonly kind: 'conflict'; readonly change: string }
  /** The server works and cannot keep them, e.g. as the disk is full. */
  | { readonly kind: 'refused'; readonly message: string }
  /** More than it takes at a time. */
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreachable' };

export interface OutboxParts {
  /** What waits, oldest first. */
  pending(): readonly Change[];
  send(changes: readonly Change[]): Promise<SendResult>;
  made(events: readonly ReviewEvent[]): void;
  /** The change is not made; it has to be gone from `pending` afterwards. */
  conflict(change: string): void;
  show(state: SavedState): void;
  /** Seconds to wait before the `attempt`th try after the first, from 1. */
  delay?(attempt: number): number;
}

export interface Outbox {
  /** Says that something waits. */
  push(): void;
  /** Tries at once, e.g. as the network is back. */
  retry(): void;
  close(): void;
}

const mostAtOnce = 500;
/** UTF-16 units of one request, about; a change that is larger goes by itself. */
const mostUnits = 1_000_000;

/** One request at a time; what comes meanwhile goes in the next one. */
export function createOutbox(parts: OutboxParts): Outbox {
  const delay = parts.delay ?? ((attempt) => Math.min(15, 0.5 * 2 ** (attempt - 1)));
  let isSending = false;
  let isClosed = false;
  let attempt = 0;
  let most = mostAtOnce;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: SavedState = { kind: 'saved' };

  function show(state: SavedState): void {
    shown = state;
    parts.show(state);
  }

  function wait(): void {
    attempt += 1;
    timer = setTimeout(() => {
      timer = undefined;
      void send();
    }, delay(attempt) * 1000);
  }

  async function send(): Promise<void> {
    if (isSending || isClosed) return;
    const changes = nextOf(parts.pending(), most);
    if (changes.length === 0) {
      show({ kind: 'saved' });
      return;
    }
    isSending = true;
    const result = await parts.send(changes).catch((): SendResult => ({ kind: 'unreachable' }));
    isSending = false;
    if (isClosed) return;
    follow(result, changes);
  }

  function follow(result: SendResult, changes: readonly Change[]): void {
    const count = parts.pending().length;
    if (result.kind === 'unreachable') {
      show({ kind: 'offline', count });
      wait();
      return;
    }
    if (result.kind === 'refused' || (result.kind === 'too-large' && changes.length === 1)) {
      const message = result.kind === 'refused' ? result.message : '';
      show({ kind: 'refused', count, message });
      wait();
      return;
    }
    attempt = 0;
    most =
      result.kind === 'too-large' ? Math.ceil(changes.length / 2) : Math.min(mostAtOnce, most * 2);
    if (result.kind === 'made') parts.made(result.events);
    if (result.kind === 'conflict') parts.conflict(result.change);
    const left = parts.pending().length;
    show(left === 0 ? { kind: 'saved' } : { kind: 'saving', count: left });
    void send();
  }

  return {
    push() {
      const count = parts.pending().length;
      // While it waits for the server to come back, it does not say that it is saving.
      show(shown.kind === 'saved' ? { kind: 'saving', count } : { ...shown, count });
      if (timer === undefined) {
        timer = setTimeout(() => {
          timer = undefined;
          void send();
        }, 0);
      }
    },
    retry() {
      if (timer !== undefined) clearTimeout(timer);
      timer = undefined;
      void send();
    },
    close() {
      isClosed = true;
      if (timer !== undefined) clearTimeout(timer);
    },
  };
}

/** The first changes, as many as go in one request. */
function nextOf(pending: readonly Change[], most: number): readonly Change[] {
  let units = 0;
  const end = pending.findIndex((change, at) => {
    units += sizeOf(change);
    return at >= most || (at > 0 && units > mostUnits);
  });
  return end < 0 ? pending : pending.slice(0, end);
}
