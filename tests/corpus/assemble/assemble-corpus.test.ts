import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { assembleCorpus } from '../../../src/corpus/assemble/index.js';
import type { ResultRef } from '../../../src/corpus/assembly.js';
import { likeness, normalForm, unitShingles } from '../../../src/corpus/deduplicate/index.js';
import { corpusSettings } from '../../../src/corpus/settings.js';
import type { ResultStore } from '../../../src/corpus/store/result-store.js';
import type { ResultLine } from '../../../src/corpus/tasks/index.js';
import type { JudgedUnit } from '../../../src/corpus/unit.js';

type Pair = readonly [chinese: string, english: string];

const folder = mkdtempSync(join(tmpdir(), 'duizhao-assembly-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The results of documents that hold these units. */
function resultsOf(documents: Readonly<Record<string, readonly Pair[]>>) {
  const lines = new Map<string, ResultLine[]>();
  const refs: ResultRef[] = [];
  for (const [name, units] of Object.entries(documents)) {
    const own = units.map(([chinese, english], index): ResultLine => {
      const id = `${name}-${index}`;
      const text = { chinese, english, script: 'Hans', level: 'unit' } as const;
      const unit = { id, document: name, index, ...text, source: [], target: [], scores: {} };
      return { type: 'unit', unit };
    });
    const sides = { chinese: units.length, english: units.length };
    const document = { id: name, status: 'aligned', segments: sides, linked: sides } as const;
    const counts = { confidence: 1, units: units.length, leftOut: {}, repairs: 0 };
    lines.set(name, [...own, { type: 'document', ...document, ...counts }]);
    const item = { place: `/${name}`, name, kind: 'bitext', digest: '0', size: 1 } as const;
    refs.push({ key: name, origin: item });
  }
  const store: ResultStore = {
    has: async (key) => lines.has(key),
    async *read(key) {
      yield* lines.get(key) ?? [];
    },
    write: async () => {},
    remove: async () => {},
  };
  return { refs, store };
}

async function assemble(
  documents: Readonly<Record<string, readonly Pair[]>>,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<readonly JudgedUnit[]> {
  const { refs, store } = resultsOf(documents);
  async function* results() {
    yield* refs;
  }
  const assembly = await assembleCorpus({
    results: results(),
    store,
    filters: [],
    settings: corpusSettings.parse(settings),
    folder,
    memory: 256,
    lone: [],
    refused: [],
    signal: new AbortController().signal,
  });
  const units: JudgedUnit[] = [];
  for await (const unit of assembly.units({ kept: false })) units.push(unit);
  await assembly.close();
  return units;
}

const removals = (units: readonly JudgedUnit[]) =>
  units.map(({ id, removed }) => [id, removed?.by, removed?.detail]);

const chinese = '请秘书长向大会第五十七届会议提出报告说明本决议的执行情况和今后的建议';
const english =
  'Requests the Secretary-General to report to the General Assembly at its fifty-seventh session on the implementation of the present resolution and on further steps';

describe('assembleCorpus', () => {
  it('keeps the first of units that are the same, by document and place', async () => {
    const units = await assemble({ b: [['大会', 'Assembly']], a: [['大会', 'Assembly']] });
    expect(removals(units)).toEqual([
      ['a-0', undefined, undefined],
      ['b-0', 'duplicate', 'a-0'],
    ]);
  });

  it('takes script, case and marks for no difference, but numbers for one', async () => {
    const units = await assemble({
      a: [
        ['第3段：大会', 'Paragraph 3: the Assembly'],
        ['第３段,大會。', 'paragraph 3, The Assembly.'],
        ['第4段：大会', 'Paragraph 4: the Assembly'],
      ],
    });
    expect(units.map(({ removed }) => removed?.by)).toEqual([undefined, 'duplicate', undefined]);
  });

  it('removes what is nearly the same on both sides, and nothing that is on one', async () => {
    const units = await assemble({
      a: [
        [chinese, english],
        [`${chinese}。又一`, `${english} again`],
        ['大会决定将题为海洋和海洋法的项目列入下届会议临时议程', english],
      ],
    });
    expect(units.map(({ removed }) => removed?.by)).toEqual([
      undefined,
      'near-duplicate',
      undefined,
    ]);
  });

  it('removes what holds a held-out text, and says its line', async () => {
    const path = join(folder, 'test.txt');
    writeFileSync(path, `The Assembly\n${english}\n`);
    const units = await assemble(
      { a: [['甲', `In the end, ${english.replace('further', 'other')}, and much else besides`]] },
      { deduplicate: { decontaminate: [path] } },
    );
    expect(removals(units)).toEqual([['a-0', 'contaminated', 'test.txt:2']]);
  });

  it('never splits a document, and keeps documents that say the same together', async () => {
    const own = (name: number): Pair[] =>
      Array.from({ length: 4 }, (_, at) => [`文件${name}第${at}句`, `file ${name} line ${at}`]);
    const documents = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`d${at + 10}`, own(at >> 1)]),
    );
    const units = await assemble(documents, { split: { dev: 0.2, test: 0.2 } });
    const splits = new Map<string, Set<string>>();
    for (const { english: text, split } of units) {
      const file = text.replace(/ line.*/u, '');
      splits.set(file, (splits.get(file) ?? new Set()).add(split));
    }
    expect([...splits.values()].every(({ size }) => size === 1)).toBe(true);
    const kept = units.filter(({ removed }) => removed === undefined);
    const counts = ['train', 'dev', 'test'].map(
      (split) => kept.filter((unit) => unit.split === split).length,
    );
    expect(counts).toEqual([48, 16, 16]);
  });

  it('finds the repeats that comparing every unit with every other finds', async () => {
    const word = fc.constantFrom('甲乙', '丙丁', '戊己');
    const texts = fc.array(fc.array(word, { minLength: 8, maxLength: 9 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const pairs = all.map((parts): Pair => [parts.join(''), parts.join(' ')]);
        const settings = { deduplicate: { near: 0.5 } };
        const units = await assemble({ a: pairs }, settings);
        const kept: Pair[] = [];
        const slow = new Map<string, Pair>();
        for (const pair of pairs) {
          const form = pair.map(normalForm).join('|');
          if (!slow.has(form)) slow.set(form, pair);
        }
        for (const pair of slow.values()) {
          const own = unitShingles(...pair);
          const near = kept.some((other) => {
            const its = unitShingles(...other);
            return own !== undefined && its !== undefined && likeness(own, its) >= 0.5;
          });
          if (!near) kept.push(pair);
        }
        const found = units.filter(({ removed }) => removed === undefined);
        expect(found.map((unit) => unit.english)).toEqual(kept.map(([, text]) => text));
      }),
      { numRuns: 15 },
    );
  });
});
