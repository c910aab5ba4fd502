/** Does several things at a time and keeps their order. */

/**
 * What `work` makes of each item, in the order of the items; at most `width` run at a time. After
 * the first failure nothing more is begun, and what runs is told by the signal to stop.
 * @throws whatever `work` throws first, or the reason of `signal`.
 */
export async function mapInOrder<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
  signal?: AbortSignal,
): Promise<readonly Result[]> {
  const failure = new AbortController();
  const stop = signal === undefined ? failure.signal : AbortSignal.any([signal, failure.signal]);
  const results = new Map<number, Result>();
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      stop.throwIfAborted();
      try {
        results.set(index, await work(item, stop));
      } catch (cause) {
        failure.abort(cause);
        throw cause;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, width) }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
