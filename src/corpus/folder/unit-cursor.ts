/** Goes through the units of a corpus beside its documents, a document at a time. */
import type { JudgedUnit } from '../unit.js';

export interface UnitCursor {
  /** The units of the document that comes next, as far as they were not taken yet. */
  of(document: string): AsyncGenerator<JudgedUnit, void>;
  /** The unit that would come next; nothing at the end. */
  peek(): Promise<JudgedUnit | undefined>;
  /** Lets go of the file. */
  close(): Promise<void>;
}

/** A cursor over units that are in the order of their documents; it holds one of them. */
export function createUnitCursor(units: AsyncIterable<JudgedUnit>): UnitCursor {
  const iterator = units[Symbol.asyncIterator]();
  let next: IteratorResult<JudgedUnit> | undefined;
  const peek = async (): Promise<JudgedUnit | undefined> => {
    next ??= await iterator.next();
    return next.done === true ? undefined : next.value;
  };
  return {
    peek,
    async *of(document) {
      for (let unit = await peek(); unit?.document === document; unit = await peek()) {
        next = undefined;
        yield unit;
      }
    },
    close: async () => void (await iterator.return?.()),
  };
}
