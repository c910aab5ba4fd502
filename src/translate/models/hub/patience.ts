/** Tries again what may succeed later, waiting longer each time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { lastingFailure, PassingFailure } from './failures.js';

export interface Patience {
  /** Tries without any progress after which it is given up. Default 5. */
  readonly tries?: number;
  /** Milliseconds before the second try; each further one waits twice as long. Default 500. */
  readonly firstWait?: number;
  /** Most milliseconds to wait, whatever the hub asks for; if it asks for more, give up. Default 60,000. */
  readonly longestWait?: number;
}

/**
 * What `work` gives back at its first success. Where `hasProgressed` says so, a failure does not
 * count as a try.
 * @throws DuizhaoError HUB_UNREACHABLE when the tries are used up, whatever else `work` throws, or
 * the reason of `signal`.
 */
export async function tryPatiently<Result>(
  work: () => Promise<Result>,
  { tries = 5, firstWait = 500, longestWait = 60_000 }: Patience = {},
  signal?: AbortSignal,
  hasProgressed: () => boolean = () => false,
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
      if (failed >= tries || asked > longestWait) throw lastingFailure(failure);
      const usual = Math.min(firstWait * 2 ** (failed - 1), longestWait);
      await sleep(Math.max(asked, usual), undefined, { ...(signal && { signal }) }).catch(() =>
        signal?.throwIfAborted(),
      );
    }
  }
}
