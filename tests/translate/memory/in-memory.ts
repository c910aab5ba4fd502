/** Makes memories in folders that are gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ImportOptions,
  importUnits,
  type Memory,
  type MemoryUnit,
  openMemory,
  type UnitSource,
} from '../../../src/translate/memory/index.js';

/** Does something with the path of a memory that is not there yet. */
export async function inFolder<Result>(use: (path: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-memory-'));
  try {
    return await use(join(folder, 'test.memory'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Does something with a memory of units. */
export function withMemory<Result>(
  units: UnitSource,
  use: (memory: Memory) => Promise<Result> | Result,
  options: ImportOptions = {},
): Promise<Result> {
  return inFolder(async (path) => {
    await importUnits(path, units, options);
    const memory = openMemory(path);
    try {
      return await use(memory);
    } finally {
      await memory.close();
    }
  });
}

/** Units from pairs. */
export function unitsOf(...pairs: readonly (readonly [string, string])[]): MemoryUnit[] {
  return pairs.map(([chinese, english]) => ({ chinese, english }));
}
