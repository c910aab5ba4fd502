/** Reads English numerals: twenty-one, three hundred and fifty, 1.5 million, fifty-seventh, 21st. */
import { type Decimal, decimalOf, timesPowerOfTen } from './decimal.js';
import { plainNumber, startsNumber } from './digit-numerals.js';
import { opening, type Parser, remembering } from './grammar.js';
import { open, tokensLike, tokensOf, union } from './openings.js';
import type { Token } from './tokens.js';

function numbered(words: string, first: number, step = 1): readonly (readonly [string, number])[] {
  return words.split(' ').map((word, index) => [word, first + index * step] as const);
}

const unitWords = new Map(numbered('one two three four five six seven eight nine', 1));
const teenWords = new Map(
  numbered('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10),
);
const tenWords = new Map(numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10));
const unitOrdinals = new Map(
  numbered('first second third fourth fifth sixth seventh eighth ninth', 1),
);
const teenOrdinals = new Map(
  numbered(
    'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    10,
  ),
);
const tenOrdinals = new Map(
  numbered('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
);
const scalePowers: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]);

const numeralWords = tokensLike([
  ...unitWords.keys(),
  ...teenWords.keys(),
  ...tenWords.keys(),
  ...unitOrdinals.keys(),
  ...teenOrdinals.keys(),
  ...tenOrdinals.keys(),
  'hundredth',
]);
const afterWord = union(numeralWords, tokensLike(['-', 'hundred', ...scalePowers.keys()]));

/** A numeral in words: its value and whether it counts (`twenty`) or orders (`twentieth`). */
interface WordNumeral {
  readonly value: number;
  readonly ordinal: boolean;
  readonly next: number;
}

function skipHyphen(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '-' && !tokens[at].spaced ? at + 1 : at;
}

function readBelowHundred(tokens: readonly Token[], at: number): WordNumeral | undefined {
  const word = tokens[at]?.lower ?? '';
  const done = (value: number | undefined, ordinal: boolean, next = at + 1) =>
    value === undefined ? undefined : { value, ordinal, next };
  const tens = tenWords.get(word);
  if (tens === undefined) {
    return (
      done(unitWords.get(word) ?? teenWords.get(word), false) ??
      done(unitOrdinals.get(word) ?? teenOrdinals.get(word) ?? tenOrdinals.get(word), true)
    );
  }
  const unitAt = skipHyphen(tokens, at + 1);
  const unitWord = tokens[unitAt]?.lower ?? '';
  const unit = unitWords.get(unitWord);
  if (unit !== undefined) return done(tens + unit, false, unitAt + 1);
  const ordinal = unitOrdinals.get(unitWord);
  return ordinal === undefined ? done(tens, false) : done(tens + ordinal, true, unitAt + 1);
}

/** What follows `hundred` or `thousand`: `and fifty`, `fifty`. */
function readRest(tokens: readonly Token[], at: number, read: typeof readBelowHundred) {
  return read(tokens, tokens[at]?.lower === 'and' ? at + 1 : skipHyphen(tokens, at));
}

function readBelowThousand(tokens: readonly Token[], at: number): WordNumeral | undefined {
  const count = readBelowHundred(tokens, at);
  const isBareHundred = tokens[at]?.lower === 'hundredth';
  if (isBareHundred) return { value: 100, ordinal: true, next: at + 1 };
  const hundredAt = count && skipHyphen(tokens, count.next);
  if (count === undefined || count.ordinal || hundredAt === undefined) return count;
  const hundred = tokens[hundredAt]?.lower;
  if (hundred === 'hundredth')
    return { value: count.value * 100, ordinal: true, next: hundredAt + 1 };
  if (hundred !== 'hundred') return count;
  const rest = readRest(tokens, hundredAt + 1, readBelowHundred);
  return {
    value: count.value * 100 + (rest?.value ?? 0),
    ordinal: rest?.ordinal ?? false,
    next: rest?.next ?? hundredAt + 1,
  };
}

function readWords(tokens: readonly Token[], at: number): WordNumeral | undefined {
  let total = 0;
  let next = at;
  let lastPower = Number.POSITIVE_INFINITY;
  for (;;) {
    const isFirst = next === at;
    const part = isFirst
      ? readBelowThousand(tokens, next)
      : readRest(tokens, next, readBelowThousand);
    if (part === undefined) return isFirst ? undefined : { value: total, ordinal: false, next };
    const power = part.ordinal ? undefined : scalePowers.get(tokens[part.next]?.lower ?? '');
    if (power === undefined) {
      return { value: total + part.value, ordinal: part.ordinal, next: part.next };
    }
    if (power >= lastPower) return { value: total, ordinal: false, next };
    total += part.value * 10 ** power;
    lastPower = power;
    next = part.next + 1;
  }
}

/** A cardinal in words of any size; a lone `one` too. */
export const wordCardinal: Parser<Decimal> = remembering(
  opening(open(numeralWords, afterWord), (tokens, at) => {
    const numeral = readWords(tokens, at);
    if (numeral === undefined || numeral.ordinal) return undefined;
    return { value: decimalOf(String(numeral.value)), next: numeral.next };
  }),
);

const afterDigits = union(plainNumber.en.opening?.second, tokensLike(['-', ...scalePowers.keys()]));

/** Digits with an optional scale: `1,234`, `1.5 million`, `$5-million`. */
export const scaledDigits: Parser<Decimal> = opening(
  open(tokensOf('digits'), afterDigits),
  (tokens, at) => {
    const digits = plainNumber.en(tokens, at);
    if (digits === undefined) return undefined;
    const scaleAt = skipHyphen(tokens, digits.next);
    const power = scalePowers.get(tokens[scaleAt]?.lower ?? '');
    return power === undefined
      ? digits
      : { value: timesPowerOfTen(digits.value, power), next: scaleAt + 1 };
  },
);

const afterOrdinal = union(afterWord, tokensLike(['st', 'nd', 'rd', 'th']));
const ordinalEnding = /^(?:st|nd|rd|th)$/u;

/** An ordinal in words or digits: `fifty-seventh`, `21st`, `one hundred and first`. */
export const englishOrdinal: Parser<number> = remembering(
  opening(open(union(tokensOf('digits'), numeralWords), afterOrdinal), (tokens, at) => {
    const ending = tokens[at + 1];
    if (startsNumber(tokens, at) && ending?.spaced === false && ordinalEnding.test(ending.lower)) {
      return { value: Number(tokens[at]?.text), next: at + 2 };
    }
    const numeral = readWords(tokens, at);
    return numeral?.ordinal ? { value: numeral.value, next: numeral.next } : undefined;
  }),
);
