/**
 * Finds many sequences of symbols in a longer one in a single pass (Aho and Corasick, “Efficient
 * string matching”, 1975).
 */

/** A symbol that no sequence has; it matches nothing. */
export const unknownSymbol = 0;

/** Sequences of symbols, made ready for finding; nodes are numbers, the root is 0. */
export interface Automaton {
  /** How many symbols the longest sequence has. */
  readonly longest: number;
  /** The node that a node leads to by a symbol; -1 where there is none. */
  child(node: number, symbol: number): number;
  /** The node to go on from after `symbol`, the longest beginning of a sequence that is read. */
  next(node: number, symbol: number): number;
  /** Calls back with every sequence, by its place in the list, that ends at a node: the longest first. */
  endingAt(node: number, found: (sequence: number) => void): void;
  /** Calls back with every sequence that a node, read from the root, is. */
  wholeAt(node: number, found: (sequence: number) => void): void;
}

const none = -1;

/** An automaton for a list of sequences of symbols above 0; empty ones are never found. */
export function createAutomaton(sequences: readonly (readonly number[])[]): Automaton {
  const mostNodes = 1 + sequences.reduce((sum, { length }) => sum + length, 0);
  const branches = createBranches(mostNodes);
  const parents = new Int32Array(mostNodes);
  const symbols = new Int32Array(mostNodes);
  const depths = new Int32Array(mostNodes);
  const firsts = new Int32Array(mostNodes).fill(none);
  const followers = new Int32Array(sequences.length).fill(none);
  let nodes = 1;

  // From the last to the first, so that those of one node are given in their order.
  for (let place = sequences.length - 1; place >= 0; place--) {
    const sequence = sequences[place] ?? [];
    if (sequence.length === 0) continue;
    let node = 0;
    for (const symbol of sequence) {
      let child = branches.get(node, symbol);
      if (child === none) {
        child = nodes++;
        branches.set(node, symbol, child);
        parents[child] = node;
        symbols[child] = symbol;
        depths[child] = at(depths, node) + 1;
      }
      node = child;
    }
    followers[place] = at(firsts, node);
    firsts[node] = place;
  }

  const { fallbacks, endings } = link({ nodes, parents, symbols, depths, firsts, branches });
  const next = (node: number, symbol: number): number => {
    if (symbol === unknownSymbol) return 0;
    let from = node;
    for (;;) {
      const child = branches.get(from, symbol);
      if (child !== none) return child;
      if (from === 0) return 0;
      from = at(fallbacks, from);
    }
  };
  const wholeAt = (node: number, found: (sequence: number) => void) => {
    for (let place = at(firsts, node); place !== none; place = at(followers, place)) found(place);
  };
  return {
    longest: sequences.reduce((longest, { length }) => Math.max(longest, length), 0),
    child: branches.get,
    next,
    wholeAt,
    endingAt: (node, found) => {
      for (let whole = node; whole > 0; whole = at(endings, whole)) wholeAt(whole, found);
    },
  };
}

interface UnlinkedNodes {
  readonly nodes: number;
  readonly parents: Int32Array;
  readonly symbols: Int32Array;
  readonly depths: Int32Array;
  readonly firsts: Int32Array;
  readonly branches: Branches;
}

/**
 * For every node the longest shorter node that its end is (`fallbacks`), and the longest of those
 * where a sequence ends (`endings`, 0 for none).
 */
function link({ nodes, parents, symbols, depths, firsts, branches }: UnlinkedNodes) {
  const fallbacks = new Int32Array(nodes);
  const endings = new Int32Array(nodes);
  for (const node of byDepth(depths, nodes)) {
    if (at(depths, node) > 1) {
      const symbol = at(symbols, node);
      let from = at(fallbacks, at(parents, node));
      let child = branches.get(from, symbol);
      while (child === none && from !== 0) {
        from = at(fallbacks, from);
        child = branches.get(from, symbol);
      }
      fallbacks[node] = child === none ? 0 : child;
    }
    const fallback = at(fallbacks, node);
    endings[node] = at(firsts, fallback) === none ? at(endings, fallback) : fallback;
  }
  return { fallbacks, endings };
}

/** The nodes but the root, those near it first. */
function byDepth(depths: Int32Array, nodes: number): Int32Array {
  const starts: number[] = [];
  for (let node = 1; node < nodes; node++) {
    const depth = at(depths, node);
    starts[depth + 1] = (starts[depth + 1] ?? 0) + 1;
  }
  for (let depth = 1; depth < starts.length; depth++) {
    starts[depth] = (starts[depth] ?? 0) + (starts[depth - 1] ?? 0);
  }
  const ordered = new Int32Array(nodes - 1);
  for (let node = 1; node < nodes; node++) {
    const depth = at(depths, node);
    const place = starts[depth] ?? 0;
    ordered[place] = node;
    starts[depth] = place + 1;
  }
  return ordered;
}

interface Branches {
  get(node: number, symbol: number): number;
  set(node: number, symbol: number, child: number): void;
}

/** The branches of all nodes in one open-addressed table, which takes a tenth of the memory of maps. */
function createBranches(mostNodes: number): Branches {
  const bits = Math.max(4, 33 - Math.clz32(mostNodes));
  const mask = 2 ** bits - 1;
  const nodeOf = new Int32Array(mask + 1);
  const symbolOf = new Int32Array(mask + 1);
  const childOf = new Int32Array(mask + 1).fill(none);
  const shift = 32 - bits;
  const slotFor = (node: number, symbol: number): number => {
    // Fibonacci hashing (Knuth 1973, 6.4).
    let slot = Math.imul(Math.imul(node, 0x85ebca6b) ^ symbol, 0x9e3779b1) >>> shift;
    while (childOf[slot] !== none && (nodeOf[slot] !== node || symbolOf[slot] !== symbol)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  return {
    get: (node, symbol) => childOf[slotFor(node, symbol)] ?? none,
    set: (node, symbol, child) => {
      const slot = slotFor(node, symbol);
      nodeOf[slot] = node;
      symbolOf[slot] = symbol;
      childOf[slot] = child;
    },
  };
}

function at(numbers: Int32Array, place: number): number {
  return numbers[place] ?? none;
}
