/** Shares items of work out to whoever is free, the caller among them. */

/** Does an item elsewhere; resolves to `false` if it gave up, the item undone and itself of no more use. */
export type Helper<Item> = (item: Item) => Promise<boolean>;

/**
 * Does all of `items`, taken in order: one after the other `here`, and by each helper from when it
 * is there (`undefined` if it never will be). What a helper gave up is done by another. Does not wait
 * for helpers that nothing is left for. Rejects as soon as any of them does.
 */
export async function shareOut<Item>(
  items: readonly Item[],
  here: (item: Item) => Promise<void>,
  helpers: readonly Promise<Helper<Item> | undefined>[],
): Promise<void> {
  const waiting = [...items];
  let undone = items.length;
  let finish = (): void => undefined;
  const finished = new Promise<undefined>((resolve) => {
    finish = () => resolve(undefined);
  });
  const count = (): void => {
    undone -= 1;
    if (undone === 0) finish();
  };
  const workHere = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      await here(item);
      count();
    }
  };
  const workThere = async (coming: Promise<Helper<Item> | undefined>): Promise<void> => {
    const help = await Promise.race([coming, finished]);
    if (help === undefined) return;
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      if (!(await help(item))) {
        waiting.unshift(item);
        return;
      }
      count();
    }
  };
  await Promise.all([workHere(), ...helpers.map(workThere)]);
  // What was given up after the others were through.
  await workHere();
}
