/** Remembers what was found for a content, as long as it is the very same content. */

/** The value of a content; `find` makes it where it is not remembered. */
export type ContentCache<Value> = (content: readonly unknown[], find: () => Value) => Value;

/** A cache of at most `most` values; those not asked for longest go first. */
export function createContentCache<Value>(most: number): ContentCache<Value> {
  const numbers = new WeakMap<object, number>();
  const values = new Map<string, Value>();
  let count = 0;
  const keyOf = (part: unknown): string => {
    if (typeof part !== 'object' || part === null) return JSON.stringify(part) ?? '';
    const known = numbers.get(part) ?? ++count;
    numbers.set(part, known);
    return `#${known}`;
  };
  return (content, find) => {
    const key = content.map(keyOf).join(' ');
    const known = values.get(key);
    const value = known ?? find();
    values.delete(key);
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
    return value;
  };
}
