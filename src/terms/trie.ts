/** An index of sequences by their steps, searched from any place of a longer sequence. */

export interface Trie<Value> {
  readonly branches: Map<string, Trie<Value>>;
  readonly values: Value[];
}

/** An index without any sequences. */
export function createTrie<Value>(): Trie<Value> {
  return { branches: new Map(), values: [] };
}

/** Files `value` under a sequence of steps. */
export function addToTrie<Value>(trie: Trie<Value>, steps: readonly string[], value: Value): void {
  let node = trie;
  for (const step of steps) {
    let next = node.branches.get(step);
    if (next === undefined) {
      next = createTrie();
      node.branches.set(step, next);
    }
    node = next;
  }
  node.values.push(value);
}
