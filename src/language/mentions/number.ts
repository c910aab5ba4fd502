/** Grammar of plain numbers, fractions and dotted numbers: 350, 三百五十, two thirds, 三分之二, 5.1.2. */
import { type ChineseNumeral, chineseNumeral } from './chinese-numerals.js';
import { clock } from './clock.js';
import { countWords, countWordsOfPairs } from './count-words.js';
import { decimalOf, formatDecimal } from './decimal.js';
import { startsNumber } from './digit-numerals.js';
import { scaledDigits, wordCardinal } from './english-numerals.js';
import {
  either,
  type MentionGrammar,
  map,
  mention,
  opening,
  type Parser,
  phrase,
  sequence,
} from './grammar.js';
import { open, paired, tokensLike, tokensOf, union } from './openings.js';
import type { Token } from './tokens.js';

/** Digits with marks inside that make one number of several: 5.1.2, 10:30, 24/7. */
const compoundDigits: Parser<string> = opening(
  paired(tokensOf('digits'), tokensLike(['.', ':', '/'])),
  (tokens, at) => {
    if (!startsNumber(tokens, at)) return undefined;
    let text = tokens[at]?.text ?? '';
    let next = at + 1;
    for (;;) {
      const mark = tokens[next];
      const digits = tokens[next + 1];
      const joins =
        mark !== undefined &&
        /^[.:/]$/u.test(mark.text) &&
        !mark.spaced &&
        digits?.kind === 'digits' &&
        !digits.spaced;
      if (!joins) break;
      text += mark.text + digits.text;
      next += 2;
    }
    const parts = text.split(/[.:/]/u).length;
    const isDecimal = parts === 2 && text.includes('.');
    return parts === 1 || isDecimal ? undefined : { value: text, next };
  },
);

// Letters that go on from the digits make a name of them (`3D`, `5G`), save for units of measure.
const measure = /^(?:km|m|cm|mm|kg|g|mg|ha|MW|kW|GW|kV|kWh|t|am|pm|a|p|C|F|l|ml)$/u;

function isNameOf(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next];
  return after?.kind === 'word' && !after.spaced && !measure.test(after.text);
}

const englishDigits: Parser<string> = opening(scaledDigits.opening, (tokens, at) => {
  const parsed = scaledDigits(tokens, at);
  if (parsed === undefined || isNameOf(tokens, parsed.next)) return undefined;
  return { value: formatDecimal(parsed.value), next: parsed.next };
});

// Chinese says these with a numeral: 十年, 两次.
const countsInOneWord: ReadonlyMap<string, string> = new Map([
  ['decade', '10'],
  ['twice', '2'],
]);

/** A number in words; a lone `one` says too little to be one. */
const countWord = open(
  union(wordCardinal.opening?.first, tokensLike(countsInOneWord.keys())),
  wordCardinal.opening?.second,
);
const englishWords: Parser<string> = opening(countWord, (tokens, at) => {
  const inOneWord = countsInOneWord.get(tokens[at]?.lower ?? '');
  if (inOneWord !== undefined) return { value: inOneWord, next: at + 1 };
  const parsed = wordCardinal(tokens, at);
  if (parsed === undefined) return undefined;
  const normal = formatDecimal(parsed.value);
  return normal === '1' ? undefined : { value: normal, next: parsed.next };
});

const denominators: ReadonlyMap<string, number> = new Map(
  'third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .flatMap((word, index) => [[word, index + 3] as const, [`${word}s`, index + 3] as const]),
);

function readDenominator(word: string): number | undefined {
  if (/^quarters?$/u.test(word)) return 4;
  return denominators.get(word);
}

const fractionOpening = paired(
  union(wordCardinal.opening?.first, tokensLike(['a'])),
  union(
    wordCardinal.opening?.second,
    tokensLike(['-', 'quarter', 'quarters', ...denominators.keys()]),
  ),
);

/** `two thirds`, `one-fifth`, `three quarters`, `a third of`. */
const englishFraction: Parser<string> = opening(fractionOpening, (tokens, at) => {
  const isArticle = tokens[at]?.lower === 'a';
  const count = isArticle ? { value: decimalOf('1'), next: at + 1 } : wordCardinal(tokens, at);
  if (count === undefined) return undefined;
  const partAt = tokens[count.next]?.text === '-' ? count.next + 1 : count.next;
  const denominator = readDenominator(tokens[partAt]?.lower ?? '');
  // `A third country` is not a part of one.
  const isPart = !isArticle || tokens[partAt + 1]?.lower === 'of';
  if (denominator === undefined || !isPart) return undefined;
  const numerator = formatDecimal(count.value);
  // Four quarters are parts of a year that somebody counts.
  if (Number(numerator) >= denominator) return undefined;
  return { value: `${numerator}/${denominator}`, next: partAt + 1 };
});

// A lone numeral after one of these is a part of a word or of an approximation.
const notBefore = /^[几数好若第初零〇点]$/u;
const notAfter = /^[几余多来]$/u;

/** A numeral as a count: in characters, one alone only before a word that things are counted by. */
const chineseCount: Parser<string> = opening(chineseNumeral.opening, (tokens, at) => {
  const parsed = chineseNumeral(tokens, at);
  if (parsed === undefined) return undefined;
  const { value, next } = parsed;
  if (/^[零〇一]$/u.test(value.characters ?? '')) return undefined;
  if (value.characters === undefined) {
    return isNameOf(tokens, next) ? undefined : { value: formatDecimal(value.value), next };
  }
  return isCount(tokens, at, next, value) ? { value: formatDecimal(value.value), next } : undefined;
});

function isCount(
  tokens: readonly Token[],
  at: number,
  next: number,
  { characters = '' }: ChineseNumeral,
): boolean {
  if (notBefore.test(tokens[at - 1]?.text ?? '')) return false;
  // 数以十万计, 成千上万: so many that nobody counts them.
  if (tokens[at - 1]?.text === '以' && tokens[next]?.text === '计') return false;
  if (/^[百千万亿]/u.test(characters)) return false;
  if (characters.length > 1) return !notAfter.test(tokens[next]?.text ?? '');
  return countsSomething(tokens, next, characters) || isGlossed(tokens, next);
}

/** Whether what a lone numeral is followed by is counted: 三个, 三至六个. */
function countsSomething(tokens: readonly Token[], next: number, numeral: string): boolean {
  const startsHere = (word: string) =>
    [...word].every((character, index) => tokens[next + index]?.text === character);
  // 两年期 is a biennium.
  if (numeral === '两' && startsHere('年期')) return false;
  if ((numeral === '两' ? countWordsOfPairs : countWords).some(startsHere)) return true;
  const range = rangeEnd(tokens, next);
  return range !== undefined && countsSomething(tokens, range.next, '');
}

const rangeEnd = sequence(phrase('至', '到', '或'), chineseNumeral);

/** 三(3)名: the numeral is given in digits as well. */
function isGlossed(tokens: readonly Token[], next: number): boolean {
  return /^[(（]$/u.test(tokens[next]?.text ?? '') && tokens[next + 1]?.kind === 'digits';
}

const chineseFraction: Parser<string> = map(
  sequence(chineseNumeral, phrase('分之'), chineseNumeral),
  ([denominator, , numerator]) =>
    `${formatDecimal(numerator.value)}/${formatDecimal(denominator.value)}`,
);

export const numbers: MentionGrammar = {
  en: mention(
    'number',
    either(compoundDigits, clock.en, englishFraction, englishDigits, englishWords),
  ),
  zh: mention('number', either(compoundDigits, chineseFraction, clock.zh, chineseCount)),
};
