/** Brings the many kinds of dash and hyphen to one normal form each. */
import { editMatches, type RepairRule } from '../rule.js';

const hyphens = String.raw`[\u2010\u2011\u00ad\ufe63]`;
const minus = String.raw`\u2212`;
const betweenNumbers = String.raw`(?<=\d)\s?[\u2010-\u2015\u2212\uff0d\u301c]\s?(?=\d)`;
const bars = `(?<![─―－-])(?:──|――|－－|--)(?![─―－-])`;
const bar = `(?<!―)―(?!―)`;

const pattern = new RegExp([betweenNumbers, hyphens, minus, bars, bar].join('|'), 'gu');

/** Ranges of numbers have a hyphen (2002-2003), words a dash: —— in Chinese, — in English. */
export const dashes: RepairRule = {
  name: 'dashes',
  find: (text, { language }) =>
    editMatches(text, pattern, ([found]) => {
      if (/[\u2010\u2011\u00ad\ufe63\u2212]/u.test(found)) return '-';
      if (/^(?:──|――|－－|--)$/u.test(found)) return language === 'zh' ? '——' : '—';
      return found === '―' ? '—' : '-';
    }),
};
