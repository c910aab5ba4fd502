/** Remembers what was worked out before. */

/** Texts repeat their words; of ever new ones no more than twice as many are kept in mind. */
const mostInGeneration = 50_000;

/**
 * The same function, which works a key out once, and again only where it was not asked for during the
 * last 50,000 others. Two generations: what is asked for moves into the younger, and when that is full the
 * older is dropped, so that common words outlive ever new numbers.
 */
export function remember<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  let younger = new Map<Key, Value>();
  let older = new Map<Key, Value>();
  return (key) => {
    const remembered = younger.get(key);
    if (remembered !== undefined || younger.has(key)) return remembered as Value;
    const value = older.has(key) ? (older.get(key) as Value) : work(key);
    if (younger.size >= mostInGeneration) {
      older = younger;
      younger = new Map();
    }
    younger.set(key, value);
    return value;
  };
}
