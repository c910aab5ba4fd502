/** Faults in numbers, which are looked for by patterns of their own and not by those of the checks. */
import type { Range } from '../../../src/core/range.js';
import { changeEnglish, type Fault, type Planter, pick, rangeOf } from './clean-pair.js';

interface PlainNumber extends Range {
  readonly text: string;
  /** Where the Chinese has it. */
  readonly chinese: Range;
}

// No part of a symbol, a word, a range or a longer number.
const standingAlone =
  /(?<![\p{L}\d/.,\-–$€£№])\d+(?:,\d{3})*(?:\.\d+)?(?![\d]|[.,]\d|[\p{L}/\-–(])/gu;
const inReference =
  /(?:resolutions?|decisions?|paragraphs?|paras?\.|articles?|rules?|items?|sections?|chapters?|annex|No\.|Nos\.|and|page|p\.|pp\.|part|principles?|table|figure|goals?|target)\s*$/iu;
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const beforeMonth = new RegExp(String.raw`^\s*(?:${months})\b`, 'u');
const afterMonth = new RegExp(String.raw`\b(?:${months})\s*$`, 'u');

/** Where the Chinese writes the same digits; spaces and commas may group them. */
export function digitsIn(chinese: string, digits: string): Range | undefined {
  const grouped = [...digits.replaceAll(',', '')]
    .map((digit) => (digit === '.' ? '[.．]' : digit))
    .join(String.raw`[\s,，]?`);
  const pattern = new RegExp(
    String.raw`(?<![\d.．]|\d[\s,，])${grouped}(?![\s,，]?\d|[.．]\d)`,
    'u',
  );
  const match = pattern.exec(chinese);
  return match === null ? undefined : rangeOf(match);
}

function plainNumbers(english: string, chinese: string): PlainNumber[] {
  return [...english.matchAll(standingAlone)].flatMap((match): PlainNumber[] => {
    const range = rangeOf(match);
    const before = english.slice(0, range.start);
    const after = english.slice(range.end);
    const isYear = /^(?:19|20)\d\d$/u.test(match[0]);
    const isDay = beforeMonth.test(after) || afterMonth.test(before);
    const isClock = /^\s*[ap]\.m\./u.test(after) || /^:\d/u.test(after) || /:$/u.test(before);
    if (isYear || isDay || isClock || inReference.test(before)) return [];
    const place = digitsIn(chinese, match[0]);
    return place === undefined ? [] : [{ ...range, text: match[0], chinese: place }];
  });
}

/** The same number with one digit changed. */
export function changeDigit(text: string, random: () => number): string {
  const places = [...text.matchAll(/\d/gu)].map(({ index }) => index);
  const at = pick(places, random) ?? 0;
  const step = 1 + Math.floor(random() * 8);
  const digit = (Number(text.charAt(at)) + step) % 10;
  const isZeroInFront = digit === 0 && at === places[0];
  return text.slice(0, at) + String(isZeroInFront ? 5 : digit) + text.slice(at + 1);
}

function differs(fault: Fault): boolean {
  const [clean, faulty] = [fault.clean[0]?.english?.text, fault.faulty[0]?.english?.text];
  return clean !== faulty;
}

/** Plants a changed number, unless the Chinese has that one as well. */
function changeNumbers(
  change: (text: string, random: () => number) => string | undefined,
): Planter {
  return (pair, { random }) =>
    plainNumbers(pair.english.text, pair.chinese.text).flatMap((number): Fault[] => {
      const changed = change(number.text, random);
      if (changed === undefined || digitsIn(pair.chinese.text, changed)) return [];
      return [changeEnglish(pair, number, changed, number.chinese)].filter(differs);
    });
}

export const changeNumber = changeNumbers(changeDigit);

export const transposeDigits = changeNumbers((text, random) => {
  const places = [...text.matchAll(/(?=(\d)(\d))/gu)]
    .filter(([, one, other]) => one !== other && other !== '0')
    .map(({ index }) => index);
  const at = pick(places, random);
  if (at === undefined) return undefined;
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
});

export const dropNumber: Planter = (pair) =>
  plainNumbers(pair.english.text, pair.chinese.text).flatMap((number): Fault[] => {
    const { text } = pair.english;
    const isTwice = text.split(number.text).length > 2;
    // A number that is the whole text leaves an empty one, which is another kind.
    if (isTwice || text.length - number.text.length < 8) return [];
    const end = text.charAt(number.end) === ' ' ? number.end + 1 : number.end;
    return [changeEnglish(pair, { start: number.start, end }, '', number.chinese)];
  });

export const addNumber: Planter = (pair, { random }) =>
  [...pair.english.text.matchAll(/(?<=[a-z] )(?:[a-z]{5,}[^siu']s)(?= )/gu)].map((match) => {
    const start = match.index;
    const number = 11 + Math.floor(random() * 86);
    return changeEnglish(pair, { start, end: start }, `${number} `);
  });

const words: readonly (readonly [english: string, chinese: RegExp])[] = [
  ['two', /[二两双]|(?<!\d)2(?!\d)/u],
  ['three', /三|(?<!\d)3(?!\d)/u],
  ['four', /四|(?<!\d)4(?!\d)/u],
  ['five', /五|(?<!\d)5(?!\d)/u],
  ['six', /六|(?<!\d)6(?!\d)/u],
  ['seven', /七|(?<!\d)7(?!\d)/u],
  ['eight', /八|(?<!\d)8(?!\d)/u],
  ['nine', /九|(?<!\d)9(?!\d)/u],
  ['ten', /(?<![二三四五六七八九])十(?![一二三四五六七八九])|(?<!\d)10(?!\d)/u],
];

/** three → four, where the Chinese has one such number and no other. */
export const changeNumberWord: Planter = (pair, { random }) =>
  words.flatMap(([word, numeral], at): Fault[] => {
    const match = new RegExp(String.raw`(?<![\p{L}-])${word}(?![\p{L}-])`, 'iu').exec(
      pair.english.text,
    );
    const chinese = numeral.exec(pair.chinese.text);
    if (match === null || chinese === null) return [];
    const [other, otherNumeral] = words[(at + 1 + Math.floor(random() * 7)) % words.length] ?? [];
    if (other === undefined || otherNumeral?.test(pair.chinese.text)) return [];
    const isCapital = /^\p{Lu}/u.test(match[0]);
    const changed = isCapital ? other.charAt(0).toUpperCase() + other.slice(1) : other;
    return [changeEnglish(pair, rangeOf(match), changed, rangeOf(chinese))];
  });

const magnitudes = new Map([
  ['million', 'billion'],
  ['billion', 'million'],
  ['thousand', 'million'],
  ['trillion', 'billion'],
]);

export const changeMagnitude: Planter = (pair) => {
  const chinese = /[万亿]/u.exec(pair.chinese.text);
  if (chinese === null) return [];
  return [...pair.english.text.matchAll(/(?<=\d )(?:million|billion|thousand|trillion)\b/gu)].map(
    (match) =>
      changeEnglish(pair, rangeOf(match), magnitudes.get(match[0]) ?? '', rangeOf(chinese)),
  );
};

export const changePercentage: Planter = (pair, { random }) =>
  [...pair.english.text.matchAll(/(?<![\d.])\d+(?:\.\d+)?(?=(?: per cent|%))/gu)].flatMap(
    (match): Fault[] => {
      const chinese = digitsIn(pair.chinese.text, match[0]);
      const changed = changeDigit(match[0], random);
      if (chinese === undefined || digitsIn(pair.chinese.text, changed)) return [];
      return [changeEnglish(pair, rangeOf(match), changed, chinese)];
    },
  );

/** 10 to 15 → 10 to 18; years are bienniums, which are another kind. */
export const changeRangeEnd: Planter = (pair, { random }) =>
  [
    ...pair.english.text.matchAll(
      /(?<![\p{L}\d/.-])(\d{1,3})(-|–| to | and )(\d{1,3})(?![\d/]|[.,]\d)/gu,
    ),
  ]
    .filter(([, from, , to]) => Number(from) < Number(to))
    .flatMap((match): Fault[] => {
      const [whole, from = '', , to = ''] = match;
      const chinese = digitsIn(pair.chinese.text, to);
      const changed = String(Number(to) + 1 + Math.floor(random() * 4));
      if (chinese === undefined || digitsIn(pair.chinese.text, from) === undefined) return [];
      if (digitsIn(pair.chinese.text, changed)) return [];
      const end = match.index + whole.length;
      return [changeEnglish(pair, { start: end - to.length, end }, changed, chinese)];
    });

const ordinals = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth',
  'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
].flatMap((line) => line.split(' '));
const tens = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];

/** twenty-first, 1 to 99. */
function englishOrdinal(value: number): string {
  const small = ordinals[value - 1];
  if (small !== undefined) return small;
  const ten = tens[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? `${ten}ieth` : `${ten}y-${ordinals[(value % 10) - 1]}`;
}

/** 二十一, 1 to 99. */
function chineseNumeral(value: number): string {
  const digits = '零一二三四五六七八九';
  const ten = Math.floor(value / 10);
  const one = value % 10 === 0 ? '' : digits.charAt(value % 10);
  if (ten === 0) return one;
  return `${ten === 1 ? '' : digits.charAt(ten)}十${one}`;
}

const isOrdinalOf = (value: number) =>
  new RegExp(
    String.raw`第(?:${chineseNumeral(value)}(?![一二三四五六七八九十])|${value}(?!\d))`,
    'u',
  );

export const changeOrdinal: Planter = (pair, { random }) => {
  const faults: Fault[] = [];
  for (let value = 1; value < 99; value++) {
    const chinese = isOrdinalOf(value).exec(pair.chinese.text);
    if (chinese === null) continue;
    const word = englishOrdinal(value);
    const pattern = new RegExp(String.raw`(?<![\p{L}-])${word}(?![\p{L}-])`, 'giu');
    for (const match of pair.english.text.matchAll(pattern)) {
      const other = value + 1 + Math.floor(random() * 3);
      if (other > 99 || isOrdinalOf(other).test(pair.chinese.text)) continue;
      const isCapital = /^\p{Lu}/u.test(match[0]);
      const changed = englishOrdinal(other);
      faults.push(
        changeEnglish(
          pair,
          rangeOf(match),
          isCapital ? changed.charAt(0).toUpperCase() + changed.slice(1) : changed,
          rangeOf(chinese),
        ),
      );
    }
  }
  return faults;
};

const currencies: readonly (readonly [english: RegExp, chinese: RegExp, other: string])[] = [
  [/(?:US)?\$(?=\s?\d)/gu, /美元/u, '€'],
  [/€(?=\s?\d)/gu, /欧元/u, '$'],
  [/(?:United States|US) dollars/gu, /美元/u, 'euros'],
  [/\beuros?\b/gu, /欧元/u, 'Swiss francs'],
  [/\bSwiss francs?\b/gu, /瑞士法郎/u, 'euros'],
];

export const changeCurrency: Planter = (pair) =>
  currencies.flatMap(([english, chinese, other]): Fault[] => {
    const unit = chinese.exec(pair.chinese.text);
    if (unit === null) return [];
    return [...pair.english.text.matchAll(english)].map((match) =>
      changeEnglish(pair, rangeOf(match), other, rangeOf(unit)),
    );
  });
