/** Knows the currencies that texts name, and which of them a loose name may stand for. */
import type { Mention } from '../core/mention.js';
import type { Range } from '../core/range.js';

/** What a bare `$` may stand for. */
const dollars: ReadonlySet<string> = new Set(['USD', 'CAD', 'AUD', 'NZD', 'HKD']);

/** Whether two sums could be in one currency; `$` may be any dollar, 元 any dollar as well. */
export function areCurrenciesAlike(one: Mention, other: Mention): boolean {
  const [a, b] = [currencyOf(one), currencyOf(other)];
  if (a === b) return true;
  if (isBareDollar(one)) return dollars.has(b) || isBareYuan(other);
  if (isBareDollar(other)) return dollars.has(a) || isBareYuan(one);
  return false;
}

/** The ISO 4217 code of a sum of money. */
export function currencyOf({ normal }: Mention): string {
  return normal.slice(0, 3);
}

function isBareDollar({ kind, text }: Mention): boolean {
  return kind === 'money' && /^\$|\d\s*(?:[mbt]\p{L}*illion|thousand)?\s*dollars?$/iu.test(text);
}

function isBareYuan({ kind, text }: Mention): boolean {
  return kind === 'money' && /[\d十百千万亿\s]元$/u.test(text);
}

interface CurrencyName {
  readonly code: string;
  readonly zh: RegExp;
  readonly en: RegExp;
  /** What a fix may write for it after a sum. */
  readonly written: string;
}

/** The currencies with names that no other one goes by, in either language. */
const plainNames: readonly CurrencyName[] = [
  {
    code: 'USD',
    zh: /美元|美金/gu,
    en: /\$|\b(?:US|U\.S\.|United States) dollars?\b|\bdollars?\b|\bUSD\b/giu,
    written: 'United States dollars',
  },
  { code: 'EUR', zh: /欧元/gu, en: /€|\beuros?\b|\bEUR\b/giu, written: 'euros' },
  {
    code: 'GBP',
    zh: /英镑/gu,
    en: /£|\bpounds? sterling\b|\bpounds?\b|\bGBP\b/giu,
    written: 'pounds sterling',
  },
  {
    code: 'CHF',
    zh: /瑞士法郎|瑞郎/gu,
    en: /\bSwiss francs?\b|\bSwF\b|\bCHF\b/giu,
    written: 'Swiss francs',
  },
  { code: 'JPY', zh: /日元|日圆/gu, en: /¥|\b(?:Japanese )?yen\b|\bJPY\b/giu, written: 'yen' },
  { code: 'CNY', zh: /人民币/gu, en: /\brenminbi\b|\byuan\b|\bRMB\b|\bCNY\b/giu, written: 'yuan' },
];

/** A currency that one text names and the other one does not, with the one that stands there instead. */
export interface CurrencyDifference {
  readonly source: Range;
  readonly target: Range;
  readonly expected: string;
  readonly found: string;
}

/** The one currency that is named instead of another; `undefined` where it is not as plain as that. */
export function differingCurrency(
  chinese: string,
  english: string,
): CurrencyDifference | undefined {
  if (!/[元镑郎圆币]|美金/u.test(chinese)) return undefined;
  const named = plainNames.map((name) => ({
    name,
    source: firstMatch(name.zh, chinese),
    target: firstMatch(name.en, english),
  }));
  const missing = named.filter(({ source, target }) => source && !target);
  const extra = named.filter(({ source, target }) => target && !source);
  const [expected, found] = [missing[0], extra[0]];
  if (missing.length !== 1 || extra.length !== 1) return undefined;
  if (expected?.source === undefined || found?.target === undefined) return undefined;
  return {
    source: expected.source,
    target: found.target,
    expected: expected.name.written,
    found: english.slice(found.target.start, found.target.end),
  };
}

function firstMatch(pattern: RegExp, text: string): Range | undefined {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}
