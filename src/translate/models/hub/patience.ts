/** Asks a hub again for what it may give later. */
import { PassingFailure, type Patience, tryPatiently } from '../../../network/patience.js';
import { lastingFailure } from './failures.js';

/**
 * What `work` gives back at its first success. Where `hasProgressed` says so, a failure does not
 * count as a try.
 * @throws DuizhaoError HUB_UNREACHABLE when the tries are used up, whatever else `work` throws, or
 * the reason of `signal`.
 */
export async function askPatiently<Result>(
  work: () => Promise<Result>,
  patience: Patience,
  signal?: AbortSignal,
  hasProgressed?: () => boolean,
): Promise<Result> {
  try {
    return await tryPatiently(work, patience, { signal, ...(hasProgressed && { hasProgressed }) });
  } catch (failure) {
    throw failure instanceof PassingFailure ? lastingFailure(failure) : failure;
  }
}
