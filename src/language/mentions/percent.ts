/** Grammar of percentages: 3.5 per cent, 3.5%, 百分之三点五, 10 to 15 per cent. */
import { chineseNumeral, hanNumeral } from './chinese-numerals.js';
import { formatDecimal } from './decimal.js';
import { scaledDigits, wordCardinal } from './english-numerals.js';
import {
  either,
  type Found,
  located,
  type MentionGrammar,
  map,
  mention,
  mentions,
  optional,
  type Parser,
  phrase,
  separated,
  sequence,
  where,
} from './grammar.js';
import { listUpTo } from './lists.js';

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

// Percentages that leave their unit to a later one are not as large as years.
const highestShared = 1000;

/** Numbers of which the last has a unit for all, or each has its own. */
function percentages(
  number: Parser<string>,
  percent: Parser<string>,
  separator: Parser<string>,
): Parser<readonly Found[]> {
  const item = map(sequence(number, optional(percent)), ([value, unit]) =>
    // In `22 per cent in 2009 to 26 per cent` the year has no share in the unit.
    unit === undefined && Number(value) > highestShared ? undefined : ([value, unit] as const),
  );
  const list = listUpTo(item, separator, ([, unit]) => unit !== undefined);
  return map(list, (items) =>
    mentions(
      'percent',
      items.map((each) => ({ ...each, value: each.value[0] })),
    ),
  );
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

/** 百分之百: all of it. */
const whole: Parser<readonly Found[]> = mention(
  'percent',
  map(phrase('百分之百'), () => '100'),
);

/** 七成, 近三成: tenths, said of a share of people or things. */
const tenths: Parser<readonly Found[]> = mention(
  'percent',
  map(
    where(
      sequence(hanNumeral, phrase('成')),
      ({ after }) => !/^[员立为本果功份分熟长就交绩效见型年]$/u.test(after?.text ?? ''),
    ),
    ([{ value }]) => (value < 10 ? String(value * 10) : undefined),
  ),
);

export const percents: MentionGrammar = {
  en: percentages(englishNumber, unit.en, phrase('and', 'or', 'to', '-')),
  zh: either(
    percentages(chineseNumber, unit.zh, phrase('和', '或', '至', '到', '-')),
    spokenPercentages,
    whole,
    tenths,
  ),
};
