/** Reads the units of an open memory. */
import type { Memory, Neighbour, StoredUnit } from './store.js';
import type { MemoryUnit, UnitContext } from './unit.js';

/** The unit with a number, its neighbours as texts. */
export function readUnit(memory: Memory, number: number): MemoryUnit {
  return unitOf(memory, storedUnit(memory, number));
}

/** All units in the order in which they were imported. */
export function* readUnits(memory: Memory): Generator<MemoryUnit> {
  for (let number = 0; number < memory.unitCount; number++) yield readUnit(memory, number);
}

/** The unit with a number as it is stored. */
export function storedUnit({ tables, path }: Memory, number: number): StoredUnit {
  const stored = tables.units.get(number);
  if (stored === undefined) throw new TypeError(`there is no unit ${number} in ${path}`);
  return stored;
}

/** A stored unit, its neighbours as texts. */
export function unitOf(memory: Memory, stored: StoredUnit): MemoryUnit {
  const [chinese, english, contexts, created, changed, creator, file] = stored;
  return {
    chinese,
    english,
    ...(created !== null && { created }),
    ...(changed !== null && { changed }),
    ...(creator !== null && { creator }),
    ...(file !== null && { file }),
    ...(contexts.length > 0 && {
      contexts: contexts.map(
        ([before, after]): UnitContext => ({
          ...textIn(memory, before, 'before'),
          ...textIn(memory, after, 'after'),
        }),
      ),
    }),
  };
}

function textIn(memory: Memory, neighbour: Neighbour, place: keyof UnitContext): UnitContext {
  if (neighbour === null) return {};
  return {
    [place]: typeof neighbour === 'string' ? neighbour : storedUnit(memory, neighbour)[0],
  };
}
