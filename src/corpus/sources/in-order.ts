/** Works on several things at a time, and gives what becomes of them in the order of the things. */

/**
 * The results of `work`, in order. So many things are worked on at once; no more are taken from the
 * source than that.
 */
export async function* inOrder<Thing, Result>(
  things: AsyncIterable<Thing> | Iterable<Thing>,
  atOnce: number,
  work: (thing: Thing) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for await (const thing of things) {
    const result = work(thing);
    // A failure is told when its turn comes.
    result.catch(() => {});
    begun.push(result);
    const first = begun.length < atOnce ? undefined : begun.shift();
    if (first !== undefined) yield await first;
  }
  for (const result of begun) yield await result;
}
