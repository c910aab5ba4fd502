/** Grammar of references: paragraph 5 (a), chap. I, part two, Supplement No. 10, 第六条, 附件一. */
import { chineseNumeral } from './chinese-numerals.js';
import { formatDecimal } from './decimal.js';
import { plainNumber } from './digit-numerals.js';
import { englishOrdinal, wordCardinal } from './english-numerals.js';
import {
  attached,
  either,
  type Found,
  type Located,
  located,
  type MentionGrammar,
  map,
  mapLocated,
  mentions,
  opening,
  optional,
  type Parser,
  phrase,
  remembering,
  separated,
  sequence,
  tokenWhere,
  where,
} from './grammar.js';
import { fromStart, listSeparator, listUpTo, toEnd } from './lists.js';
import { tokensOf } from './openings.js';
import { type ReferenceUnit, referenceUnits } from './reference-units.js';
import { readRomanNumeral } from './roman-numerals.js';

/** `(a)`, `(iv)`, `(1)`: a division of what is referred to. */
const division: Parser<string> = map(
  sequence(
    phrase('('),
    tokenWhere((token) => /^(?:[a-z]|[ivx]{1,4}|\d{1,2})$/u.test(token.text)),
    phrase(')'),
  ),
  ([, letter]) => `(${letter.text})`,
);

/** `5 (a) (ii)`. */
function divided(number: Parser<string>): Parser<string> {
  return map(
    sequence(number, optional(division), optional(division)),
    ([text, first = '', second = '']) => `${text}${first}${second}`,
  );
}

/** The `A` of `annex A`, of `II.A` and of `4A`. */
const capital: Parser<string> = map(
  where(
    tokenWhere((token) => /^[A-HJ-Z]$/u.test(token.text), tokensOf('capitals')),
    ({ after }) => after?.kind !== 'word' || after.spaced,
  ),
  (token) => token.text,
);

/** 5, 5.10, 1,234; a dotted number keeps its parts, for 5.10 is not 5.1. */
const plainDigits: Parser<string> = opening(plainNumber.en.opening, (tokens, at) => {
  const parsed = plainNumber.en(tokens, at);
  if (parsed === undefined || tokens[parsed.next]?.text === '%') return undefined;
  const text = tokens
    .slice(at, parsed.next)
    .map((token) => token.text)
    .join('');
  return { value: text.replaceAll(',', ''), next: parsed.next };
});
const digits: Parser<string> = map(
  sequence(plainDigits, optional(attached(capital))),
  ([number, letter = '']) => number + letter,
);

const roman: Parser<string> = map(
  tokenWhere((token) => token.kind === 'word', tokensOf('capitals')),
  (token) => readRomanNumeral(token.text)?.toString(),
);
/** Roman and capital letters: `II.A`. */
const withCapital: Parser<string> = map(
  sequence(roman, attached(phrase('.')), attached(capital)),
  ([number, , letter]) => `${number}.${letter}`,
);
const inWords: Parser<string> = map(wordCardinal, formatDecimal);
const englishNumber = divided(either(digits, withCapital, roman, capital, inWords));

const divisionAlone = /^\((?<inside>[a-z]+|\d+)\)$/u;

/**
 * In 第55(1)和(2)条 and `paragraphs 2 (a) and (b)` the later items leave their number out; a lone
 * number in brackets, 第(1)款, is just that number.
 */
function completeDivisions(numbers: readonly Located<string>[]): readonly Located<string>[] {
  const complete: Located<string>[] = [];
  for (const number of numbers) {
    const inside = divisionAlone.exec(number.value)?.groups?.inside;
    const base = /^(?<number>.+)\(/u.exec(complete.at(-1)?.value ?? '')?.groups?.number;
    if (inside === undefined) complete.push(number);
    else complete.push({ ...number, value: base === undefined ? inside : `${base}(${inside})` });
  }
  return complete;
}

function referenceMentions(name: string, numbers: readonly Located<string>[]) {
  return mentions(
    'reference',
    completeDivisions(numbers).map((number) => ({ ...number, value: `${name}:${number.value}` })),
  );
}

// `Target 2015:` sets a target for a year, and 项目2012年启动 is a project that began in one.
const namedForYears = /^(?:item|goal|target):(?:19|20)\d\d$/u;

function withoutYears(found: readonly Found[]): readonly Found[] | undefined {
  return found.some((each) => namedForYears.test(each.normal)) ? undefined : found;
}

function englishReferences(
  units: readonly ReferenceUnit[],
  number: Parser<string>,
): MentionGrammar['en'] {
  const names = new Map(units.flatMap((unit) => unit.en.map((name) => [name, unit.name] as const)));
  return mapLocated(
    sequence(
      phrase(...names.keys()),
      separated(located(either(number, division)), listSeparator.en),
    ),
    ([name, numbers], start) =>
      withoutYears(referenceMentions(names.get(name) ?? name, fromStart(numbers, start))),
  );
}

// `In the same paragraph I am asked …`: Roman numerals and letters number larger things.
const numberedByDigits: ReadonlySet<string> = new Set(['paragraph', 'page', 'number']);

const englishReference = either(
  englishReferences(
    referenceUnits.filter((unit) => !numberedByDigits.has(unit.name)),
    englishNumber,
  ),
  englishReferences(
    referenceUnits.filter((unit) => numberedByDigits.has(unit.name)),
    divided(either(digits, inWords)),
  ),
);

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

const chineseWords: Parser<string> = map(chineseNumeral, ({ value }) => formatDecimal(value));
const wordsInBrackets: Parser<string> = map(
  sequence(phrase('('), chineseWords, phrase(')')),
  ([, number]) => `(${number})`,
);
const chineseNumber: Parser<string> = either(
  divided(either(digits, chineseWords, withCapital, roman, capital)),
  division,
  wordsInBrackets,
);
const furtherNumber: Parser<string> = remembering(
  map(sequence(optional(phrase('第')), chineseNumber), ([, number]) => number),
);

/** 第4和5段, 第9段, 第二部分. */
function numberedBefore(unit: ReferenceUnit): MentionGrammar['zh'] {
  const item = sequence(furtherNumber, optional(phrase(...unit.zhAfter)));
  const list = listUpTo(item, listSeparator.zh, ([, name]) => name !== undefined);
  return opening(sequence(phrase('第'), chineseNumber).opening, (tokens, at) => {
    if (tokens[at]?.text !== '第') return undefined;
    const parsed = list(tokens, at);
    if (parsed === undefined) return undefined;
    const numbers = parsed.value.map((each) => ({ ...each, value: each.value[0] }));
    return { value: referenceMentions(unit.name, numbers), next: parsed.next };
  });
}

// 代表3人, 报表一 and 企图 hold no table 3 and no figure.
const wordsThatEndAlike = /^[代报发列外图填企意地试各这些该]$/u;

/** 附件一, 补编第10号, 议程项目5. */
function numberedAfter(unit: ReferenceUnit): MentionGrammar['zh'] {
  const isInWords = unit.zhBefore.some((word) => word.length === 1 || word === '项目');
  const reference = mapLocated(
    sequence(
      phrase(...unit.zhBefore),
      separated(located(chineseNumber), listSeparator.zh),
      optional(phrase('号')),
    ),
    ([, numbers], start, end) =>
      withoutYears(referenceMentions(unit.name, toEnd(fromStart(numbers, start), end))),
  );
  return where(
    reference,
    ({ first, before, after }) =>
      !isInWords ||
      // 议程项目六周之前 has no item 6.
      (!/^[个周年月天名人种件]$/u.test(after?.text ?? '') &&
        (first?.spaced === true || !wordsThatEndAlike.test(before?.text ?? ''))),
  );
}

/** B部分, II.A节: what letters and Roman numerals number needs no 第. */
const letteredBefore: MentionGrammar['zh'] = mapLocated(
  sequence(either(withCapital, roman, capital), phrase('部分', '节')),
  ([number, unit], from, to) =>
    referenceMentions(unit === '节' ? 'section' : 'part', [{ value: number, from, to }]),
);

export const references: MentionGrammar = {
  en: either(englishReference, ordinalReference),
  zh: either(
    ...referenceUnits.filter((unit) => unit.zhAfter.length > 0).map(numberedBefore),
    ...referenceUnits.filter((unit) => unit.zhBefore.length > 0).map(numberedAfter),
    letteredBefore,
  ),
};
