/** Grammar of references: paragraph 5 (a), chap. I, part two, Supplement No. 10, 第六条, 附件一. */
import { chineseNumeral } from './chinese-numerals.js';
import { formatDecimal } from './decimal.js';
import { plainNumber } from './digit-numerals.js';
import { englishOrdinal, wordCardinal } from './english-numerals.js';
import {
  attached,
  between,
  either,
  type Located,
  listSeparator,
  located,
  type MentionGrammar,
  map,
  mentions,
  optional,
  type Parser,
  phrase,
  separated,
  sequence,
  tokenWhere,
} from './grammar.js';
import { type ReferenceUnit, referenceUnits } from './reference-units.js';
import { readRomanNumeral } from './roman-numerals.js';

/** `(a)`, `(iv)`: a division of what is referred to. */
const division: Parser<string> = map(
  sequence(
    phrase('('),
    tokenWhere((token) => /^(?:[a-z]|[ivx]{1,4})$/u.test(token.text)),
    phrase(')'),
  ),
  ([, letter]) => `(${letter.text})`,
);

/** `5 (a) (ii)`; 5(a)(二) is written with letters in both languages. */
function divided(number: Parser<string>): Parser<string> {
  return map(
    sequence(number, optional(division), optional(division)),
    ([text, first = '', second = '']) => `${text}${first}${second}`,
  );
}

/** 5, 5.1, 5 bis. */
const digits: Parser<string> = (tokens, at) => {
  const parsed = plainNumber.en(tokens, at);
  if (parsed === undefined || tokens[parsed.next]?.text === '%') return undefined;
  // A dotted number keeps its parts: 5.10 is not 5.1.
  const text = tokens
    .slice(at, parsed.next)
    .map((token) => token.text)
    .join('');
  return { value: text.replaceAll(',', ''), next: parsed.next };
};

const roman: Parser<string> = map(
  tokenWhere((token) => token.kind === 'word'),
  (token) => readRomanNumeral(token.text)?.toString(),
);
const capital: Parser<string> = map(
  between(
    tokenWhere((token) => /^[A-HJ-Z]$/u.test(token.text)),
    (_, after) => after?.kind !== 'word' || after.spaced,
  ),
  (token) => token.text,
);
const inWords: Parser<string> = map(wordCardinal, formatDecimal);

/** Roman and capital letters after a number: `II.A`. */
const withCapital: Parser<string> = map(
  sequence(roman, attached(phrase('.')), attached(capital)),
  ([number, , letter]) => `${number}.${letter}`,
);
const englishNumber = divided(either(digits, withCapital, roman, capital, inWords));

function referenceMentions(name: string, numbers: readonly Located<string>[]) {
  return mentions(
    'reference',
    numbers.map((number) => ({ ...number, value: `${name}:${number.value}` })),
  );
}

/** The word that a list of references begins with belongs to its first. */
function fromStart(numbers: readonly Located<string>[], start: number): Located<string>[] {
  return numbers.map((number, index) => (index === 0 ? { ...number, from: start } : number));
}

/** The word that a list of references ends with belongs to its last. */
function toEnd(numbers: readonly Located<string>[], end: number): Located<string>[] {
  return numbers.map((number, index) =>
    index === numbers.length - 1 ? { ...number, to: end } : number,
  );
}

const englishNames = new Map(
  referenceUnits.flatMap((unit) => unit.en.map((name) => [name, unit.name] as const)),
);
const englishName = phrase(...englishNames.keys());

const englishReference: MentionGrammar['en'] = (tokens, at) => {
  const parsed = sequence(englishName, separated(located(englishNumber), listSeparator.en))(
    tokens,
    at,
  );
  if (parsed === undefined) return undefined;
  const [name, numbers] = parsed.value;
  const unit = englishNames.get(name) ?? name;
  return { value: referenceMentions(unit, fromStart(numbers, at)), next: parsed.next };
};

/** `the fifth preambular paragraph`, `the second part`. */
const ordinalReference: MentionGrammar['en'] = map(
  located(
    sequence(
      englishOrdinal,
      optional(phrase('preambular', 'operative', 'introductory')),
      phrase('paragraph', 'article', 'chapter', 'part', 'phase'),
    ),
  ),
  ({ value: [number, , unit], from, to }) =>
    referenceMentions(unit, [{ value: String(number), from, to }]),
);

const chineseNumber: Parser<string> = divided(
  either(
    map(
      sequence(optional(phrase('(')), chineseNumeral, optional(phrase(')'))),
      ([open, { value }, close]) =>
        (open === undefined) === (close === undefined) ? formatDecimal(value) : undefined,
    ),
    digits,
    withCapital,
    roman,
    capital,
  ),
);
const furtherNumber: Parser<string> = map(
  sequence(optional(phrase('第')), chineseNumber),
  ([, number]) => number,
);

/** 第4和5段, 第9段, 第二部分. */
function numberedBefore(unit: ReferenceUnit): MentionGrammar['zh'] {
  const name = phrase(...unit.zhAfter);
  return (tokens, at) => {
    if (tokens[at]?.text !== '第') return undefined;
    const numbers = separated(located(furtherNumber), sequence(optional(name), listSeparator.zh))(
      tokens,
      at,
    );
    const end = numbers && name(tokens, numbers.next);
    if (numbers === undefined || end === undefined) return undefined;
    return { value: referenceMentions(unit.name, toEnd(numbers.value, end.next)), next: end.next };
  };
}

// 代表3人 and 企图 hold no table 3 and no figure.
const wordsThatEndAlike = /^[代发列外图填企意地试各这些该]$/u;

/** 附件一, 补编第10号, 议程项目5. */
function numberedAfter(unit: ReferenceUnit): MentionGrammar['zh'] {
  const name = phrase(...unit.zhBefore);
  const isNoun = unit.zhBefore.some((word) => word.length === 1 || word === '项目');
  return (tokens, at) => {
    const before = tokens[at - 1];
    if (isNoun && before?.spaced !== true && wordsThatEndAlike.test(before?.text ?? '')) {
      return undefined;
    }
    const parsed = sequence(
      name,
      separated(located(furtherNumber), listSeparator.zh),
      optional(phrase('号')),
    )(tokens, at);
    if (parsed === undefined) return undefined;
    const numbers = toEnd(fromStart(parsed.value[1], at), parsed.next);
    return { value: referenceMentions(unit.name, numbers), next: parsed.next };
  };
}

export const references: MentionGrammar = {
  en: either(englishReference, ordinalReference),
  zh: either(
    ...referenceUnits.filter((unit) => unit.zhAfter.length > 0).map(numberedBefore),
    ...referenceUnits.filter((unit) => unit.zhBefore.length > 0).map(numberedAfter),
  ),
};
