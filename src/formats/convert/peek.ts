/** Looks at the first item of a stream, from which a writer takes what it says of the whole file. */

/** The first item, if there is one, and the whole stream with it. */
export async function peek<Item>(
  items: AsyncIterable<Item>,
): Promise<{ readonly first: Item | undefined; readonly all: AsyncIterable<Item> }> {
  const iterator = items[Symbol.asyncIterator]();
  const first = await iterator.next();
  return { first: first.done ? undefined : first.value, all: withFirst(first, iterator) };
}

async function* withFirst<Item>(
  first: IteratorResult<Item>,
  rest: AsyncIterator<Item>,
): AsyncGenerator<Item> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
