/** Numbers, dates, symbols and references as the United Nations writes them in English. */
import { entryOf } from '../../core/entry.js';
import type { MentionKind } from '../../core/mention.js';
import { englishMonths } from '../../language/months.js';
import { groupDigits, parseDateForm } from '../mention-form.js';

/** `57` as `57th`; anything but a whole number comes back as it is. */
export function englishOrdinal(number: string): string {
  if (!/^\d+$/.test(number)) return number;
  if (/1[123]$/.test(number)) return `${number}th`;
  const endings: Readonly<Record<string, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
  return `${number}${endings[number.slice(-1)] ?? 'th'}`;
}

/** `2001-12-19` as `19 December 2001`; a form that is no date comes back as it is. */
export function englishDate(normal: string): string {
  const date = parseDateForm(normal);
  if (date === undefined) return normal;
  const { year, month, day } = date;
  return [day, month === undefined ? undefined : englishMonths[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');
}

function englishReference(normal: string): string {
  const [what = '', number = ''] = normal.split(/:(.*)/s);
  if (what === 'supplement') return `Supplement No. ${number}`;
  if (what === 'number') return `No. ${number}`;
  return number === '' ? normal : `${what} ${number}`;
}

const sessionSeries: Readonly<Record<string, string>> = {
  S: 'special session',
  ES: 'emergency special session',
};

function englishSession(normal: string): string {
  const [, series = '', number = normal] = /^(E?S)-(\d+)$/.exec(normal) ?? [];
  return `${englishOrdinal(number)} ${entryOf(sessionSeries, series) ?? 'session'}`;
}

const writers: Readonly<Record<MentionKind, (normal: string) => string>> = {
  number: (normal) => groupDigits(normal, ','),
  percent: (normal) => `${normal} per cent`,
  money: (normal) => normal.replace(/[\d.]+$/, (amount) => groupDigits(amount, ',')),
  year: (normal) => normal,
  date: englishDate,
  biennium: (normal) => normal,
  symbol: (normal) => normal,
  resolution: (normal) => `resolution ${normal.replace(/(?<=\d)\(/, ' (')}`,
  session: englishSession,
  meeting: (normal) => `${englishOrdinal(normal)} meeting`,
  ordinal: englishOrdinal,
  reference: englishReference,
};

/** A mention in normal form as English writes it. */
export function englishMention(kind: MentionKind, normal: string): string {
  return writers[kind](normal);
}
