/** Grammar of amounts of money: $10.8 million, US$ 5,000, 5 million euros, 1080万美元. */
import { chineseNumeral } from './chinese-numerals.js';
import { currencies } from './currencies.js';
import { formatDecimal } from './decimal.js';
import { scaledDigits, wordCardinal } from './english-numerals.js';
import {
  either,
  exactly,
  type Found,
  located,
  type MentionGrammar,
  map,
  mention,
  mentions,
  optional,
  type Parser,
  phrase,
  remembering,
  sequence,
  tokenWhere,
  where,
} from './grammar.js';
import { tokensLike } from './openings.js';

type Names = (currency: (typeof currencies)[number]) => readonly string[];

function codeOf(names: Names, read: (...alternatives: readonly string[]) => Parser<string>) {
  const codes = new Map(
    currencies.flatMap((currency) => names(currency).map((name) => [name, currency.code] as const)),
  );
  return map(read(...codes.keys()), (name) => codes.get(name));
}

const sign = codeOf((currency) => currency.signs, exactly);
// 70 euro cents are no euros.
const englishName = where(
  codeOf((currency) => currency.en, phrase),
  ({ after }) => !/^cents?$/u.test(after?.lower ?? ''),
);
// 二元制 and 多元化 are no money.
const chineseName = where(
  codeOf((currency) => currency.zh, phrase),
  ({ first, after }) => first?.text !== '元' || !/^[制化论性结方次旦素]$/u.test(after?.text ?? ''),
);
const codes: ReadonlySet<string> = new Set(currencies.map((currency) => currency.code));
const code: Parser<string> = map(
  tokenWhere(
    (token) => codes.has(token.text),
    tokensLike(Array.from(codes, (name) => name.toLowerCase())),
  ),
  (token) => token.text,
);

const englishAmount = remembering(map(either(scaledDigits, wordCardinal), formatDecimal));
const chineseAmount = remembering(
  where(
    map(chineseNumeral, ({ value }) => formatDecimal(value)),
    // 数十亿美元 and 几百万美元 name no amount, but 估计数2800万美元 does.
    ({ first, before }) => first?.kind === 'digits' || !/^[数几]$/u.test(before?.text ?? ''),
  ),
);

/** `$5,000`, `US$ 10.8 million`. */
function signedAmount(currency: Parser<string>, amount: Parser<string>): Parser<readonly Found[]> {
  return mention(
    'money',
    map(sequence(currency, amount), ([name, value]) => `${name} ${value}`),
  );
}

/** `5 million euros`; of a range, the first may leave the currency to the second (150亿至200亿美元). */
function namedAmounts(
  amount: Parser<string>,
  currency: Parser<string>,
  rangeMark: Parser<string>,
): Parser<readonly Found[]> {
  const named = sequence(amount, optional(phrase('-')), currency);
  return either(
    mention(
      'money',
      map(named, ([value, , name]) => `${name} ${value}`),
    ),
    map(sequence(located(amount), rangeMark, located(named)), ([first, , { value, ...second }]) =>
      mentions('money', [
        { ...first, value: `${value[2]} ${first.value}` },
        { ...second, value: `${value[2]} ${value[0]}` },
      ]),
    ),
  );
}

export const money: MentionGrammar = {
  en: either(
    signedAmount(either(sign, code), englishAmount),
    namedAmounts(englishAmount, either(englishName, code), phrase('to', '-')),
  ),
  zh: either(
    signedAmount(either(sign, code, chineseName), chineseAmount),
    namedAmounts(chineseAmount, either(chineseName, code), phrase('至', '到', '-')),
  ),
};
