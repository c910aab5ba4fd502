/** Reads Chinese numerals: 二十一, 三百五十, 二〇〇一, 1.5亿, 3 444 250, 100多万. */
import { addDecimals, type Decimal, decimalOf, timesPowerOfTen } from './decimal.js';
import { plainNumber } from './digit-numerals.js';
import { opening, openingOf, type Parser, remembering } from './grammar.js';
import { anyOf, open, tokensLike, tokensOf, union } from './openings.js';
import type { Token } from './tokens.js';

const digitValues: ReadonlyMap<string, number> = new Map(
  [...'〇一二三四五六七八九'].map((character, value) => [character, value] as const),
)
  .set('零', 0)
  .set('两', 2);

const unitPowers: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
]);
const sectionPowers: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['亿', 8],
]);

const numerals = tokensLike([...digitValues.keys(), ...unitPowers.keys(), ...sectionPowers.keys()]);

function isNumeral(token: Token | undefined): token is Token {
  return (
    token !== undefined &&
    (digitValues.has(token.text) || unitPowers.has(token.text) || sectionPowers.has(token.text))
  );
}

/** A numeral in Chinese characters: how many it has matters, for a lone 一 or 十 is often no number. */
export interface HanNumeral {
  readonly characters: string;
  readonly value: number;
}

/** A whole run of numeral characters that makes one number; nothing where it makes none (二三百). */
export const hanNumeral: Parser<HanNumeral> = remembering(
  opening(open(numerals, numerals), (tokens, at) => {
    if (!isNumeral(tokens[at]) || isNumeral(tokens[at - 1])) return undefined;
    let next = at;
    while (isNumeral(tokens[next])) next += 1;
    const characters = tokens
      .slice(at, next)
      .map((token) => token.text)
      .join('');
    const value = readHanNumeral(characters);
    return value === undefined ? undefined : { value: { characters, value }, next };
  }),
);

/** The value of a numeral in Chinese characters; `undefined` where it is not well formed. */
export function readHanNumeral(characters: string): number | undefined {
  return readPositional(characters) ?? readWithUnits(characters);
}

/** 二〇〇一, 一〇五, 一九九八: digits by place, told from counting (二三) by a zero or four digits. */
function readPositional(characters: string): number | undefined {
  const isByPlace = /^[〇零一二三四五六七八九]{2,}$/u.test(characters);
  const isYearLike = characters.length === 4;
  const hasZero = characters.length > 2 && /^[^〇零].*[〇零]/u.test(characters);
  if (!isByPlace || !(isYearLike || hasZero)) return undefined;
  return Number([...characters].map((character) => digitValues.get(character)).join(''));
}

/** 三百五十, 一万二千, 两亿: units in falling order, each with one digit before it. */
function readWithUnits(characters: string): number | undefined {
  let total = 0; // 万 and 亿 that are done
  let section = 0; // below the next 万 or 亿
  let digit: number | undefined;
  let lowestPower = 4;
  let afterZero = false;
  for (const character of characters) {
    const digitValue = digitValues.get(character);
    const unitPower = unitPowers.get(character);
    const sectionPower = sectionPowers.get(character);
    if (digitValue === 0) {
      if (digit !== undefined || afterZero) return undefined;
      afterZero = true;
    } else if (digitValue !== undefined) {
      if (digit !== undefined) return undefined;
      digit = digitValue;
    } else if (unitPower !== undefined) {
      // 十二 needs no 一 before its 十; 百 and 千 always have their digit.
      const count = digit ?? (unitPower === 1 && section === 0 && total === 0 ? 1 : undefined);
      if (count === undefined || unitPower >= lowestPower) return undefined;
      section += count * 10 ** unitPower;
      lowestPower = unitPower;
      digit = undefined;
      afterZero = false;
    } else if (sectionPower !== undefined) {
      section += digit ?? 0;
      const whole = section === 0 && sectionPower === 8 ? total : section;
      if (whole === 0) return undefined;
      // 三万亿 multiplies what came before; 一亿三千万 adds to it.
      total = section === 0 ? total * 10 ** sectionPower : total + section * 10 ** sectionPower;
      section = 0;
      digit = undefined;
      lowestPower = 4;
      afterZero = false;
    }
  }
  // 三百五 (for 350) is colloquial and 三百零 unfinished: neither is read.
  if (digit === undefined) return afterZero && characters.length > 1 ? undefined : total + section;
  const endsInItsPlace = afterZero || lowestPower === 1 || (section === 0 && total === 0);
  return endsInItsPlace ? total + section + digit : undefined;
}

const multiplierPowers: ReadonlyMap<string, number> = new Map([...unitPowers, ...sectionPowers]);

// 5千克 and 3千米 are kilograms and kilometres, 10百分点 is nonsense.
const prefixedUnit = /[克米瓦兆卡伏赫吨位字分]/u;

/** How many times ten the multipliers from `at` on stand for: 万 4, 百万 6, 万亿 12. */
function readMultiplier(tokens: readonly Token[], at: number): { power: number; next: number } {
  let power = 0;
  let next = at;
  for (;;) {
    const character = tokens[next]?.text ?? '';
    const step = multiplierPowers.get(character);
    if (step === undefined) break;
    if (step <= 3 && prefixedUnit.test(tokens[next + 1]?.text ?? '')) break;
    power += step;
    next += 1;
  }
  return { power, next };
}

const aboutMark = /^[多余]$/u;

/** Digits with multipliers: 1.5亿, 3 万, 1亿2 000万, 100多万. */
const afterDigits = union(
  plainNumber.zh.opening?.second,
  tokensLike([...multiplierPowers.keys(), '多', '余']),
);
const multipliedDigits: Parser<Decimal> = opening(
  open(tokensOf('digits'), afterDigits),
  (tokens, at) => {
    let sum: Decimal | undefined;
    let next = at;
    let lastPower = Number.POSITIVE_INFINITY;
    for (;;) {
      const digits = plainNumber.zh(tokens, next);
      if (digits === undefined) break;
      const about = aboutMark.test(tokens[digits.next]?.text ?? '');
      const multiplier = readMultiplier(tokens, digits.next + (about ? 1 : 0));
      if (sum !== undefined && multiplier.power >= lastPower) break;
      const part = timesPowerOfTen(digits.value, multiplier.power);
      sum = sum === undefined ? part : addDecimals(sum, part);
      next = multiplier.power > 0 ? multiplier.next : digits.next;
      lastPower = multiplier.power;
      // Only 亿 and 万 are followed by a smaller part of the same number.
      if (lastPower < 4) break;
    }
    return sum === undefined ? undefined : { value: sum, next };
  },
);

/** A numeral in digits or characters, of any length; `characters` only for the latter. */
export interface ChineseNumeral {
  readonly value: Decimal;
  readonly characters?: string;
}

/** A numeral in digits or in Chinese characters, with 点 for the point (三点五). */
export const chineseNumeral: Parser<ChineseNumeral> = remembering(
  opening<ChineseNumeral>(
    anyOf([openingOf(multipliedDigits), open(numerals, union(numerals, tokensLike(['点'])))]),
    (tokens, at) => {
      const digits = multipliedDigits(tokens, at);
      if (digits !== undefined) return { value: { value: digits.value }, next: digits.next };
      const whole = hanNumeral(tokens, at);
      if (whole === undefined) return undefined;
      const { characters, value } = whole.value;
      const fraction = readFraction(tokens, whole.next);
      if (fraction !== undefined) {
        const decimal = decimalOf(String(value), fraction.digits);
        return { value: { value: decimal, characters: `${characters}点` }, next: fraction.next };
      }
      return { value: { value: decimalOf(String(value)), characters }, next: whole.next };
    },
  ),
);

/** 点五, 点二五: the digits after the point. */
function readFraction(tokens: readonly Token[], at: number) {
  if (tokens[at]?.text !== '点') return undefined;
  let digits = '';
  let next = at + 1;
  for (;;) {
    const value = digitValues.get(tokens[next]?.text ?? '');
    if (value === undefined) break;
    digits += value;
    next += 1;
  }
  return digits === '' ? undefined : { digits, next };
}
