/** Makes up Chinese sentences in the patterns of resolutions and reports, full of numbers. */
import { createRandom } from './random.js';

type Random = () => number;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const between = (random: Random, from: number, to: number): number =>
  from + below(random, to - from + 1);
const oneOf = <Item>(random: Random, items: readonly Item[], fallback: Item): Item =>
  items[below(random, items.length)] ?? fallback;

const numerals = '〇一二三四五六七八九';

/** 五十七 for 57; numbers from 1 to 99. */
function inChinese(value: number): string {
  const ten = Math.floor(value / 10);
  const unit = value % 10;
  const tens = ten === 0 ? '' : `${ten === 1 ? '' : numerals.charAt(ten)}十`;
  return tens + (unit === 0 ? '' : numerals.charAt(unit));
}

const year = (random: Random): number => between(random, 1985, 2015);
const date = (random: Random): string =>
  `${year(random)}年${between(random, 1, 12)}月${between(random, 1, 28)}日`;
const resolution = (random: Random): string =>
  `${between(random, 40, 70)}/${between(random, 1, 280)}`;
const grouped = (value: number): string => String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, ' ');
const symbol = (random: Random): string => {
  const session = between(random, 40, 70);
  const number = between(random, 1, 900);
  return oneOf(
    random,
    [
      `A/${session}/${number}`,
      `E/${year(random)}/${between(random, 1, 120)}`,
      `A/${session}/${number}/Add.${between(random, 1, 9)}`,
      `S/${year(random)}/${number}`,
      `A/CONF.${between(random, 100, 230)}/${between(random, 1, 30)}`,
      `E/CN.${between(random, 3, 17)}/${year(random)}/${between(random, 1, 60)}/Rev.1`,
    ],
    `A/${session}/${number}`,
  );
};

const patterns: readonly ((random: Random) => string)[] = [
  (random) => `回顾其${date(random)}第${resolution(random)}号决议，`,
  (random) =>
    `又回顾其${date(random)}第${resolution(random)}号和${date(random)}第${resolution(random)}号决议，`,
  (random) => `请秘书长向大会第${inChinese(between(random, 30, 75))}届会议报告本决议的执行情况；`,
  (random) => `注意到秘书长的报告（${symbol(random)}）；`,
  (random) => `表示注意到${symbol(random)}号文件所载的建议；`,
  (random) => {
    const from = year(random);
    return `在${from}-${from + 1}两年期，共有${grouped(between(random, 1_100, 98_000))}人参加了培训，占总数的${between(random, 3, 97)}%。`;
  },
  (random) => `${year(random)}年的支出总额为${between(random, 11, 98) / 10}亿美元。`,
  (random) => `秘书处在${year(random)}年收到了${between(random, 11, 99)}个会员国的答复。`,
  (random) => `经济及社会理事会${date(random)}第${year(random)}/${between(random, 1, 60)}号决议，`,
  (random) => {
    const from = year(random);
    return `安全理事会第${between(random, 700, 2200)}(${from})号决议第${between(random, 2, 40)}段，`;
  },
  (random) => `委员会在${date(random)}第${between(random, 2, 90)}次会议上审议了该项目。`,
  (random) => `工作组第${inChinese(between(random, 11, 49))}届会议于${date(random)}在日内瓦举行。`,
  (random) =>
    `死亡率下降了${between(random, 11, 99) / 10}%，受益者达到${between(random, 12, 480)}万人。`,
  (random) => `见第${between(random, 3, 99)}段和附件二。`,
  (random) =>
    `预算增加${grouped(between(random, 100_100, 999_900))}美元，主要用于UNDP和UNICEF的项目。`,
];

/** `count` sentences; the same for the same seed. */
export function generateSentences(count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, at) => patterns[at % patterns.length]?.(random) ?? '');
}
