import { describe, expect, it } from 'vitest';
import { dateRule } from '../../../src/check/rules/date.js';
import { numberRule } from '../../../src/check/rules/number.js';
import { referenceRule } from '../../../src/check/rules/reference.js';
import { symbolRule } from '../../../src/check/rules/symbol.js';
import { findingsOf, summaries } from '../bitext.js';

describe('number', () => {
  it.each([
    ['digits for words', '三个全球方案', 'the 3 global programmes'],
    ['words for digits', '21世纪', 'the twenty-first century'],
    ['thousands', '1 867名儿童', '1,867 children'],
    ['ten thousands', '150万欧元', '1.5 million euros'],
    ['an article for 1', '1名受害者', 'a victim'],
    ['both', '两国', 'both countries'],
    ['a number that opens the item', '10. 委员会商定', 'The Commission agreed'],
    ['a clock', '上午10时47分', '10.47 a.m.'],
    ['a repeated number', '5个区域和5个国家', '5 regions and as many countries'],
  ])('is content with %s', (_, zh, en) => {
    expect(summaries(numberRule, zh, en)).toEqual([]);
  });

  it('finds a number changed, in digits or words', () => {
    expect(summaries(numberRule, '共有89个缔约方', '98 parties in all')).toEqual([
      'error: expected number:89, found number:98, fix 89',
    ]);
    expect(summaries(numberRule, '三个全球方案', 'the four global programmes')).toEqual([
      'error: expected number:3, found number:4',
    ]);
  });

  it('finds a number lost and one added', () => {
    expect(summaries(numberRule, '89个缔约方', 'the parties')).toEqual([
      'error: expected number:89',
    ]);
    expect(summaries(numberRule, '各缔约方', 'the 89 parties')).toEqual(['error: found number:89']);
  });

  it('finds a percentage changed', () => {
    expect(summaries(numberRule, '增加百分之五', 'rose by 6 per cent')).toEqual([
      'error: expected percent:5, found percent:6, fix 5 per cent',
    ]);
  });

  it('finds an ordinal changed', () => {
    expect(summaries(numberRule, '二十一世纪', 'the twentieth century')).toEqual([
      'error: expected ordinal:21, found ordinal:20',
    ]);
  });

  it('finds one of two changed although the other is right', () => {
    expect(summaries(numberRule, '12次和12次', '12 and 13 times')).toEqual([
      'error: expected number:12, found number:13, fix 12',
    ]);
  });
});

describe('date', () => {
  it('is content with a date in another order, and with its parts', () => {
    expect(summaries(dateRule, '2001年5月31日', '31 May 2001')).toEqual([]);
    expect(summaries(dateRule, '2001年5月31日', 'May 2001')).toEqual([]);
    expect(summaries(dateRule, '2014年期间', 'during the year')).toEqual([]);
  });

  it.each([
    ['day', '30 May 2001', 'date:2001-05-30'],
    ['month', '31 March 2001', 'date:2001-03-31'],
    ['year', '31 May 2002', 'date:2002-05-31'],
  ])('finds its %s changed and puts it right', (_, found, normal) => {
    expect(summaries(dateRule, '2001年5月31日第55/255号决议', `the text of ${found}`)).toEqual([
      `error: expected date:2001-05-31, found ${normal}, fix 31 May 2001`,
    ]);
  });

  it('finds both ends of a range whose year is wrong', () => {
    const findings = findingsOf(dateRule, '2000年7月30日至8月3日', 'from 30 July to 3 August 2001');
    expect(findings.map(({ expected, found }) => [expected, found])).toEqual([
      ['date:2000-07-30', 'date:2001-07-30'],
      ['date:2000-08-03', 'date:2001-08-03'],
    ]);
    expect(findings[1]?.target).toMatchObject({ start: 16, end: 29, text: '3 August 2001' });
  });

  it('finds a biennium shifted', () => {
    expect(summaries(dateRule, '在2002-2003两年期', 'in the biennium 2003-2004')[0]).toMatch(
      /^error: expected biennium:2002-2003, found biennium:2003-2004/,
    );
  });
});

describe('symbol', () => {
  it('finds a symbol mangled and puts it right', () => {
    expect(summaries(symbolRule, '见A/56/402-E/2001/105。', 'See A/56/204-E/2001/105.')).toEqual([
      'error: expected symbol:A/56/402-E/2001/105, found symbol:A/56/204-E/2001/105, fix A/56/402-E/2001/105',
    ]);
  });

  it('is content with the same symbol', () => {
    expect(summaries(symbolRule, '（E/2001/30/Rev.1）', '(E/2001/30/Rev.1)')).toEqual([]);
  });
});

describe('reference', () => {
  it.each([
    ['resolution', '第55/59号决议', 'resolution 55/95', 'resolution:55/59', 'resolution:55/95'],
    ['session', '第五十七届会议', 'its fifty-sixth session', 'session:57', 'session:56'],
    ['meeting', '第88次全体会议', '89th plenary meeting', 'meeting:88', 'meeting:89'],
    [
      'supplement',
      '补编第10号',
      'Supplement No. 12',
      'reference:supplement:10',
      'reference:supplement:12',
    ],
    [
      'chapter',
      '第二部分，第一章',
      'part two, chap. II',
      'reference:chapter:1',
      'reference:chapter:2',
    ],
  ])('finds the number of a %s changed', (_, zh, en, expected, found) => {
    expect(findingsOf(referenceRule, zh, en)).toMatchObject([
      { severity: 'error', expected, found },
    ]);
  });

  it('is content with a part of the article', () => {
    expect(summaries(referenceRule, '第一条(三)项规定', 'Article 1(c) provides')).toEqual([]);
  });

  it('is content with a resolution cited without its year', () => {
    expect(summaries(referenceRule, '第2118(2013)号决议', 'resolution 2118')).toEqual([]);
  });
});
