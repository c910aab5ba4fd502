import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/core/document.js';
import { findMentions } from '../../src/language/mentions.js';
import {
  monthName,
  toChineseNumeral,
  toEnglishNumeral,
  toEnglishOrdinal,
} from './mentions/formats.js';

/** The mentions of a text as `kind=normal`, in order. */
function normals(language: Language, text: string): readonly string[] {
  return findMentions(text, language).map(({ kind, normal }) => `${kind}=${normal}`);
}

/** Expects both texts to hold exactly these mentions, in whatever order. */
function expectBoth(zh: string, en: string, ...expected: readonly string[]) {
  expect(normals('zh', zh).toSorted(), zh).toEqual(expected.toSorted());
  expect(normals('en', en).toSorted(), en).toEqual(expected.toSorted());
}

const day = fc.record({
  year: fc.integer({ min: 1946, max: 2049 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 31 }),
});

function iso(date: { year: number; month: number; day: number }): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${date.year}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

describe('numbers', () => {
  it('reads any number in words and in digits alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), (value) => {
        expect(normals('zh', `共有${toChineseNumeral(value)}个国家`)).toEqual([`number=${value}`]);
        expect(normals('en', `${toEnglishNumeral(value)} countries`)).toEqual([`number=${value}`]);
        expect(normals('en', `${value.toLocaleString('en')} countries`)).toEqual([
          `number=${value}`,
        ]);
      }),
    );
  });

  it.each([
    ['三个全球方案', 'three global programmes', 'number=3'],
    ['1.5亿人', '150 million people', 'number=150000000'],
    ['3 万人', '30,000 people', 'number=30000'],
    ['3 444 250个', '3,444,250', 'number=3444250'],
    ['1亿2 000万', '120 million', 'number=120000000'],
    ['１２个', 'twelve', 'number=12'],
    ['三分之二多数', 'a two-thirds majority', 'number=2/3'],
    ['四分之三', 'three quarters', 'number=3/4'],
    ['三分之一人口', 'a third of the population', 'number=1/3'],
    ['过去十年', 'the past decade', 'number=10'],
    ['指标5.1.2', 'indicator 5.1.2', 'number=5.1.2'],
    ['三至六个月', 'three to six months', 'number=3', 'number=6'],
    ['三(3)名男子', 'three (3) men', 'number=3', 'number=3'],
  ])('reads %s as %s', expectBoth);

  it('leaves numerals alone that count nothing', () => {
    const text =
      '在一切方面进一步统一，一般十分重要，万一三番五次，四川、三亚、两性平等，二三百人，几十个，数百万';
    expect(normals('zh', text)).toEqual([]);
  });

  it('takes no lone one for a number', () => {
    expectBoth('一项决议', 'one resolution');
  });

  it('takes no digits out of names', () => {
    expect(normals('en', 'G20, H1N1, COVID-19, 5G and 3D')).toEqual([]);
  });

  it('keeps figures exact that binary fractions would bend', () => {
    expectBoth('1.1亿', '110 million', 'number=110000000');
    expect(normals('en', '8.95 million')).toEqual(['number=8950000']);
  });
});

describe('percentages', () => {
  it.each([
    ['百分之三点五', '3.5 per cent', 'percent=3.5'],
    ['3.5％', '3.5%', 'percent=3.5'],
    ['七成以上', 'more than 70 per cent', 'percent=70'],
    ['4.5个百分点', '4.5 percentage points', 'percent=4.5'],
  ])('reads %s as %s', expectBoth);

  it('shares the unit out over a range', () => {
    expectBoth('10至15%', '10 to 15 per cent', 'percent=10', 'percent=15');
    expectBoth('百分之十至十五', '10-15 per cent', 'percent=10', 'percent=15');
  });

  it('gives no unit to a year that stands before a percentage', () => {
    expect(normals('en', 'from 22 per cent in 2009 to 26 per cent in 2011')).toEqual([
      'percent=22',
      'year=2009',
      'percent=26',
      'year=2011',
    ]);
  });
});

describe('money', () => {
  it.each([
    ['1 080万美元', '$10.8 million', 'money=USD 10800000'],
    ['500万欧元', '5 million euros', 'money=EUR 5000000'],
    ['500万欧元', '€5 million', 'money=EUR 5000000'],
    ['45,000澳元', '$A45,000', 'money=AUD 45000'],
    ['5 000.50美元', 'US$ 5,000.50', 'money=USD 5000.5'],
    ['三美元', 'three dollars', 'money=USD 3'],
  ])('reads %s as %s', expectBoth);

  it('shares the currency out over a range', () => {
    expectBoth(
      '150亿至200亿美元',
      '$15 billion to $20 billion',
      'money=USD 15000000000',
      'money=USD 20000000000',
    );
  });

  it('does not take an article for the dollar of a country', () => {
    expect(normals('en', 'a $7 million project')).toEqual(['money=USD 7000000']);
  });

  it('reads no amount into tens of billions', () => {
    expect(normals('zh', '数十亿美元')).toEqual([]);
  });
});

describe('dates', () => {
  it('reads any day in both languages and scripts', () => {
    fc.assert(
      fc.property(day, (date) => {
        const expected = [`date=${iso(date)}`];
        const { year, month, day } = date;
        const byPlace = [...String(year)]
          .map((digit) => '〇一二三四五六七八九'[Number(digit)])
          .join('');
        expect(normals('zh', `于${year}年${month}月${day}日通过`)).toEqual(expected);
        expect(normals('zh', `于 ${year} 年 ${month} 月 ${day} 日`)).toEqual(expected);
        expect(
          normals('zh', `${byPlace}年${toChineseNumeral(month)}月${toChineseNumeral(day)}日`),
        ).toEqual(expected);
        expect(normals('en', `on ${day} ${monthName(month)} ${year}.`)).toEqual(expected);
        expect(normals('en', `on ${monthName(month)} ${day}, ${year}, and`)).toEqual(expected);
      }),
    );
  });

  it.each([
    [
      '2000年7月30日至8月3日',
      'from 30 July to 3 August 2000',
      ['date=2000-07-30', 'date=2000-08-03'],
    ],
    ['民国八十八年五月二十七日', '27 May 1999', ['date=1999-05-27']],
    ['中华民国112年6月', 'June 2023', ['date=2023-06']],
    ['中華民國元年以前，民國 88 年度', 'in fiscal year 1999', ['year=1999']],
    ['2004年5月3日至7日', '3-7 May 2004', ['date=2004-05-03', 'date=2004-05-07']],
    ['2004年5月3至7日', '3 to 7 May 2004', ['date=2004-05-03', 'date=2004-05-07']],
    [
      '2004年5月3日、5日和7日',
      '3, 5 and 7 May 2004',
      ['date=2004-05-03', 'date=2004-05-05', 'date=2004-05-07'],
    ],
    [
      '2000年12月30日至2001年1月3日',
      '30 December 2000 to 3 January 2001',
      ['date=2000-12-30', 'date=2001-01-03'],
    ],
    ['2014年7-8月', 'July-August 2014', ['date=2014-07', 'date=2014-08']],
    [
      '2005年7月、8月和9月',
      'July, August and September 2005',
      ['date=2005-07', 'date=2005-08', 'date=2005-09'],
    ],
    ['2015年9月', 'in September 2015', ['date=2015-09']],
    ['12月19日', '19 December', ['date=--12-19']],
    ['12月底之前', 'before the end of December', ['date=--12']],
    ['2001-05-31', '2001-05-31', ['date=2001-05-31']],
  ])('reads %s as %s', (zh, en, expected) => expectBoth(zh, en, ...expected));

  it('says what each text says when their years differ', () => {
    expect(normals('zh', '2000年7月30日至8月3日')).toEqual(['date=2000-07-30', 'date=2000-08-03']);
    expect(normals('en', 'from 30 July to 3 August 2001')).toEqual([
      'date=2001-07-30',
      'date=2001-08-03',
    ]);
  });

  it('takes neither the verb nor the march for a month', () => {
    expect(normals('en', 'States may take measures; May it be so; the March on Rome')).toEqual([]);
  });

  it('tells twelve months from December', () => {
    expectBoth('12个月', 'twelve months', 'number=12');
  });
});

describe('years', () => {
  it.each([
    ['2002-2003两年期', 'the biennium 2002-2003', 'biennium=2002-2003'],
    ['2005年至2009年', 'between 2005 and 2009', 'biennium=2005-2009'],
    ['2002/03', '2002–2003', 'biennium=2002-2003'],
    ['2030年议程', 'the 2030 Agenda', 'year=2030'],
    ['20世纪90年代', 'the 1990s', 'year=1990s'],
    ['一九九八年', 'in 1998', 'year=1998'],
  ])('reads %s as %s', expectBoth);

  it('sees that the end of 2011年至2014年12月22日 is a date', () => {
    expect(normals('zh', '2011年至2014年12月22日')).toEqual(['year=2011', 'date=2014-12-22']);
  });
});

describe('document symbols', () => {
  const symbol = fc
    .record({
      series: fc.constantFrom(
        'A',
        'A/C.3',
        'E',
        'E/CN.15',
        'S',
        'A/CONF.203',
        'ST/SGB',
        'A/HRC',
        'CEDAW/C',
      ),
      session: fc.integer({ min: 1, max: 2010 }),
      nature: fc.constantFrom('', 'L.', 'CRP.', 'NGO/', 'SR.'),
      number: fc.integer({ min: 1, max: 999 }),
      ending: fc.constantFrom('', '/Add.1', '/Corr.2', '/Rev.1', '/Rev.1/Add.3', '/Add.1-3'),
    })
    .map(
      ({ series, session, nature, number, ending }) =>
        `${series}/${session}/${nature}${number}${ending}`,
    );

  it('finds any symbol whole, whatever stands around it', () => {
    fc.assert(
      fc.property(symbol, (text) => {
        for (const [language, around] of [
          ['zh', `见文件（${text}），第一章。`],
          ['zh', `见${text}。`],
          ['en', `see document (${text}), chap. I.`],
          ['en', `See ${text}.`],
        ] as const) {
          expect(findMentions(around, language)[0]).toMatchObject({
            kind: 'symbol',
            normal: text,
            text,
          });
        }
      }),
    );
  });

  it.each([
    'A/RES/56/123',
    'A/56/402-E/2001/105',
    'E/2001/30/Rev.1',
    'S/2004/321',
    'A/RES/2758(XXVI)',
    'A/S-27/19/Rev.1',
    'ST/SGB/2003/7',
    'CCPR/C/21/Rev.1/Add.13',
  ])('knows %s', (symbol) => {
    expectBoth(symbol, symbol, `symbol=${symbol}`);
  });

  it('gives the year of a Security Council resolution to its symbol', () => {
    expectBoth('S/RES/1440(2002)', 'S/RES/1440 (2002)', 'symbol=S/RES/1440(2002)');
  });

  it('completes addenda that are named by their ending', () => {
    const expected = [
      'symbol=A/57/3',
      'symbol=A/57/3/Add.1',
      'symbol=A/57/3/Add.2',
      'symbol=A/57/3/Corr.1',
    ];
    expectBoth('A/57/3和Add.1和2及Corr.1', 'A/57/3 and Add.1 and 2 and Corr.1', ...expected);
  });

  it('finds no symbol in words with slashes', () => {
    expect(normals('en', 'and/or, km/h, TCP/IP, HIV/AIDS, Mr./Ms.')).toEqual([]);
  });
});

describe('resolutions', () => {
  it.each([
    ['第46/152号决议', 'resolution 46/152', ['46/152']],
    ['第 46/152 号决议', 'its resolution 46/152', ['46/152']],
    ['第55/25号和第55/255号决议', 'resolutions 55/25 and 55/255', ['55/25', '55/255']],
    [
      '第2118(2013)、2139(2014)和2191(2014)号决议',
      'resolutions 2118 (2013), 2139 (2014) and 2191 (2014)',
      ['2118(2013)', '2139(2014)', '2191(2014)'],
    ],
    ['第1440（2002）号决议', 'resolution 1440 (2002)', ['1440(2002)']],
    ['第2758(XXVI)号决议', 'resolution 2758 (XXVI)', ['2758(XXVI)']],
    ['第3201(S-VI)号决议', 'resolution 3201 (S-VI)', ['3201(S-VI)']],
    ['第377 A (V)号决议', 'resolution 377 A (V)', ['377A(V)']],
    ['第ES-10/2号决议', 'resolution ES-10/2', ['ES-10/2']],
    ['理事会第2001/12号决议', 'Council resolution 2001/12', ['2001/12']],
    ['第56/253 A号决议', 'resolution 56/253 A', ['56/253A']],
    ['第56/310号决定', 'decision 56/310', ['decision:56/310']],
    ['第1/CP.17号决定', 'decision 1/CP.17', ['decision:1/CP.17']],
  ])('reads %s as %s', (zh, en, expected) => {
    expectBoth(zh, en, ...expected.map((each) => `resolution=${each}`));
  });

  it('leaves a count after a resolution to itself', () => {
    expect(normals('en', 'resolution 55/25, 12 States')).toEqual(['resolution=55/25', 'number=12']);
  });
});

describe('sessions, meetings, ordinals', () => {
  it('reads any ordinal in words and digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (value) => {
        const zh = toChineseNumeral(value);
        const en = toEnglishOrdinal(value);
        expectBoth(`第${zh}届会议`, `its ${en} session`, `session=${value}`);
        expectBoth(`第 ${value} 次全体会议`, `${en} plenary meeting`, `meeting=${value}`);
        expectBoth(`第${zh}委员会`, `the ${en} Committee`, `ordinal=${value}`);
      }),
    );
  });

  it.each([
    ['第五十七届会议', 'fifty-seventh session', ['session=57']],
    [
      '第五十五届和第五十六届会议',
      'fifty-fifth and fifty-sixth sessions',
      ['session=55', 'session=56'],
    ],
    ['第十届特别会议', 'tenth special session', ['session=S-10']],
    ['第十届紧急特别会议', 'tenth emergency special session', ['session=ES-10']],
    ['第88次全体会议', '88th plenary meeting', ['meeting=88']],
    ['第1至第8次会议', '1st to 8th meetings', ['meeting=1', 'meeting=8']],
    ['二十一世纪', 'the Twenty-first Century', ['ordinal=21']],
    ['21世纪', '21st century', ['ordinal=21']],
    [
      '第十届联合国预防犯罪和罪犯待遇大会',
      'Tenth United Nations Congress on the Prevention of Crime',
      ['ordinal=10'],
    ],
    ['七十周年', 'seventieth anniversary', ['ordinal=70']],
    ['首次', 'for the first time', ['ordinal=1']],
    ['头10天', 'the first 10 days', ['ordinal=1', 'number=10']],
  ])('reads %s as %s', (zh, en, expected) => expectBoth(zh, en, ...expected));
});

describe('references', () => {
  it.each([
    ['第5段', 'paragraph 5', ['paragraph:5']],
    ['第5段', 'para. 5', ['paragraph:5']],
    ['第4和5段', 'paragraphs 4 and 5', ['paragraph:4', 'paragraph:5']],
    ['第2(e)段', 'paragraph 2 (e)', ['paragraph:2(e)']],
    ['第六条第2款', 'article 6, paragraph 2', ['article:6', 'paragraph:2']],
    ['第55(1)和(2)条', 'article 55 (1) and (2)', ['article:55(1)', 'article:55(2)']],
    ['议事规则第15条', 'rule 15', ['article:15']],
    ['第一章', 'chap. I', ['chapter:1']],
    ['第七章', 'Chapter VII', ['chapter:7']],
    ['第二部分', 'part two', ['part:2']],
    ['第二部分，第一章', 'part two, chap. I', ['part:2', 'chapter:1']],
    ['补编第10号', 'Supplement No. 10', ['supplement:10']],
    ['第17和18号补编', 'Supplements 17 and 18', ['supplement:17', 'supplement:18']],
    ['附件一', 'annex I', ['annex:1']],
    ['附件二和三', 'annexes II and III', ['annex:2', 'annex:3']],
    ['第三节', 'section III', ['section:3']],
    ['议程项目5', 'agenda item 5', ['item:5']],
    ['第19号一般性建议', 'general recommendation No. 19', ['number:19']],
    ['目标5', 'Goal 5', ['goal:5']],
    ['表3', 'table 3', ['table:3']],
    ['第26页', 'p. 26', ['page:26']],
    ['序言部分第五段', 'the fifth preambular paragraph', ['paragraph:5']],
    ['B部分', 'Part B', ['part:B']],
  ])('reads %s as %s', (zh, en, expected) => {
    expectBoth(zh, en, ...expected.map((each) => `reference=${each}`));
  });

  it('finds no table in representatives and no figure in intentions', () => {
    expect(normals('zh', '代表3人')).toEqual(['number=3']);
  });

  it('keeps the parts of dotted numbers apart', () => {
    expectBoth('第5.10条', 'article 5.10', 'reference=article:5.10');
  });
});

describe('times of day', () => {
  it.each([
    ['上午10时15分', '10.15 a.m.', 'number=10:15'],
    ['下午3时', '3 p.m.', 'number=15:00'],
    ['15时30分', '3.30 p.m.', 'number=15:30'],
  ])('reads %s as %s', expectBoth);
});

describe('findMentions', () => {
  it('finds all of a resolution’s closing lines and notes', () => {
    expectBoth(
      '见《经济及社会理事会正式记录，2001年，补编第10号》（E/2001/30/Rev.1），第二部分，第一章。',
      'See Official Records of the Economic and Social Council, 2001, Supplement No. 10 (E/2001/30/Rev.1), part two, chap. I.',
      'year=2001',
      'reference=supplement:10',
      'symbol=E/2001/30/Rev.1',
      'reference=part:2',
      'reference=chapter:1',
    );
  });

  it('reads Traditional characters', () => {
    expect(normals('zh', '第46/152號決議，第五十七屆會議，兩億人，第六條')).toEqual([
      'resolution=46/152',
      'session=57',
      'number=200000000',
      'reference=article:6',
    ]);
  });

  it('gives offsets in UTF-16 units, sorted and without overlaps', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '𠮷',
            '第',
            '46/152',
            '号决议',
            '2001年',
            '5月',
            '3日',
            '至',
            '三个',
            '百分之',
            ' ',
            '，',
            'A/56/1',
            '(',
            ')',
            '.',
            'May ',
            'twenty',
            '-',
            'first ',
          ),
          { maxLength: 30 },
        ),
        fc.constantFrom<Language>('zh', 'en'),
        (parts, language) => {
          const text = parts.join('');
          let end = 0;
          for (const mention of findMentions(text, language)) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.end).toBeGreaterThan(mention.start);
            expect(text.slice(mention.start, mention.end)).toBe(mention.text);
            end = mention.end;
          }
        },
      ),
    );
  });
});
