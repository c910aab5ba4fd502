import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/check/index.js';
import { findingsOf, summaries } from '../bitext.js';

const mentionRules = rules.filter(({ name }) =>
  /^(?:number-|unit-|percent|range|ordinal|currency|date|biennium|symbol|resolution-|reference)/u.test(
    name,
  ),
);

/** What the rules about mentions say of a pair, each line with its rule. */
function said(zh: string, en: string): string[] {
  return mentionRules.flatMap((rule) =>
    summaries(rule, zh, en).map((line) => `${rule.name}: ${line}`),
  );
}

describe('the rules about numbers, dates and symbols are content with', () => {
  it.each([
    ['digits for words', '三个全球方案', 'the 3 global programmes'],
    ['words for digits', '21世纪', 'the twenty-first century'],
    ['thousands', '1 867名儿童', '1,867 children'],
    ['ten thousands', '150万欧元', '1.5 million euros'],
    ['an article for 1', '1名受害者', 'a victim'],
    ['both', '两国', 'both countries'],
    ['a number that opens the item', '10. 委员会商定', 'The Commission agreed'],
    ['a clock', '上午10时47分', '10.47 a.m.'],
    ['a clock of four digits', '凌晨3时', 'at 0300'],
    ['a full hour', '22时', '10 p.m.'],
    ['a repeated number', '5个区域和5个国家', '5 regions and as many countries'],
    ['decades for years', '五十年前', 'five decades ago'],
    ['one in three', '三分之一的妇女', 'one in three women'],
    ['half', '50%的妇女', 'half of the women'],
    ['a date in another order', '2001年5月31日', '31 May 2001'],
    ['a date without its year', '2001年5月31日', 'on 31 May'],
    ['the year in words', '2014年期间', 'during the year'],
    ['the same symbol', '（E/2001/30/Rev.1）', '(E/2001/30/Rev.1)'],
    ['a part of the article', '第一条(三)项规定', 'Article 1(c) provides'],
    ['a paragraph of an article', '第七条第一款(d)项', 'article 7 (1) (d)'],
    ['a resolution cited without its year', '第2118(2013)号决议', 'resolution 2118'],
    ['a dollar of whichever country', '500万澳元', '$5 million'],
    ['a number beyond counting', '数以十万计的家庭', 'hundreds of thousands of households'],
    ['characters that are no count', '五十多年来', 'over more than 50 years'],
    ['8 out of 10', '近八成投诉', 'nearly 8 out of 10 complaints'],
    ['a fifth', '最富有的五分之一人口', 'the richest fifth of the population'],
    ['every hundred', '每百名警员', 'every 100 police officers'],
    ['a lettered paragraph', '上文(b)段所述数额', 'the amount in paragraph (b) above'],
    ['each dollar', '每一美元', 'each dollar'],
    ['a year and a half', '一年半', '18 months'],
    ['all of it', '百分之百的学校', '100 per cent of schools'],
    ['a word for a million', '百万美元', '$1 million'],
    ['two tens at once', '三四十人', '30 to 40 people'],
    ['a span of addenda', 'A/60/7和Add.1至3', 'A/60/7 and Add.1-3'],
    ['Roman numerals', '第一、第二和第三号议定书', 'Protocols I, II and III'],
    ['no money', '二元制', 'a binary system'],
    ['an ordinal for a session named again', '第五十五届会议', 'its fifty-fifth'],
  ])('%s', (_, zh, en) => {
    expect(said(zh, en)).toEqual([]);
  });
});

describe('one fault is one finding', () => {
  it.each([
    [
      '共有89个缔约方',
      '98 parties in all',
      'number-changed: error: expected number:89, found number:98, fix 89',
    ],
    [
      '三个全球方案',
      'the four global programmes',
      'number-word: error: expected number:3, found number:4, fix three',
    ],
    ['89个缔约方', 'the parties', 'number-missing: error: expected number:89'],
    ['各缔约方', 'the 89 parties', 'number-extra: error: found number:89'],
    [
      '增加百分之五',
      'rose by 6 per cent',
      'percent: error: expected percent:5, found percent:6, fix 5 per cent',
    ],
    [
      '二十一世纪',
      'the twentieth century',
      'ordinal: error: expected ordinal:21, found ordinal:20, fix twenty-first',
    ],
    [
      '12次和12次',
      '12 and 13 times',
      'number-changed: error: expected number:12, found number:13, fix 12',
    ],
    [
      '需要35万人',
      '3.5 million people are needed',
      'unit-magnitude: error: expected number:350000, found number:3500000',
    ],
    [
      '捐款500万美元',
      'contributed €5 million',
      'currency: error: expected money:USD 5000000, found money:EUR 5000000, fix $5 million',
    ],
    [
      '原估计数2800万美元',
      'the original estimate of €28 million',
      'currency: error: expected money:USD 28000000, found money:EUR 28000000, fix $28 million',
    ],
    [
      '1.1万亿美元',
      '$1.1 billion',
      'unit-magnitude: error: expected money:USD 1100000000000, found money:USD 1100000000',
    ],
    ['两所医院', 'nine hospitals', 'number-word: warning: expected number:2, found number:9'],
    [
      '15至64岁妇女',
      'women aged 1564',
      'range: error: expected number:15-64, found number:1564, fix 15-64',
    ],
    ['2001年5月31日', 'in May 2001', 'date: warning: expected date:2001-05-31, found date:2001-05'],
    ['升幅为5%', 'a rise of 5', 'percent: warning: expected percent:5, found number:5'],
    [
      '升幅为5个百分点',
      'a rise of 5 per cent',
      'percent: warning: expected 5 percentage points, found 5 per cent',
    ],
    [
      '由于欧元走强',
      'Owing to the strength of the Swiss franc',
      'currency: error: expected euros, found Swiss franc',
    ],
    [
      '共计45 000人',
      '45 000 people in all',
      'number-format: warning: expected 45,000, found 45 000, fix 45,000',
    ],
    [
      '增加3.5%',
      'rose by 3,5 per cent',
      'number-format: warning: expected 3.5, found 3,5, fix 3.5',
    ],
    [
      '第二次缔约国大会第一届和第二届常会',
      'the Fourth Conference of States Parties, at its first and second ordinary sessions',
      'ordinal: warning: expected ordinal:2, found ordinal:4',
    ],
    [
      '在2002-2003两年期',
      'in the biennium 2003-2004',
      'biennium: error: expected biennium:2002-2003, found biennium:2003-2004, fix 2002-2003',
    ],
    [
      '见A/56/402-E/2001/105。',
      'See A/56/204-E/2001/105.',
      'symbol: error: expected symbol:A/56/402-E/2001/105, found symbol:A/56/204-E/2001/105, fix A/56/402-E/2001/105',
    ],
    [
      '见A/56/402/Rev.1。',
      'See A/56/402/Add.1.',
      'symbol: error: expected symbol:A/56/402/Rev.1, found symbol:A/56/402/Add.1, fix A/56/402/Rev.1',
    ],
    [
      '第55/59号决议',
      'resolution 55/95',
      'resolution-number: error: expected resolution:55/59, found resolution:55/95, fix resolution 55/59',
    ],
    [
      '第55/310号决定',
      'resolution 55/310',
      'resolution-number: error: expected resolution:decision:55/310, found resolution:55/310, fix decision 55/310',
    ],
    [
      '第五十七届会议',
      'its fifty-sixth session',
      'ordinal: error: expected session:57, found session:56, fix fifty-seventh session',
    ],
    [
      '第88次全体会议',
      '89th plenary meeting',
      'ordinal: error: expected meeting:88, found meeting:89, fix 88th plenary meeting',
    ],
    [
      '补编第10号',
      'Supplement No. 12',
      'reference: error: expected reference:supplement:10, found reference:supplement:12',
    ],
    [
      '第二部分，第一章',
      'part two, chap. II',
      'reference: error: expected reference:chapter:1, found reference:chapter:2',
    ],
  ])('%s, “%s”', (zh, en, expected) => {
    expect(said(zh, en)).toEqual([expected]);
  });
});

describe('date', () => {
  it.each([
    ['day', '30 May 2001', 'date:2001-05-30'],
    ['month', '31 March 2001', 'date:2001-03-31'],
    ['year', '31 May 2002', 'date:2002-05-31'],
  ])('finds its %s changed and puts it right', (_, found, normal) => {
    expect(said('2001年5月31日第55/255号决议', `the text of ${found}`)).toEqual([
      `date: error: expected date:2001-05-31, found ${normal}, fix 31 May 2001`,
      'resolution-number: error: expected resolution:55/255',
    ]);
  });

  it('finds a day changed although its year stands elsewhere', () => {
    expect(said('2015年3月14日，2015年后', '15 March 2015, and after 2015')).toEqual([
      'date: error: expected date:2015-03-14, found date:2015-03-15, fix 14 March 2015',
    ]);
  });

  it('finds both ends of a range whose year is wrong, and leaves them to the reviser', () => {
    const date = mentionRules.find(({ name }) => name === 'date');
    if (date === undefined) throw new Error('there is no such rule');
    const findings = findingsOf(date, '2000年7月30日至8月3日', 'from 30 July to 3 August 2001');
    expect(findings.map(({ expected, found, fix }) => [expected, found, fix])).toEqual([
      ['date:2000-07-30', 'date:2001-07-30', undefined],
      ['date:2000-08-03', 'date:2001-08-03', undefined],
    ]);
    expect(findings[1]?.target).toMatchObject({ start: 16, end: 29, text: '3 August 2001' });
  });
});

describe('marks of notes', () => {
  it.each([
    ['委员会的报告', 'the report of the Advisory Committee on Questions,22 subject to this'],
    ['委员会的报告。', 'the report of the Committee.[23]'],
    ['管理活动1。', 'managerial activities.'],
    ['6 克罗地亚的承诺', "Croatia's commitment"],
  ])('are told for information only: %s, “%s”', (zh, en) => {
    expect(said(zh, en).filter((line) => !line.includes(': info:'))).toEqual([]);
  });
});
