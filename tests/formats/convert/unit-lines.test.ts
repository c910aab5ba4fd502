import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitLines } from '../../../src/formats/convert/unit-lines.js';
import { writeJsonl } from '../../../src/formats/jsonl.js';
import { bitext, drafts, findings, run } from '../fixture.js';
import { madeUnits } from './made-units.js';
import { readUnits, writeUnits } from './streams.js';

describe('JSON lines that units are written to', () => {
  it('read back as they were, whatever the units hold', () =>
    fc.assert(
      fc.asyncProperty(madeUnits, fc.integer({ min: 1, max: 200 }), async (units, size) => {
        expect(await readUnits(unitLines, await writeUnits(unitLines, units), size)).toEqual(units);
      }),
    ));
});

describe('JSON lines that units are read from', () => {
  it('are those of a run too: texts, drafts by kind, findings as notes', async () => {
    const units = await readUnits(unitLines, writeJsonl(run));
    expect(units).toMatchObject(
      bitext.links.map(({ id, score, status }) => ({ id, score, status, document: run.name })),
    );
    const flat = units.flatMap((unit) => ('id' in unit ? [unit] : []));
    expect(flat.flatMap(({ candidates }) => candidates.map(({ text }) => text))).toEqual(
      drafts.map(({ text }) => text),
    );
    expect(flat.flatMap(({ notes }) => notes)).toHaveLength(findings.length);
  });

  it.each([
    ['no JSON', 'a'],
    ['another schema', '{"schema":"x"}'],
    ['nothing', ''],
    ['a unit without an id', '{"schema":"duizhao-units/1"}\n{"source":{}}'],
    ['a line cut short', '{"schema":"duizhao-units/1"}\n{"id":"1",'],
    [
      'a language that is none',
      '{"schema":"duizhao-units/1"}\n{"id":"1","source":{"language":"<x>","text":""}}',
    ],
  ])('are refused for %s', async (_, text) => {
    await expect(readUnits(unitLines, text)).rejects.toMatchObject({ code: 'FORMAT_INVALID' });
  });

  it('are refused before a line without end fills the memory', async () => {
    let given = 0;
    const piece = Buffer.alloc(1 << 20, 'a');
    const endless = {
      name: 'a.jsonl',
      async *bytes() {
        for (; given < 300; given += 1) yield piece;
      },
    };
    const read = async () => {
      for await (const _ of unitLines.read?.(endless) ?? []);
    };
    await expect(read()).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
    expect(given).toBeLessThan(80);
  });
});
