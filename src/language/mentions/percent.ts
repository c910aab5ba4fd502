/** Grammar of percentages: 3.5 per cent, 3.5%, 百分之三点五, 10 to 15 per cent. */
import { chineseNumeral } from './chinese-numerals.js';
import { formatDecimal } from './decimal.js';
import { scaledDigits, wordCardinal } from './english-numerals.js';
import {
  either,
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
} from './grammar.js';

const englishNumber: Parser<string> = map(either(scaledDigits, wordCardinal), formatDecimal);
const chineseNumber: Parser<string> = map(chineseNumeral, ({ value }) => formatDecimal(value));

const unit = {
  en: phrase(
    'per cent',
    'percent',
    '%',
    'percentage point',
    'percentage points',
    '-per-cent',
    '-percentage-point',
  ),
  zh: phrase('%', '个百分点', '百分点'),
};

/** Numbers that share the unit after the last of them, or each has its own. */
function percentages(
  number: Parser<string>,
  percent: Parser<string>,
  separator: Parser<string>,
): MentionGrammar['en'] {
  const item = located(map(sequence(number, optional(percent)), (pair) => pair));
  return (tokens, at) => {
    const parsed = separated(item, separator)(tokens, at);
    if (parsed === undefined) return undefined;
    // A list that runs on past the last unit (10 per cent, 5 States) ends with that unit.
    const last = parsed.value.findLastIndex(({ value: [, percent] }) => percent !== undefined);
    const items = parsed.value.slice(0, last + 1);
    const end = items.at(-1);
    if (end === undefined) return undefined;
    const found = mentions(
      'percent',
      items.map(({ value: [normal], from, to }) => ({ value: normal, from, to })),
    );
    return { value: found, next: end.to };
  };
}

/** 百分之十, 百分之十至十五. */
const spokenPercentages: MentionGrammar['zh'] = map(
  sequence(phrase('百分之'), separated(located(chineseNumber), phrase('至', '到', '-'))),
  ([, numbers]) =>
    mentions(
      'percent',
      numbers.map((number, index) =>
        // The words before the first number belong to it.
        index === 0 ? { ...number, from: number.from - '百分之'.length } : number,
      ),
    ),
);

export const percents: MentionGrammar = {
  en: percentages(englishNumber, unit.en, listSeparator.en),
  zh: either(percentages(chineseNumber, unit.zh, listSeparator.zh), spokenPercentages),
};
