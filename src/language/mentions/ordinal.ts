/** Grammar of ordinals and centuries: the Third Committee, 21st century, 第三委员会, 二十一世纪. */
import { chineseNumeral } from './chinese-numerals.js';
import { formatDecimal } from './decimal.js';
import { englishOrdinal } from './english-numerals.js';
import {
  either,
  type MentionGrammar,
  map,
  mention,
  type Parser,
  phrase,
  sequence,
  where,
} from './grammar.js';
import { chineseOrdinalNumber } from './ordinal-list.js';

const englishPlain: Parser<string> = map(
  where(
    englishOrdinal,
    // `per second`, `at first hand` and `solution-first` put nothing in order.
    ({ first, before, after }) =>
      !/^(?:per|at)$/u.test(before?.lower ?? '') &&
      after?.lower !== 'hand' &&
      (first?.kind !== 'word' || first.spaced || before?.text !== '-'),
  ),
  String,
);

const chinesePlain: Parser<string> = map(
  sequence(phrase('第'), chineseOrdinalNumber),
  ([, value]) => String(value),
);

/** 首次, 首届 …: the first of its kind. */
const chineseFirst: Parser<string> = map(
  phrase(
    '首次',
    '首届',
    '首个',
    '首批',
    '首轮',
    '首期',
    '首份',
    '首位',
    '首任',
    '首先',
    '首季度',
    '首季',
    '首年',
  ),
  () => '1',
);

/** 头10天, 头两年: the first of several. */
const chineseFirstOf: Parser<string> = map(
  where(phrase('头'), ({ after }) => /^[\d两二三四五六七八九十]/u.test(after?.text ?? '')),
  () => '1',
);

/** 其次: what comes second in an argument. */
const chineseSecondly: Parser<string> = map(phrase('其次'), () => '2');

/** 七十周年, 50周年: English counts anniversaries by ordinals. */
const chineseAnniversary: Parser<string> = map(
  sequence(chineseNumeral, phrase('周年')),
  ([{ value, characters }]) => (characters === '一' ? undefined : formatDecimal(value)),
);

/** 二十一世纪, 21世纪. */
const chineseCentury: Parser<string> = map(
  sequence(chineseNumeral, phrase('世纪')),
  ([{ value }]) => formatDecimal(value),
);

export const ordinals: MentionGrammar = {
  en: mention('ordinal', englishPlain),
  zh: mention(
    'ordinal',
    either(
      chinesePlain,
      chineseFirst,
      chineseFirstOf,
      chineseSecondly,
      chineseCentury,
      chineseAnniversary,
    ),
  ),
};
