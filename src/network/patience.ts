/** Tries again what may succeed later, waiting longer each time. */
import { setTimeout as sleep } from 'node:timers/promises';

/** A failure that may pass: worth another try. */
export class PassingFailure extends Error {
  override readonly name = 'PassingFailure';
  /** How long the other side asks to wait, in seconds. */
  readonly waitSeconds: number | undefined;

  constructor(message: string, waitSeconds?: number, options?: ErrorOptions) {
    super(message, options);
    this.waitSeconds = waitSeconds;
  }
}

export interface Patience {
  /** Tries without any progress after which it is given up. Default 5. */
  readonly tries?: number;
  /** Milliseconds before the second try; each further one waits twice as long. Default 500. */
  readonly firstWait?: number;
  /** Most milliseconds to wait, whatever the other side asks for; if it asks for more, give up. Default 60,000. */
  readonly longestWait?: number;
  /** Share of a wait, 0 to 1, by which it is made longer, so that many do not return at once. Default 0. */
  readonly jitter?: () => number;
}

export interface Trying {
  readonly signal?: AbortSignal | undefined;
  /** Where it says so, a failure does not count as a try. */
  readonly hasProgressed?: () => boolean;
}

/**
 * What `work` gives back at its first success.
 * @throws the last PassingFailure when the tries are used up, whatever else `work` throws, or the
 * reason of the signal.
 */
export async function tryPatiently<Result>(
  work: () => Promise<Result>,
  { tries = 5, firstWait = 500, longestWait = 60_000, jitter = () => 0 }: Patience = {},
  { signal, hasProgressed = () => false }: Trying = {},
): Promise<Result> {
  for (let failed = 0; ; ) {
    signal?.throwIfAborted();
    try {
      return await work();
    } catch (failure) {
      signal?.throwIfAborted();
      if (!(failure instanceof PassingFailure)) throw failure;
      failed = hasProgressed() ? 1 : failed + 1;
      const asked = (failure.waitSeconds ?? 0) * 1_000;
      if (failed >= tries || asked > longestWait) throw failure;
      const usual = Math.min(firstWait * 2 ** (failed - 1), longestWait) * (1 + jitter());
      await sleep(Math.max(asked, usual), undefined, { ...(signal && { signal }) }).catch(() =>
        signal?.throwIfAborted(),
      );
    }
  }
}
