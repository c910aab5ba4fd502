import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createMemory,
  importUnits,
  lookUp,
  type MemoryUnit,
  openMemory,
  readUnits,
  type UnitItem,
} from '../../../src/translate/memory/index.js';
import { inFolder, unitsOf, withMemory } from './in-memory.js';
import { createUnitMaker } from './made-units.js';

const pairs = unitsOf(['深信', 'Convinced'], ['回顾', 'Recalling'], ['强调', 'Stressing']);

async function allOf(path: string): Promise<MemoryUnit[]> {
  const memory = openMemory(path);
  const units = [...readUnits(memory)];
  await memory.close();
  return units;
}

describe('importing', () => {
  it('keeps every unit with what is known of it', () => {
    const unit: MemoryUnit = {
      chinese: '深信',
      english: 'Convinced',
      created: '20011219T093000Z',
      changed: '20020101T000000Z',
      creator: 'translator',
      file: 'a.tmx',
      contexts: [{ before: '大会，' }, { before: '理事会，', after: '强调' }],
    };
    return withMemory([unit], (memory) => {
      expect([...readUnits(memory)]).toEqual([unit]);
    });
  });

  it('adds nothing the second time', () =>
    inFolder(async (path) => {
      const first = await importUnits(path, pairs, { inOrder: true });
      const before = await allOf(path);
      const second = await importUnits(path, pairs, { inOrder: true });
      expect([first.added, second.added, second.read]).toEqual([3, 0, 3]);
      expect(await allOf(path)).toEqual(before);
    }));

  it('takes the neighbours in the order of a text for context', () =>
    withMemory(
      pairs,
      (memory) => {
        expect([...readUnits(memory)].map(({ contexts }) => contexts)).toEqual([
          [{ after: '回顾' }],
          [{ before: '深信', after: '强调' }],
          [{ before: '回顾' }],
        ]);
      },
      { inOrder: true },
    ));

  it('sees no neighbours across a break or something that is no unit', () => {
    const [a, b, c] = pairs as [MemoryUnit, MemoryUnit, MemoryUnit];
    const items: UnitItem[] = [
      a,
      { textBreak: true },
      b,
      { problem: 'bad-xml', place: 'line 9' },
      c,
    ];
    return withMemory(
      items,
      (memory) => {
        expect([...readUnits(memory)].some(({ contexts }) => contexts !== undefined)).toBe(false);
      },
      { inOrder: true },
    );
  });

  it('counts what is no unit and says where the first of it is', () =>
    inFolder(async (path) => {
      const report = await importUnits(path, [
        ...pairs,
        { problem: 'one-language', place: 'line 7' },
        { chinese: ' ', english: 'x' },
      ]);
      expect(report.problems).toEqual({ 'bad-xml': 0, 'one-language': 1, empty: 1 });
      expect(report.examples.map(({ place }) => place)).toEqual(['line 7', 'unit 4']);
    }));

  it('finds old and new units after several imports', () =>
    inFolder(async (path) => {
      const maker = createUnitMaker(11);
      const units = Array.from({ length: 90 }, () => maker.fresh());
      for (let from = 0; from < 90; from += 30) {
        await importUnits(path, units.slice(from, from + 30));
      }
      const memory = openMemory(path);
      for (const { chinese, english } of units) {
        expect(lookUp(memory, { text: chinese })[0]?.target).toBe(english);
        expect(lookUp(memory, { text: english }, { from: 'en' })[0]?.target).toBe(chinese);
      }
      await memory.close();
    }));

  it('keeps any text to the letter', async () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      .filter((written) => written.trim() !== '' && !/\p{Surrogate}/u.test(written));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 8 }), (texts) =>
        withMemory(unitsOf(...texts), (memory) => {
          const kept = [...readUnits(memory)].map(({ chinese, english }) => [chinese, english]);
          const distinct = [
            ...new Map(texts.map((pair) => [JSON.stringify(pair), [...pair]])).values(),
          ];
          expect(kept).toEqual(distinct);
        }),
      ),
      { numRuns: 40 },
    );
  });
});

describe('a memory that is being changed', () => {
  it('is as it was when an import fails half-way', () =>
    inFolder(async (path) => {
      await importUnits(path, pairs);
      function* failing() {
        for (let index = 0; index < 5000; index++) {
          yield { chinese: `第${index}段`, english: `paragraph ${index}` };
        }
        throw new Error('the disk was pulled out');
      }
      await expect(importUnits(path, failing())).rejects.toThrow('pulled out');
      expect(await allOf(path)).toHaveLength(3);
      expect(readdirSync(path).filter((name) => name.endsWith('.mdb'))).toHaveLength(1);
    }));

  it('is as it was when an import is interrupted', () =>
    inFolder(async (path) => {
      await importUnits(path, pairs);
      const interruption = new AbortController();
      const endless = (function* () {
        for (;;) yield pairs[0] as MemoryUnit;
      })();
      const importing = importUnits(path, endless, {
        signal: interruption.signal,
        onProgress: () => interruption.abort(new Error('enough')),
      });
      await expect(importing).rejects.toThrow('enough');
      expect(await allOf(path)).toHaveLength(3);
    }));

  it('can be read as it was while it changes', () =>
    inFolder(async (path) => {
      await importUnits(path, pairs);
      const old = openMemory(path);
      await importUnits(path, unitsOf(['欢迎', 'Welcoming']));
      expect(old.unitCount).toBe(3);
      expect(lookUp(old, { text: '强调' })[0]?.target).toBe('Stressing');
      expect(await allOf(path)).toHaveLength(4);
      await old.close();
    }));

  it('is cleared of what a killed import left', () =>
    inFolder(async (path) => {
      await importUnits(path, pairs);
      // No process has this number.
      writeFileSync(join(path, 'data-9-999999999.mdb'), 'half of it');
      await importUnits(path, pairs);
      expect(readdirSync(path)).not.toContain('data-9-999999999.mdb');
    }));
});

describe('a folder that is no memory', () => {
  it('is told from one that is not there', () =>
    inFolder(async (path) => {
      expect(() => openMemory(path)).toThrow(expect.objectContaining({ code: 'FILE_NOT_FOUND' }));
      await createMemory(path);
      expect(await allOf(path)).toEqual([]);
      await expect(createMemory(path)).rejects.toMatchObject({ code: 'BAD_USAGE' });
      writeFileSync(join(path, 'memory.json'), '{}');
      expect(() => openMemory(path)).toThrow(expect.objectContaining({ code: 'FORMAT_INVALID' }));
    }));

  it('is one of another version', () =>
    inFolder(async (path) => {
      await importUnits(path, pairs);
      const stamp = join(path, 'memory.json');
      writeFileSync(stamp, readFileSync(stamp, 'utf8').replace('"version": 1', '"version": 99'));
      expect(() => openMemory(path)).toThrow(/version 99/u);
      await expect(importUnits(path, pairs)).rejects.toMatchObject({
        hint: expect.stringContaining('TMX'),
      });
    }));
});
