/** Grammar of dates: 19 December 2001, July 30, 2001, 3-7 May; 2001年12月19日, 7月30日至8月3日. */
import { englishMonths } from '../months.js';
import { hanNumeral } from './chinese-numerals.js';
import {
  attached,
  digitsWhere,
  either,
  type Found,
  type Located,
  located,
  type MentionGrammar,
  map,
  opening,
  optional,
  type Parser,
  phrase,
  remembering,
  separated,
  sequence,
  where,
} from './grammar.js';
import { listSeparator } from './lists.js';
import { open, tokensLike } from './openings.js';
import type { Token } from './tokens.js';
import { bareYear, chineseYear } from './year.js';

interface PartialDate {
  readonly year?: string | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** ISO 8601 as far as the text goes; `--` stands for a year that it leaves open. */
function normalDate({ year, month, day }: PartialDate): string {
  const parts = [month, day].filter((part) => part !== undefined);
  return [year ?? '-', ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}

function dateMentions(dates: readonly Located<PartialDate>[]): readonly Found[] {
  return dates.map(({ value, from, to }) => ({
    kind: 'date',
    normal: normalDate(value),
    from,
    to,
  }));
}

function digitsUpTo(limit: number): Parser<number> {
  return map(
    digitsWhere((token) => token.text.length <= 2),
    (token) => {
      const value = Number(token.text);
      return value >= 1 && value <= limit ? value : undefined;
    },
  );
}

/** 2001-05-31, in either language. */
const isoDate: Parser<readonly Found[]> = map(
  located(
    sequence(
      bareYear,
      attached(phrase('-')),
      attached(twoDigitsUpTo(12)),
      attached(phrase('-')),
      attached(twoDigitsUpTo(31)),
    ),
  ),
  ({ value: [year, , month, , day], from, to }) =>
    dateMentions([{ value: { year, month, day }, from, to }]),
);

function twoDigitsUpTo(limit: number): Parser<number> {
  return where(digitsUpTo(limit), ({ first }) => first?.text.length === 2);
}

// ---------------------------------------------------------------------------------------------
// English

const monthNames = englishMonths.map((name) => name.toLowerCase());
const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...monthNames.map((name, index) => [name, index + 1] as const),
  ...monthNames.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ['sept', 9],
]);

/** A month's name or its abbreviation with the point; names are capitalised. */
const monthName: Parser<number> = opening(
  open(tokensLike(monthNumbers.keys()), tokensLike(['.'])),
  (tokens, at) => {
    const token = tokens[at];
    const month = monthNumbers.get(token?.lower ?? '');
    if (token === undefined || month === undefined || !/^\p{Lu}/u.test(token.text))
      return undefined;
    const point = tokens[at + 1];
    const abbreviated =
      token.text.length <= 4 &&
      token.lower !== 'may' &&
      token.lower !== 'june' &&
      token.lower !== 'july';
    const hasPoint = abbreviated && point?.text === '.' && !point.spaced;
    return { value: month, next: at + (hasPoint ? 2 : 1) };
  },
);

const isFullName = (token: Token | undefined) =>
  token !== undefined && monthNames.includes(token.lower);

const dayNumber: Parser<number> = map(
  where(
    sequence(digitsUpTo(31), optional(attached(phrase('st', 'nd', 'rd', 'th')))),
    ({ before }) => before?.text !== '/' && before?.text !== '$',
  ),
  ([day]) => day,
);

const dayMark = phrase(',', 'and', ', and', 'or', 'to', '-', '&', '/', 'through');
const trailingYear = optional(
  map(sequence(optional(phrase(',', 'of')), bareYear), ([, year]) => year),
);

/** `30 July 2001`, `3-7 May`, `3, 5 and 7 May 2004`: days that share a month. */
const daysOfMonth: Parser<readonly Located<PartialDate>[]> = map(
  sequence(
    separated(located(dayNumber), dayMark),
    optional(phrase('of')),
    located(monthName),
    located(trailingYear),
  ),
  ([days, , month, year]) =>
    days.map((day, index) => ({
      value: { year: year.value, month: month.value, day: day.value },
      from: day.from,
      to: index === days.length - 1 ? year.to : day.to,
    })),
);

const monthAndDays = sequence(
  located(monthName),
  separated(located(dayNumber), dayMark),
  located(trailingYear),
);

// A day after a month needs its year, or an `on` or a second day to tell it from a count.
const monthDays: Parser<readonly Located<PartialDate>[]> = opening(
  monthAndDays.opening,
  (tokens, at) => {
    const parsed = monthAndDays(tokens, at);
    if (parsed === undefined) return undefined;
    const [month, days, year] = parsed.value;
    const after = tokens[parsed.next];
    const isSure = year.value !== undefined || tokens[at - 1]?.lower === 'on';
    if (!isSure && (after?.kind === 'word' || days.length === 1)) return undefined;
    const dates = days.map((day, index) => ({
      value: { year: year.value, month: month.value, day: day.value },
      from: index === 0 ? at : day.from,
      to: index === days.length - 1 ? year.to : day.to,
    }));
    return { value: dates, next: parsed.next };
  },
);

const monthOfYear: Parser<readonly Located<PartialDate>[]> = map(
  located(sequence(monthName, optional(phrase(',', 'of')), bareYear)),
  ({ value: [month, , year], from, to }) => [{ value: { year, month }, from, to }],
);

const monthIntroduction: ReadonlySet<string> = new Set(
  'in of during since until by from to early late mid each every next last - between before after through this and'.split(
    ' ',
  ),
);

/** A month alone; `May` and `March` are words of their own unless something introduces them. */
const monthAlone: Parser<readonly Located<PartialDate>[]> = opening(
  monthName.opening,
  (tokens, at) => {
    if (!isFullName(tokens[at])) return undefined;
    const parsed = monthName(tokens, at);
    if (parsed === undefined) return undefined;
    const isWord = /^(?:may|march)$/u.test(tokens[at]?.lower ?? '');
    if (isWord && !monthIntroduction.has(tokens[at - 1]?.lower ?? '')) return undefined;
    const { value: month, next } = parsed;
    return { value: [{ value: { month }, from: at, to: next }], next };
  },
);

const englishGroup = either(daysOfMonth, monthDays, monthOfYear, monthAlone);
const englishDateMark = phrase(
  'to',
  '-',
  'and',
  ',',
  ', and',
  'or',
  'and from',
  'to the',
  '/',
  'through',
  'until',
);

/** A year at the end of a list or range holds for what comes before it without one. */
function spreadYearBackwards(
  dates: readonly Located<PartialDate>[],
): readonly Located<PartialDate>[] {
  let year: string | undefined;
  return dates
    .toReversed()
    .map((date) => {
      year = date.value.year ?? year;
      return { ...date, value: { ...date.value, year } };
    })
    .toReversed();
}

const englishDates = map(separated(englishGroup, englishDateMark), (groups) =>
  dateMentions(spreadYearBackwards(groups.flat())),
);

// ---------------------------------------------------------------------------------------------
// Chinese

function numeralUpTo(limit: number): Parser<number> {
  return remembering(
    either(
      digitsUpTo(limit),
      map(hanNumeral, ({ value }) => (value >= 1 && value <= limit ? value : undefined)),
    ),
  );
}

const monthNumeral = numeralUpTo(12);
const dayNumeral = numeralUpTo(31);
const chineseMonth: Parser<number> = remembering(
  map(sequence(monthNumeral, phrase('月')), ([month]) => month),
);
const chineseDay: Parser<number> = map(sequence(dayNumeral, phrase('日', '号')), ([day]) => day);

/** 5月3日, 2001年5月, 2001年5月3日. */
const chineseDate: Parser<PartialDate> = either(
  map(
    sequence(optional(chineseYear), chineseMonth, optional(chineseDay)),
    ([year, month, day]) => ({ year, month, day }),
  ),
);

const yearAndMonth = sequence(optional(chineseYear), monthNumeral);
const sharedMonth = sequence(phrase('-', '至', '和', '、'), chineseMonth);
const dayUnit = phrase('日', '号');
const yearMonthDay = sequence(optional(chineseYear), chineseMonth, dayNumeral);
const sharedDayUnit = sequence(listSeparator.zh, separated(dayNumeral, listSeparator.zh), dayUnit);

/** The first of two months that share a 月: 7-8月. */
const chineseDateWithSharedMonth: Parser<PartialDate> = opening(
  sequence(yearAndMonth, sharedMonth).opening,
  (tokens, at) => {
    const parsed = yearAndMonth(tokens, at);
    if (parsed === undefined || sharedMonth(tokens, parsed.next) === undefined) return undefined;
    const [year, month] = parsed.value;
    return { value: { year, month }, next: parsed.next };
  },
);

/** The first of several days that share a 日: 5月3至7日. */
const chineseDateWithSharedDay: Parser<PartialDate> = opening(
  sequence(yearMonthDay, sharedDayUnit).opening,
  (tokens, at) => {
    const parsed = yearMonthDay(tokens, at);
    if (parsed === undefined || sharedDayUnit(tokens, parsed.next) === undefined) return undefined;
    const [year, month, day] = parsed.value;
    return { value: { year, month, day }, next: parsed.next };
  },
);

/** A day that takes its month from the date before it; its 日 may be shared with later ones. */
const furtherDay: Parser<PartialDate> = opening(
  sequence(dayNumeral, either<unknown>(dayUnit, sharedDayUnit)).opening,
  (tokens, at) => {
    const day = dayNumeral(tokens, at);
    if (day === undefined) return undefined;
    const next = dayUnit(tokens, day.next)?.next ?? day.next;
    const isDay = next > day.next || sharedDayUnit(tokens, next) !== undefined;
    return isDay ? { value: { day: day.value }, next } : undefined;
  },
);

/** What a date leaves out holds from the one before it, the year first of all. */
function spreadForwards(dates: readonly Located<PartialDate>[]): readonly Located<PartialDate>[] {
  let last: PartialDate = {};
  return dates.map((date) => {
    const year = date.value.year ?? last.year;
    const month = date.value.month ?? last.month;
    last = { year, month };
    return { ...date, value: { year, month, day: date.value.day } };
  });
}

const chineseDates: Parser<readonly Found[]> = map(
  sequence(
    located(either(chineseDate, chineseDateWithSharedDay, chineseDateWithSharedMonth)),
    optional(
      map(
        sequence(
          listSeparator.zh,
          separated(
            located(
              either(chineseDate, chineseDateWithSharedDay, chineseDateWithSharedMonth, furtherDay),
            ),
            listSeparator.zh,
          ),
        ),
        ([, further]) => further,
      ),
    ),
  ),
  ([first, further = []]) => dateMentions(spreadForwards([first, ...further])),
);

export const dates: MentionGrammar = {
  en: either(englishDates, isoDate),
  zh: either(chineseDates, englishDates, isoDate),
};
