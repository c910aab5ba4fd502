/** Looks a word from outside up in a table. */

/**
 * What a table holds under a name of its own; nothing for names that every object answers to,
 * such as `constructor`, which a hostile file may well contain.
 */
export function entryOf<Value>(
  table: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
