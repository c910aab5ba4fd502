import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/translate/memory/analyse.js';
import { draftFromMemory, lookUp } from '../../../src/translate/memory/index.js';
import { matchRate } from '../../../src/translate/memory/rate.js';
import { unitsOf, withMemory } from './in-memory.js';
import { createUnitMaker } from './made-units.js';

const recalling = '回顾其2000年12月4日第55/59号决议，';
const requests = '请秘书长就本决议执行情况向大会第五十七届会议提出报告。';
const units = unitsOf(
  [recalling, 'Recalling its resolution 55/59 of 4 December 2000,'],
  [
    requests,
    'Requests the Secretary-General to submit a report on the implementation of the present resolution to the General Assembly at its fifty-seventh session.',
  ],
  ['深信必须加强合作，', 'Convinced of the need to strengthen cooperation,'],
);

/** Rates and translations of what is found for a text. */
function find(text: string, options = {}) {
  return withMemory(units, (memory) =>
    lookUp(memory, { text }, options).map(({ rate, translation }) => [rate, translation] as const),
  );
}

describe('the rate of a match', () => {
  it('is 100 for the same text, whatever its script, width, spaces and marks', async () => {
    const [[rate] = []] = await find('回顧其２０００年１２月４日 第55/59號決議,');
    expect(rate).toBe(100);
  });

  it('is 99 where only numbers and dates differ, which are put in', async () => {
    const found = await find('回顾其2001年12月19日第56/123号决议，');
    expect(found[0]).toEqual([99, 'Recalling its resolution 56/123 of 19 December 2001,']);
  });

  it('is one less edits by pieces of the longer text, rounded down', () => {
    const rate = (a: string, b: string) => matchRate(analyse(a, 'zh'), analyse(b, 'zh'));
    expect(rate('加强国际合作', '加强区域合作')).toBe(66);
    expect(rate('加强国际合作', '加强国际合作')).toBe(100);
    expect(rate('甲乙丙', '丁戊己')).toBe(0);
  });

  it('counts words in English', () => {
    const rate = (a: string, b: string) => matchRate(analyse(a, 'en'), analyse(b, 'en'));
    expect(rate('Takes note of the report', 'takes note of the labor report')).toBe(83);
    expect(rate('labour', 'Labor')).toBe(100);
  });
});

describe('looking up', () => {
  it('finds nothing that is less alike than the threshold', async () => {
    const near = '深信必须加强区域合作，';
    expect(await find(near, { threshold: 82 })).toEqual([]);
    expect(await find(near, { threshold: 81 })).toHaveLength(1);
  });

  it('looks from English to Chinese', async () => {
    const found = await find('Convinced of the need to strengthen their cooperation,', {
      from: 'en',
    });
    expect(found).toEqual([[88, '深信必须加强合作，']]);
  });

  it('finds texts of one or two characters', async () => {
    const short = unitsOf(['一', 'One'], ['深信', 'Convinced'], ['。', '.']);
    await withMemory(short, (memory) => {
      expect(lookUp(memory, { text: '深信' })[0]?.target).toBe('Convinced');
      expect(lookUp(memory, { text: '。' })[0]?.target).toBe('.');
      expect(lookUp(memory, { text: '' })).toEqual([]);
      expect(lookUp(memory, { text: ' \n' })).toEqual([]);
    });
  });

  it('gives 101 in context, which comes before 100', async () => {
    const twice = unitsOf(
      ['甲国代表发言。', 'The representative of A spoke.'],
      ['会议结束。', 'The meeting rose.'],
      ['乙国代表发言。', 'The representative of B spoke.'],
      ['会议结束。', 'The meeting closed.'],
    );
    await withMemory(
      twice,
      (memory) => {
        const rates = (before: string) =>
          lookUp(memory, { text: '会议结束。', before }).map(({ rate, target }) => [rate, target]);
        expect(rates('乙国代表发言。')).toEqual([
          [101, 'The meeting closed.'],
          [100, 'The meeting rose.'],
        ]);
        expect(rates('甲国代表发言。')[0]).toEqual([101, 'The meeting rose.']);
        expect(rates('丙国代表发言。')[0]?.[0]).toBe(100);
      },
      { inOrder: true },
    );
  });

  it('drafts with what it found, its own texts beside it', async () => {
    await withMemory(units, (memory) => {
      const text = '回顾其2001年12月19日第56/123号决议，';
      const [draft, none] = draftFromMemory(memory, [
        { id: 'a', text },
        { id: 'b', text: '完全不同的句子' },
      ]);
      expect(draft).toEqual({
        segment: 'a',
        text: 'Recalling its resolution 56/123 of 19 December 2001,',
        engine: 'memory:test.memory',
        warnings: [],
        memory: {
          rate: 99,
          adapted: true,
          source: recalling,
          target: 'Recalling its resolution 55/59 of 4 December 2000,',
          memory: 'test.memory',
        },
      });
      expect(none).toBeUndefined();
    });
  });
});

// Few characters, so that many texts are alike, with numbers among them.
const likelyText = fc
  .array(fc.constantFrom(...'甲乙丙丁的，。', '第7段', '2001年', 'A/56/402', ' '), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');
const likelyEnglish = fc
  .array(fc.constantFrom('the', 'report', 'of', '7 May 2001', 'reports', ',', 'B'), {
    minLength: 1,
    maxLength: 10,
  })
  .map((words) => words.join(' '));

describe('what must be found', () => {
  it('is every match of 75 % or more, as comparing all units finds it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(likelyText, likelyEnglish), { minLength: 1, maxLength: 60 }),
        fc.tuple(likelyText, likelyEnglish),
        fc.integer({ min: 75, max: 100 }),
        (pairs, queries, threshold) =>
          withMemory(unitsOf(...pairs), (memory) => {
            for (const from of ['zh', 'en'] as const) {
              const side = from === 'zh' ? 0 : 1;
              const text = queries[side];
              const rateOf = (other: string) =>
                matchRate(analyse(text, from), analyse(other, from));
              const distinct = [...new Map(pairs.map((pair) => [pair.join('\n'), pair])).values()];
              const wanted = distinct
                .map((pair) => rateOf(pair[side]))
                .filter((r) => r >= threshold);
              const found = lookUp(memory, { text }, { from, threshold, limit: 100 });
              expect(found.map(({ rate }) => rate)).toEqual(wanted.sort((a, b) => b - a));
            }
          }),
      ),
      { numRuns: 40 },
    );
  });

  it('is the best of them where there are more than are wanted', async () => {
    const maker = createUnitMaker(3);
    const model = maker.fresh();
    const many = Array.from({ length: 200 }, (_, index) => maker.edited(model, index % 6));
    await withMemory(many, (memory) => {
      const all = lookUp(memory, { text: model.chinese }, { limit: 300 });
      const best = lookUp(memory, { text: model.chinese }, { limit: 7 });
      expect(all.length).toBeGreaterThan(20);
      expect(best.map(({ rate }) => rate)).toEqual(all.slice(0, 7).map(({ rate }) => rate));
    });
  });
});
