/** Remembers what was worked out before. */

/** Texts repeat their words; of ever new ones no more than this many are kept in mind. */
const mostRemembered = 50_000;

/** The same function, which works a key out once, and again only where it has met too many others since. */
export function remember<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const remembered = known.get(key);
    if (remembered !== undefined || known.has(key)) return remembered as Value;
    const value = work(key);
    // Dropping all of them is rare and cheap; which was used last would have to be noted at each call.
    if (known.size >= mostRemembered) known.clear();
    known.set(key, value);
    return value;
  };
}
