import { describe, expect, it } from 'vitest';
import { createChecker, rules } from '../../../src/check/index.js';
import { createTermMatcher } from '../../../src/terms/matcher.js';
import { toPair } from '../../bench/mutations/judge.js';
import { pairFromTexts } from '../../bench/mutations/read-clean-pairs.js';

const mentionRules = rules.filter(({ name }) =>
  /^(?:number-|unit-|percent|range|ordinal|currency|date|biennium|symbol|resolution-|reference)/u.test(
    name,
  ),
);
const termMatcher = createTermMatcher({ id: 'none', title: 'None', concepts: [] });

/** The rules about mentions that find something, one for each finding that is not for information. */
function rulesThatFind(chinese: string, english: string): string[] {
  const checker = createChecker({ termMatcher, rules: mentionRules });
  return checker
    .check(toPair(pairFromTexts('made', chinese, english), 0, termMatcher))
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule }) => rule);
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Draw {
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  of<T>(values: readonly T[]): T;
}

function drawFrom(random: () => number): Draw {
  return {
    between: (least, most) => least + Math.floor(random() * (most - least + 1)),
    of: (values) => {
      const value = values[Math.floor(random() * values.length)];
      if (value === undefined) throw new RangeError('there is nothing to draw from');
      return value;
    },
  };
}

interface Planted {
  readonly chinese: string;
  readonly clean: string;
  readonly faulty: string;
}

interface Kind {
  readonly name: string;
  readonly rules: readonly string[];
  plant(draw: Draw): Planted;
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const cardinals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const numerals =
  '零 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ');
const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const grouped = (value: number) => String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
const at = (words: readonly string[], value: number) => words[value] ?? '';

/** Another number of the same range. */
function other(draw: Draw, value: number, least: number, most: number): number {
  const drawn = draw.between(least, most - 1);
  return drawn >= value ? drawn + 1 : drawn;
}

const things: readonly (readonly [chinese: string, english: string])[] = [
  ['个缔约国提交了报告', 'States parties submitted reports'],
  ['名官员接受了培训', 'officials were trained'],
  ['宗案件已经结案', 'cases have been closed'],
];

const kinds: readonly Kind[] = [
  {
    name: 'number in digits',
    rules: ['number-changed', 'unit-magnitude'],
    plant: (draw) => {
      const value = draw.between(21, 99_999);
      const [zh, en] = draw.of(things);
      const write = (number: number) => `In all, ${grouped(number)} ${en}.`;
      return {
        chinese: `共有${value}${zh}。`,
        clean: write(value),
        faulty: write(other(draw, value, 21, 99_999)),
      };
    },
  },
  {
    name: 'number in words',
    rules: ['number-word'],
    plant: (draw) => {
      const value = draw.between(3, 20);
      const [zh, en] = draw.of(things);
      const write = (number: number) => `In all, ${at(cardinals, number)} ${en}.`;
      return {
        chinese: `共有${draw.of([at(numerals, value), String(value)])}${zh}。`,
        clean: write(value),
        faulty: write(other(draw, value, 3, 20)),
      };
    },
  },
  {
    name: 'number left out',
    rules: ['number-missing'],
    plant: (draw) => {
      const value = draw.between(21, 9_999);
      const [zh, en] = draw.of(things);
      return {
        chinese: `共有${value}${zh}。`,
        clean: `In all, ${grouped(value)} ${en}.`,
        faulty: `In all, ${en}.`,
      };
    },
  },
  {
    name: 'number added',
    rules: ['number-extra'],
    plant: (draw) => {
      const value = draw.between(21, 9_999);
      return {
        chinese: '欢迎各缔约国提交的报告。',
        clean: 'Welcomes the reports submitted by States parties.',
        faulty: `Welcomes the reports submitted by ${grouped(value)} States parties.`,
      };
    },
  },
  {
    name: 'magnitude of 万 and 亿',
    rules: ['unit-magnitude'],
    plant: (draw) => {
      const tenths = draw.between(11, 99);
      const isYi = draw.of([true, false]);
      const value = tenths * (isYi ? 10_000_000 : 1_000);
      const write = (number: number) =>
        `Some ${number >= 1_000_000 ? `${number / 1_000_000} million` : grouped(number)} people are affected.`;
      return {
        chinese: `约有${tenths / 10}${isYi ? '亿' : '万'}人受到影响。`,
        clean: write(value),
        faulty: write(draw.of([value * 10, value * 100, value * 1_000])),
      };
    },
  },
  {
    name: 'magnitude of a sum',
    rules: ['unit-magnitude'],
    plant: (draw) => {
      const millions = draw.between(11, 999);
      const scale = draw.of(['billion', 'thousand']);
      return {
        chinese: `费用估计为${millions * 100}万美元。`,
        clean: `The cost is estimated at $${millions} million.`,
        faulty: `The cost is estimated at $${millions} ${scale}.`,
      };
    },
  },
  {
    name: 'currency',
    rules: ['currency'],
    plant: (draw) => {
      const value = draw.between(2, 900);
      const [[zh, en], [, wrong]] = draw.of([
        [
          ['美元', '$'],
          ['欧元', '€'],
        ],
        [
          ['欧元', '€'],
          ['英镑', '£'],
        ],
        [
          ['英镑', '£'],
          ['美元', '$'],
        ],
      ] as const);
      return {
        chinese: `捐款${value}万${zh}。`,
        clean: `A contribution of ${en}${grouped(value * 10_000)} was made.`,
        faulty: `A contribution of ${wrong}${grouped(value * 10_000)} was made.`,
      };
    },
  },
  {
    name: 'percentage',
    rules: ['percent', 'unit-magnitude'],
    plant: (draw) => {
      const value = draw.between(2, 99);
      const isInWords = value <= 20 && draw.of([true, false]);
      const write = (number: number) => `This is an increase of ${number} per cent.`;
      return {
        chinese: isInWords ? `增加了百分之${at(numerals, value)}。` : `增加了${value}%。`,
        clean: write(value),
        faulty: write(other(draw, value, 2, 99)),
      };
    },
  },
  {
    name: 'end of a range',
    rules: ['range', 'number-changed'],
    plant: (draw) => {
      const from = draw.between(5, 30);
      const to = from + draw.between(2, 20);
      const changed = to + draw.between(1, 9);
      const mark = draw.of(['至', '-', '到']);
      return {
        chinese: `培训历时${from}${mark}${to}天。`,
        clean: `The training lasts ${from} to ${to} days.`,
        faulty: `The training lasts ${from} to ${changed} days.`,
      };
    },
  },
  {
    name: 'fraction',
    rules: ['number-changed', 'number-word'],
    plant: (draw) => {
      const [[zh, en], [, wrong]] = draw.of([
        [
          ['三分之二', 'two thirds'],
          ['', 'three quarters'],
        ],
        [
          ['四分之三', 'three quarters'],
          ['', 'two thirds'],
        ],
        [
          ['五分之四', 'four fifths'],
          ['', 'two fifths'],
        ],
        [
          ['五分之二', 'two fifths'],
          ['', 'three fifths'],
        ],
      ] as const);
      return {
        chinese: `${zh}以上的成员表示赞成。`,
        clean: `More than ${en} of the members were in favour.`,
        faulty: `More than ${wrong} of the members were in favour.`,
      };
    },
  },
  {
    name: 'session',
    rules: ['ordinal'],
    plant: (draw) => {
      const value = draw.between(2, 20);
      const write = (number: number) =>
        `To be submitted to the Assembly at its ${at(ordinals, number)} session.`;
      return {
        chinese: `提交大会第${at(numerals, value)}届会议。`,
        clean: write(value),
        faulty: write(other(draw, value, 2, 20)),
      };
    },
  },
  {
    name: 'meeting',
    rules: ['ordinal'],
    plant: (draw) => {
      const value = draw.between(21, 99);
      const write = (number: number) => {
        const ending = ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
        return `It considered the item at its ${number}${ending} meeting.`;
      };
      return {
        chinese: `委员会第${value}次会议审议了该项目。`,
        clean: write(value),
        faulty: write(other(draw, value, 21, 99)),
      };
    },
  },
  {
    name: 'century',
    rules: ['ordinal'],
    plant: (draw) => {
      const value = draw.between(15, 20);
      const write = (number: number) => `This dates from the ${at(ordinals, number)} century.`;
      return {
        chinese: `这可追溯到${draw.of([at(numerals, value), String(value)])}世纪。`,
        clean: write(value),
        faulty: write(other(draw, value, 15, 20)),
      };
    },
  },
  {
    name: 'day, month or year of a date',
    rules: ['date'],
    plant: (draw) => {
      const [year, month, day] = [
        draw.between(1946, 2015),
        draw.between(1, 12),
        draw.between(1, 28),
      ];
      const write = (y: number, m: number, d: number) =>
        `It was adopted on ${d} ${at(months, m - 1)} ${y}.`;
      const faulty = draw.of([
        () => write(other(draw, year, 1946, 2015), month, day),
        () => write(year, other(draw, month, 1, 12), day),
        () => write(year, month, other(draw, day, 1, 28)),
      ])();
      return {
        chinese: `该公约于${year}年${month}月${day}日获得通过。`,
        clean: write(year, month, day),
        faulty,
      };
    },
  },
  {
    name: 'year',
    rules: ['date'],
    plant: (draw) => {
      const year = draw.between(1946, 2015);
      const write = (number: number) => `The situation has improved since ${number}.`;
      return {
        chinese: `自${year}年以来，情况有所改善。`,
        clean: write(year),
        faulty: write(other(draw, year, 1946, 2015)),
      };
    },
  },
  {
    name: 'decade',
    rules: ['date'],
    plant: (draw) => {
      const decade = draw.of([1950, 1960, 1970, 1980, 1990]);
      const write = (number: number) => `The programme began in the ${number}s.`;
      const written = draw.of([
        `${decade}年代`,
        `二十世纪${at(numerals, (decade % 100) / 10)}十年代`,
        `20世纪${decade % 100}年代`,
      ]);
      return {
        chinese: `该方案始于${written}。`,
        clean: write(decade),
        faulty: write(decade + draw.of([-10, 10])),
      };
    },
  },
  {
    name: 'biennium',
    rules: ['biennium'],
    plant: (draw) => {
      const year = 2 * draw.between(980, 1007);
      const shift = draw.of([-2, 2, 1]);
      const write = (number: number) =>
        `The programme budget for the biennium ${number}-${number + 1}`;
      return {
        chinese: `${year}-${year + 1}两年期方案预算`,
        clean: write(year),
        faulty: write(year + shift),
      };
    },
  },
  {
    name: 'document symbol',
    rules: ['symbol'],
    plant: (draw) => {
      const [session, number, supplement] = [
        draw.between(40, 70),
        draw.between(1, 999),
        draw.between(1, 9),
      ];
      const symbol = `${draw.of(['A', 'E', 'S', 'A/C.3'])}/${session}/${number}/Add.${supplement}`;
      const faulty = draw.of([
        symbol.replace('Add', 'Rev'),
        symbol.replace('Add', 'Corr'),
        symbol.replace(/\/Add\.\d$/u, ''),
        symbol.replace(`/${number}/`, `/${number + 1}/`),
        symbol.replace(/\d$/u, (digit) => String(Number(digit) + 1)),
        symbol.replace(`/${session}/`, `/${session + 1}/`),
      ]);
      return {
        chinese: `见${symbol}。`,
        clean: `See ${symbol}.`,
        faulty: `See ${faulty}.`,
      };
    },
  },
  {
    name: 'resolution',
    rules: ['resolution-number'],
    plant: (draw) => {
      const [session, number] = [draw.between(31, 69), draw.between(1, 299)];
      const [zh, en] = draw.of([
        ['决议', 'resolution'],
        ['决定', 'decision'],
      ] as const);
      const write = (name: string, from: number, to: number) =>
        `Recalling General Assembly ${name} ${from}/${to},`;
      const faulty = draw.of([
        () => write(en, session, number + draw.between(1, 9)),
        () => write(en, session - 1, number),
        () => write(en === 'decision' ? 'resolution' : 'decision', session, number),
      ])();
      return {
        chinese: `回顾大会第${session}/${number}号${zh}，`,
        clean: write(en, session, number),
        faulty,
      };
    },
  },
  {
    name: 'resolution of the Security Council',
    rules: ['resolution-number'],
    plant: (draw) => {
      const [number, year] = [draw.between(800, 2200), draw.between(1992, 2015)];
      const write = (n: number, y: number) => `Recalling Security Council resolution ${n} (${y}),`;
      const faulty = draw.of([
        () => write(number + draw.between(1, 90), year),
        () => write(number, year + draw.of([-1, 1])),
      ])();
      return {
        chinese: `回顾安全理事会第${number}(${year})号决议，`,
        clean: write(number, year),
        faulty,
      };
    },
  },
  {
    name: 'reference to a part of a document',
    rules: ['reference'],
    plant: (draw) => {
      const value = draw.between(2, 10);
      const wrong = other(draw, value, 2, 10);
      const [zh, en] = draw.of([
        [`第${value}段`, (n: number) => `paragraph ${n}`],
        [`第${at(numerals, value)}条`, (n: number) => `article ${n}`],
        [`第${at(numerals, value)}章`, (n: number) => `chapter ${at(roman, n)}`],
        [`附件${at(numerals, value)}`, (n: number) => `annex ${at(roman, n)}`],
        [`议程项目${value}`, (n: number) => `agenda item ${n}`],
        [`第${at(numerals, value)}节`, (n: number) => `section ${at(roman, n)}`],
      ] as const);
      return {
        chinese: `见${zh}。`,
        clean: `See ${en(value)}.`,
        faulty: `See ${en(wrong)}.`,
      };
    },
  },
  {
    name: 'division of a part of a document',
    rules: ['reference'],
    plant: (draw) => {
      const value = draw.between(2, 40);
      const letters = [...'abcdefg'];
      const letter = draw.between(0, 5);
      const write = (n: string) => `See paragraph ${value} (${n}).`;
      return {
        chinese: `见第${value}(${at(letters, letter)})段。`,
        clean: write(at(letters, letter)),
        faulty: write(at(letters, letter + 1)),
      };
    },
  },
  {
    name: 'time of day',
    rules: ['number-changed'],
    plant: (draw) => {
      const [hour, minute] = [draw.between(1, 9), draw.between(10, 59)];
      const write = (h: number, m: number) => `The meeting rose at ${h}.${m} p.m.`;
      return {
        chinese: `下午${hour}时${minute}分散会。`,
        clean: write(hour, minute),
        faulty: draw.of([
          () => write(hour, other(draw, minute, 10, 59)),
          () => write(other(draw, hour, 1, 9), minute),
        ])(),
      };
    },
  },
];

describe.each(kinds)('$name', ({ plant, rules: expected }) => {
  const random = randomNumbers(8);
  const draw = drawFrom(random);
  const planted = Array.from({ length: 40 }, () => plant(draw));

  it('raises no alarm where it is right', () => {
    const alarms = planted.flatMap(({ chinese, clean }) =>
      rulesThatFind(chinese, clean).map((rule) => `${rule}: ${chinese} ${clean}`),
    );
    expect(alarms).toEqual([]);
  });

  it('is found as one fault where it is wrong', () => {
    const missed = planted.flatMap(({ chinese, faulty }) => {
      const found = rulesThatFind(chinese, faulty);
      const isFound = found.length === 1 && expected.includes(found[0] ?? '');
      return isFound ? [] : [`${chinese} ${faulty} (${found.join(', ')})`];
    });
    expect(missed).toEqual([]);
  });
});
