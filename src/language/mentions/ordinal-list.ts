/** Reads lists of ordinals: fifty-fifth and fifty-sixth, 第五十五届和第五十六, 第1至第8. */
import { hanNumeral } from './chinese-numerals.js';
import { englishOrdinal } from './english-numerals.js';
import {
  digitsWhere,
  either,
  type Located,
  located,
  map,
  optional,
  type Parser,
  phrase,
  remembering,
  separated,
  sequence,
} from './grammar.js';
import { listSeparator } from './lists.js';

/** `fifty-fifth to fifty-seventh`, `1st and 2nd`. */
export const englishOrdinals: Parser<readonly Located<number>[]> = separated(
  located(englishOrdinal),
  sequence(listSeparator.en, optional(phrase('the', 'its', 'resumed'))),
);

/** The number after 第, in digits or characters. */
export const chineseOrdinalNumber: Parser<number> = remembering(
  either(
    map(
      digitsWhere((token) => token.text.length <= 5),
      (token) => Number(token.text),
    ),
    map(hanNumeral, ({ value }) => value),
  ),
);

/** 第五十五届和第五十六, 第1至第8, 第五十五和五十六: up to the last number; `unit` may follow each. */
export function chineseOrdinals(unit: Parser<unknown>): Parser<readonly Located<number>[]> {
  const further = located(
    map(sequence(optional(phrase('第')), chineseOrdinalNumber), ([, value]) => value),
  );
  return map(
    sequence(
      located(map(sequence(phrase('第'), chineseOrdinalNumber), ([, value]) => value)),
      optional(
        map(
          sequence(
            optional(unit),
            listSeparator.zh,
            separated(further, sequence(optional(unit), listSeparator.zh)),
          ),
          ([, , rest]) => rest,
        ),
      ),
    ),
    ([first, rest = []]) => [first, ...rest],
  );
}
