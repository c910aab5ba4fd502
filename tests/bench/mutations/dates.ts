/** Faults in dates, years and bienniums. */
import { changeEnglish, type Fault, type Planter, rangeOf } from './clean-pair.js';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const anyMonth = months.join('|');

/** A year of a text that stands alone, moved by one to five. */
export const changeYear: Planter = (pair, { random }) =>
  [...pair.english.text.matchAll(/(?<![\d/.,\-–])(?:19|20)\d\d(?![\d/\-–)]|[.,]\d|-)/gu)].flatMap(
    (match): Fault[] => {
      const chinese = new RegExp(String.raw`(?<!\d)${match[0]}(?=\s?年)`, 'u').exec(
        pair.chinese.text,
      );
      const step = (1 + Math.floor(random() * 5)) * (random() < 0.5 ? -1 : 1);
      const changed = String(Number(match[0]) + step);
      if (chinese === null || pair.chinese.text.includes(changed)) return [];
      return [changeEnglish(pair, rangeOf(match), changed, rangeOf(chinese))];
    },
  );

export const changeMonth: Planter = (pair, { random }) =>
  [...pair.english.text.matchAll(new RegExp(String.raw`\b(?:${anyMonth})\b`, 'gu'))].flatMap(
    (match): Fault[] => {
      const value = months.indexOf(match[0]) + 1;
      const chinese = monthOf(value).exec(pair.chinese.text);
      const other = ((value + Math.floor(random() * 10)) % 12) + 1;
      if (chinese === null || monthOf(other).test(pair.chinese.text)) return [];
      // “may” is a verb as well.
      if (match[0] === 'May' && !/\d\s$/u.test(pair.english.text.slice(0, match.index))) return [];
      return [changeEnglish(pair, rangeOf(match), months[other - 1] ?? '', rangeOf(chinese))];
    },
  );

function monthOf(value: number): RegExp {
  return new RegExp(String.raw`(?<!\d)${value}\s?月`, 'u');
}

export const changeDay: Planter = (pair, { random }) =>
  [
    ...pair.english.text.matchAll(
      new RegExp(String.raw`(?<![\d/.,])\d{1,2}(?= (?:${anyMonth})\b)`, 'gu'),
    ),
  ].flatMap((match): Fault[] => {
    const chinese = dayOf(Number(match[0])).exec(pair.chinese.text);
    const other = ((Number(match[0]) + Math.floor(random() * 26)) % 28) + 1;
    if (chinese === null || dayOf(other).test(pair.chinese.text)) return [];
    if (other === Number(match[0])) return [];
    return [changeEnglish(pair, rangeOf(match), String(other), rangeOf(chinese))];
  });

function dayOf(value: number): RegExp {
  return new RegExp(String.raw`(?<!\d)${value}\s?[日至]`, 'u');
}

/** 2014-2015 → 2015-2016, or its last year alone. */
export const changeBiennium: Planter = (pair, { random }) =>
  [...pair.english.text.matchAll(/(?<![\d/])((?:19|20)\d\d)([-–])((?:19|20)\d\d)(?!\d)/gu)].flatMap(
    (match): Fault[] => {
      const [, from = '', dash = '', to = ''] = match;
      const chinese = new RegExp(String.raw`${from}年?\s?[-–—－至]\s?${to}`, 'u').exec(
        pair.chinese.text,
      );
      if (chinese === null) return [];
      const shift = random() < 0.5 ? 2 : 0;
      const last = Number(to) + (shift || 1);
      const changed = `${Number(from) + shift}${dash}${last}`;
      return [changeEnglish(pair, rangeOf(match), changed, rangeOf(chinese))];
    },
  );
