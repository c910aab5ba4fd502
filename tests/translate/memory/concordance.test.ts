import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leveragePhrases, searchConcordance } from '../../../src/translate/memory/index.js';
import { unitsOf, withMemory } from './in-memory.js';

const units = unitsOf(
  ['能力建設和技术援助', 'Capacity-building and technical assistance'],
  ['加强各国的能力', 'Strengthening national capacities'],
  [
    '向大会第五十六届会议提交报告',
    'To submit a report to the General Assembly at its fifty-sixth session',
  ],
  ['报告提交大会', 'The reports were submitted to the Assembly'],
  ['技术人员的报告', 'Report by technical staff on assistance'],
);

/** What is marked in the hits, unit by unit. */
function find(query: string, options = {}) {
  return withMemory(units, (memory) =>
    searchConcordance(memory, query, options).map(({ unit, language, ranges }) => {
      const text = language === 'zh' ? unit.chinese : unit.english;
      return ranges.map(({ start, end }) => text.slice(start, end));
    }),
  );
}

describe('concordance', () => {
  it('finds a stretch of Chinese in either script, the shortest unit first', async () => {
    expect(await find('能力')).toEqual([['能力'], ['能力']]);
    expect(await find('能力建设')).toEqual([['能力建設']]);
    expect(await find('报')).toEqual([['报'], ['报'], ['报']]);
  });

  it('finds what stands inside a number or a name of a session', async () => {
    expect(await find('届会议')).toEqual([['届会议']]);
    expect(await find('第五十六届')).toEqual([['第五十六届']]);
  });

  it('finds English words in any of their forms', async () => {
    expect(await find('capacity')).toEqual([['capacities']]);
    expect(await find('Report', { limit: 2 })).toHaveLength(2);
    expect(await find('fifty-sixth')).toEqual([['fifty-sixth']]);
  });

  it('puts words side by side before words apart', async () => {
    expect(await find('technical assistance')).toEqual([
      ['technical assistance'],
      ['technical', 'assistance'],
    ]);
  });

  it('finds nothing for nothing, or where a word is missing', async () => {
    expect(await find('')).toEqual([]);
    expect(await find('。')).toEqual([]);
    expect(await find('technical cooperation')).toEqual([]);
  });

  it('finds every unit that has a stretch', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'甲乙丙丁2年，'),
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(text, { minLength: 1, maxLength: 30 }),
        fc.string({ unit: fc.constantFrom(...'甲乙2年'), minLength: 1, maxLength: 3 }),
        (texts, query) =>
          withMemory(unitsOf(...texts.map((zh) => [zh, 'x'] as const)), (memory) => {
            const hits = searchConcordance(memory, query, { from: 'zh', limit: 100 });
            const wanted = texts.filter((chinese) => chinese.includes(query)).sort();
            expect(hits.map(({ unit }) => unit.chinese).sort()).toEqual(wanted);
          }),
      ),
      { numRuns: 40 },
    );
  });
});

describe('standing phrases', () => {
  const standing = unitsOf(
    [
      '请秘书长就本决议执行情况向大会第五十七届会议提出报告。',
      'Requests the Secretary-General to submit a report on the implementation of the present resolution to the General Assembly at its fifty-seventh session.',
    ],
    [
      '请秘书长就本决议执行情况向大会第五十五届会议提出报告；',
      'Requests the Secretary-General to submit a report on the implementation of the present resolution to the General Assembly at its fifty-fifth session;',
    ],
    [
      '欢迎会员国加强国际刑事司法合作，',
      'Welcomes the strengthening by Member States of international cooperation in criminal justice,',
    ],
  );

  it('are found in a longer text, their sessions those of the text', () =>
    withMemory(standing, (memory) => {
      const phrase = '请秘书长就本决议执行情况向大会第五十八届会议提出报告';
      const text = `5. ${phrase}，并酌情提出建议。`;
      const [found, ...others] = leveragePhrases(memory, text);
      expect(others).toEqual([]);
      expect(found).toMatchObject({
        english:
          'Requests the Secretary-General to submit a report on the implementation of the present resolution to the General Assembly at its fifty-eighth session',
        units: [0, 1],
      });
      expect(text.slice(found?.start, found?.end)).toBe(phrase);
    }));

  it('are not what only one unit says', () =>
    withMemory(standing, (memory) => {
      expect(leveragePhrases(memory, '加强国际刑事司法合作')).toEqual([]);
      expect(leveragePhrases(memory, '请秘书长')).toEqual([]);
    }));

  it('are not what is said now so, now otherwise', () => {
    const twice = unitsOf(
      ['加强国际刑事司法合作', 'Strengthening cooperation'],
      ['加强国际刑事司法合作', 'To work more closely together'],
    );
    return withMemory(twice, (memory) => {
      expect(leveragePhrases(memory, '加强国际刑事司法合作。')).toEqual([]);
    });
  });
});
