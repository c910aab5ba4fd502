/** Grammar of ordinals and centuries: the Third Committee, 21st century, 第三委员会, 二十一世纪. */
import { chineseNumeral } from './chinese-numerals.js';
import { formatDecimal } from './decimal.js';
import { englishOrdinal } from './english-numerals.js';
import {
  between,
  either,
  type MentionGrammar,
  map,
  mention,
  type Parser,
  phrase,
  sequence,
} from './grammar.js';
import { chineseOrdinalNumber } from './ordinal-list.js';

const englishPlain: Parser<string> = map(
  between(
    englishOrdinal,
    (before, after) =>
      // `per second`, `at first` and `first and foremost` put nothing in order.
      !/^(?:per|at)$/u.test(before?.lower ?? '') && after?.lower !== 'hand',
  ),
  String,
);

const chinesePlain: Parser<string> = map(
  sequence(phrase('第'), chineseOrdinalNumber),
  ([, value]) => String(value),
);

/** 首次, 首届 …: the first of its kind. */
const chineseFirst: Parser<string> = map(
  phrase('首次', '首届', '首个', '首批', '首轮', '首期', '首份', '首位', '首任', '首先'),
  () => '1',
);

/** 二十一世纪, 21世纪. */
const chineseCentury: Parser<string> = map(
  sequence(chineseNumeral, phrase('世纪')),
  ([{ value }]) => formatDecimal(value),
);

export const ordinals: MentionGrammar = {
  en: mention('ordinal', englishPlain),
  zh: mention('ordinal', either(chinesePlain, chineseFirst, chineseCentury)),
};
