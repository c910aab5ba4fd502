/** Prints how long a translation memory takes to fill and to search, and whether it finds all. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import levenshtein from 'fast-levenshtein';
import { analyse } from '../../src/translate/memory/analyse.js';
import { readSignature } from '../../src/translate/memory/chunk.js';
import { importUnits } from '../../src/translate/memory/import.js';
import { lookUp } from '../../src/translate/memory/look-up.js';
import { matchRate } from '../../src/translate/memory/rate.js';
import { isMemory, type Memory, openMemory } from '../../src/translate/memory/store.js';
import type { MemoryUnit } from '../../src/translate/memory/unit.js';
import { createUnitMaker, makeUnits } from '../translate/memory/made-units.js';
import { describeMachine } from './machine.js';
import { createRandom } from './random.js';

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '1000000' },
    queries: { type: 'string', default: '1000' },
    sample: { type: 'string', default: '60' },
    // A memory that an earlier run made, or where to keep the one that this run makes.
    memory: { type: 'string' },
  },
});
const seed = 20011219;
const unitCount = Number(values.units);
const queryCount = Number(values.queries);
const threshold = 75;

const folder = mkdtempSync(join(tmpdir(), 'duizhao-memory-'));
try {
  const path = values.memory ?? join(folder, 'made');
  console.log(`machine: ${describeMachine()}`);
  if (!isMemory(path)) await fill(path);
  const memory = openMemory(path);
  const queries = makeQueries(memory);
  for (const from of ['zh', 'en'] as const) measure(memory, queries, from);
  measureRecall(memory, queries.slice(0, Number(values.sample)));
  console.log(`peak memory after all ${peakMemory()}`);
  await memory.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function fill(path: string): Promise<void> {
  const clock = startClock();
  const { added } = await importUnits(path, makeUnits(unitCount, seed));
  const { wall, processor } = clock();
  const size = readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
  console.log(
    `${unitCount} units, ${added} of them different: ${(wall / 1000).toFixed(0)} s ` +
      `(processor ${(processor / 1000).toFixed(0)} s), making them included; ` +
      `peak memory ${peakMemory()}, on disk ${(size / 1e6).toFixed(0)} MB`,
  );
}

/** Milliseconds since, by the clock and of the processor; the load of the machine moves only the first. */
function startClock(): () => { readonly wall: number; readonly processor: number } {
  const started = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { wall: performance.now() - started, processor: (user + system) / 1000 };
  };
}

interface Query {
  readonly kind: 'exact' | 'edited' | 'new';
  readonly unit: MemoryUnit;
}

/** A third out of the memory, a third edited to be 75 to 99 % alike, a third made anew. */
function makeQueries(memory: Memory): Query[] {
  const random = createRandom(7);
  const maker = createUnitMaker(8);
  const queries: Query[] = [];
  while (queries.length < queryCount) {
    const stored = memory.tables.units.get(Math.floor(random() * memory.unitCount));
    const unit = { chinese: stored?.[0] ?? '', english: stored?.[1] ?? '' };
    queries.push({ kind: 'exact', unit });
    for (let tries = 0; tries < 20; tries++) {
      const edited = maker.edited(unit, 1 + Math.floor(random() * 4));
      const rate = matchRate(analyse(edited.chinese, 'zh'), analyse(unit.chinese, 'zh'));
      if (rate < threshold || rate > 99) continue;
      queries.push({ kind: 'edited', unit: edited });
      break;
    }
    queries.push({ kind: 'new', unit: maker.fresh() });
  }
  return queries.slice(0, queryCount);
}

function measure(memory: Memory, queries: readonly Query[], from: 'zh' | 'en'): void {
  const times = queries.map(({ kind, unit }) => {
    const text = from === 'zh' ? unit.chinese : unit.english;
    const clock = startClock();
    const matches = lookUp(memory, { text }, { from, threshold });
    return { kind, ...clock(), found: matches.length > 0 };
  });
  for (const kind of ['all', 'exact', 'edited', 'new'] as const) {
    const some = times.filter((query) => kind === 'all' || query.kind === kind);
    const found = some.filter((query) => query.found).length;
    console.log(
      `look-up from ${from}, ${kind} (${some.length}, ${found} with a match): ` +
        `${spread(some.map(({ wall }) => wall))}; processor: ${spread(some.map(({ processor }) => processor))}`,
    );
  }
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, 90 % ${at(0.9)} ms, 99 % ${at(0.99)} ms, most ${at(1)} ms`;
}

/** Share of the units that are 75 % alike or more, by comparing all, that look-up finds. */
function measureRecall(memory: Memory, queries: readonly Query[]): void {
  const wanted = queries.map(({ unit }) => ({
    signature: analyse(unit.chinese, 'zh').signature,
    query: unit.chinese,
    units: new Set<number>(),
  }));
  for (const { value } of memory.tables.signatures.getRange({ end: 0x80000000 })) {
    const { unit, signature } = readSignature(value);
    for (const { signature: other, units } of wanted) {
      const longer = Math.max(signature.length, other.length);
      const most = longer * (1 - threshold / 100);
      if (Math.abs(signature.length - other.length) > most) continue;
      if (levenshtein.get(signature, other) <= most) units.add(unit);
    }
  }
  let all = 0;
  let found = 0;
  for (const { query, units } of wanted) {
    const matches = lookUp(memory, { text: query }, { threshold, limit: 100_000 });
    const numbers = new Set(matches.map(({ number }) => number));
    for (const number of units) {
      const [chinese = ''] = memory.tables.units.get(number) ?? [];
      if (matchRate(analyse(query, 'zh'), analyse(chinese, 'zh')) < threshold) continue;
      all += 1;
      if (numbers.has(number)) found += 1;
    }
  }
  console.log(
    `recall of matches of ${threshold} % and more, ${queries.length} queries against all units: ` +
      `${found} of ${all} (${((100 * found) / Math.max(1, all)).toFixed(2)} %)`,
  );
}

function peakMemory(): string {
  return `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`;
}
