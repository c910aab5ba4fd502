/** Numbers the symbols that terms are made of. */
import { unknownSymbol } from './automaton.js';

/** The symbols of an index; 1 and up, in the order in which they were met. */
export interface Vocabulary {
  /** The number of a symbol, given to it if it is new. */
  add(key: string): number;
  /** The number of a symbol; `unknownSymbol` for one that no term has. */
  get(key: string): number;
}

/** A vocabulary without any symbols. */
export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  return {
    add: (key) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, numbers.size + 1);
      return numbers.size;
    },
    get: (key) => numbers.get(key) ?? unknownSymbol,
  };
}
