/** Grammar of amounts of money: $10.8 million, US$ 5,000, 5 million euros, 1080万美元. */
import { chineseNumeral } from './chinese-numerals.js';
import { currencies } from './currencies.js';
import { formatDecimal } from './decimal.js';
import { scaledDigits, wordCardinal } from './english-numerals.js';
import {
  either,
  type MentionGrammar,
  map,
  mention,
  optional,
  type Parser,
  phrase,
  sequence,
  tokenWhere,
} from './grammar.js';

function codeOf(names: (currency: (typeof currencies)[number]) => readonly string[]) {
  const codes = new Map(
    currencies.flatMap((currency) => names(currency).map((name) => [name, currency.code] as const)),
  );
  return map(phrase(...codes.keys()), (name) => codes.get(name));
}

const sign = codeOf((currency) => currency.signs);
const englishName = codeOf((currency) => currency.en);
const chineseName = codeOf((currency) => currency.zh);
const code: Parser<string> = map(
  tokenWhere((token) => currencies.some((currency) => currency.code === token.text)),
  (token) => token.text,
);

const englishAmount: Parser<string> = map(either(scaledDigits, wordCardinal), formatDecimal);
const chineseAmount: Parser<string> = map(chineseNumeral, ({ value }) => formatDecimal(value));

function before(currency: Parser<string>, amount: Parser<string>): Parser<string> {
  return map(sequence(currency, amount), ([name, value]) => `${name} ${value}`);
}

function after(amount: Parser<string>, currency: Parser<string>): Parser<string> {
  return map(
    sequence(amount, optional(phrase('-')), currency),
    ([value, , name]) => `${name} ${value}`,
  );
}

export const money: MentionGrammar = {
  en: mention(
    'money',
    either(
      before(either(sign, code), englishAmount),
      after(englishAmount, either(englishName, code)),
    ),
  ),
  zh: mention(
    'money',
    either(
      before(either(sign, code, chineseName), chineseAmount),
      after(chineseAmount, either(chineseName, code)),
    ),
  ),
};
