/** Works on many things at once, but only so many, and gives the results as they come. */

/**
 * The results of `work` on each item, in the order in which they are ready. Never more than `most`
 * items are taken and not yet given back.
 * @throws what `items` or `work` throw, once what was begun has ended; the signal's reason.
 */
export async function* gather<Item, Result>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
  signal: AbortSignal,
): AsyncGenerator<Result, void> {
  const running = new Set<Promise<void>>();
  const ready: Result[] = [];
  const failures: unknown[] = [];
  // A race of all that are running would leave something behind at each of them.
  let wake = (): void => undefined;
  const begin = (item: Item): void => {
    const one = work(item)
      .then(
        (result) => void ready.push(result),
        (failure: unknown) => void failures.push(failure),
      )
      .finally(() => {
        running.delete(one);
        wake();
      });
    running.add(one);
  };
  const iterator = items[Symbol.asyncIterator]();
  let isOver = false;
  try {
    for (;;) {
      signal.throwIfAborted();
      while (!isOver && running.size < most && failures.length === 0) {
        const next = await iterator.next();
        if (next.done === true) isOver = true;
        else begin(next.value);
      }
      // More may become ready while whoever takes them is at work.
      while (ready.length > 0) {
        for (const result of ready.splice(0)) {
          yield result;
          signal.throwIfAborted();
        }
      }
      if (failures.length > 0) throw failures[0];
      if (running.size === 0) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    await Promise.allSettled(running);
    await iterator.return?.();
  }
}
