/** Grammar of years, decades and ranges of years: 2001, 2001年, the 1990s, 2002-2003两年期. */
import { hanNumeral } from './chinese-numerals.js';
import {
  attached,
  digitsWhere,
  either,
  type MentionGrammar,
  map,
  mention,
  optional,
  type Parser,
  phrase,
  remembering,
  type Surroundings,
  sequence,
  where,
} from './grammar.js';

const firstYear = 1750;
const lastYear = 2100;

function isYear(value: number): boolean {
  return value >= firstYear && value <= lastYear;
}

const yearDigits = digitsWhere((token) => token.text.length === 4 && isYear(Number(token.text)));

// A year is a number of four digits that nothing counts by, multiplies or belongs to.
function standsAlone({ first, before, after }: Surroundings): boolean {
  const isTail = first?.spaced === false && /^[./:$€£¥]$/u.test(before?.text ?? '');
  const goesOn = after?.spaced === false && (after.kind === 'word' || /^[/%]$/u.test(after.text));
  return !isTail && !goesOn;
}

/** A year of four digits. */
export const bareYear: Parser<string> = map(where(yearDigits, standsAlone), (token) => token.text);

// 2087项 and 1900名 count things.
const uncountedYear = where(
  bareYear,
  ({ after }) => !/^[名项人个件份次家种条位例户宗起公吨平米元]$/u.test(after?.text ?? ''),
);

const hanYear: Parser<string> = map(hanNumeral, ({ characters, value }) =>
  characters.length === 4 && !/[十百千]/u.test(characters) && isYear(value)
    ? String(value)
    : undefined,
);

/** The year before the first one of the Republic of China, whose calendar Taiwan's documents keep. */
const yearBeforeRepublic = 1911;
const fewDigits = map(
  digitsWhere((token) => token.text.length <= 3),
  (token) => Number(token.text),
);

/** 民国88, 中华民国八十八: 1999. */
const yearOfRepublic: Parser<string> = map(
  sequence(
    phrase('中华民国', '中華民國', '民国', '民國'),
    either(
      fewDigits,
      map(hanNumeral, ({ value }) => value),
    ),
  ),
  ([, count]) =>
    count > 0 && isYear(yearBeforeRepublic + count)
      ? String(yearBeforeRepublic + count)
      : undefined,
);

/** A year as Chinese dates have it, the 年 with it: 2001年, 二〇〇一年, 民国九十年. */
export const chineseYear: Parser<string> = remembering(
  map(sequence(either(bareYear, hanYear, yearOfRepublic), phrase('年')), ([year]) => year),
);

const decade = {
  en: map(
    sequence(yearDigits, optional(attached(phrase("'", '’'))), attached(phrase('s'))),
    ([year]) => `${year.text}s`,
  ),
  zh: either(
    map(
      sequence(
        optional(sequence(either(twoDigits(), hanTwoDigits()), phrase('世纪'))),
        tens(),
        phrase('年代'),
      ),
      ([century, ten]) => `${(century ? century[0] - 1 : 19) * 100 + ten}s`,
    ),
    map(sequence(yearDigits, phrase('年代')), ([year]) => `${year.text}s`),
  ),
};

function twoDigits(): Parser<number> {
  return map(
    digitsWhere((token) => token.text.length === 2),
    (token) => Number(token.text),
  );
}

function hanTwoDigits(): Parser<number> {
  return map(hanNumeral, ({ value }) => (value < 100 ? value : undefined));
}

/** 90年代, 九十年代. */
function tens(): Parser<number> {
  return map(either(twoDigits(), hanTwoDigits()), (value) =>
    value % 10 === 0 ? value : undefined,
  );
}

const rangeMark = phrase('-', '--', '/', 'to', '至', '到');

/** The years a range runs from and to; `2014/15` and `2002-03` shorten the second. */
function yearRange(
  first: Parser<string>,
  mark: Parser<string>,
  second: Parser<string>,
): Parser<string> {
  return map(sequence(first, mark, second), ([from, by, to]) => {
    const last = to.length === 2 ? from.slice(0, 2) + to : to;
    if (Number(last) <= Number(from)) return undefined;
    // 2014/210 and 1999/45 are resolutions.
    if (by === '/' && Number(last) !== Number(from) + 1) return undefined;
    return `${from}-${last}`;
  });
}

const rangeStart = map(yearDigits, (token) => token.text);
const shortYear = map(
  where(
    digitsWhere((token) => token.text.length === 2),
    ({ after }) =>
      after?.spaced !== false || !/^[\p{L}\d/%-]/u.test(after.text) || after.kind === 'han',
  ),
  (token) => token.text,
);
const rangeEnd = where(
  map(yearDigits, (token) => token.text),
  ({ after }) => !(after?.spaced === false && (after.kind === 'word' || after.text === '/')),
);
// In 2011年至2014年12月22日 the second year is a date's.
const chineseRangeEnd = where(
  either(chineseYear, rangeEnd),
  ({ after }) => !/^[\d一二三四五六七八九十]/u.test(after?.text ?? ''),
);

export const years: MentionGrammar = {
  en: either(mention('year', bareYear), mention('year', decade.en)),
  zh: either(mention('year', either(chineseYear, uncountedYear)), mention('year', decade.zh)),
};

export const yearRanges: MentionGrammar = {
  en: mention(
    'biennium',
    either(
      yearRange(rangeStart, rangeMark, either(rangeEnd, attached(shortYear))),
      map(
        sequence(phrase('between'), yearRange(rangeStart, phrase('and'), rangeEnd)),
        ([, range]) => range,
      ),
    ),
  ),
  zh: mention(
    'biennium',
    map(
      sequence(
        yearRange(
          either(chineseYear, rangeStart),
          rangeMark,
          either(chineseRangeEnd, attached(shortYear)),
        ),
        optional(phrase('年', '两年期', '年两年期')),
      ),
      ([range]) => range,
    ),
  ),
};
