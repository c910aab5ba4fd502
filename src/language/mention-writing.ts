/** Writes a number, date or symbol in English as another of its kind is written. */
import { entryOf } from '../core/entry.js';
import type { Mention, MentionKind } from '../core/mention.js';
import { englishMonths } from './months.js';

/**
 * The text of an English mention with its value exchanged for another in normal form; `undefined`
 * where that is not plain from the way it is written.
 */
export function rewriteMention(written: Mention, normal: string): string | undefined {
  return rewriters[written.kind]?.(written.text, normal);
}

type Rewriter = (wrong: string, normal: string) => string | undefined;

const spelledOrdinal = /[a-z]+(?:[- ][a-z]+)*?(?= (?:session|meeting)s?\b)/iu;

/** Replaces the ordinal of `fifty-sixth session`; only what is spelled out as this is. */
const rewriteOrdinal: Rewriter = (wrong, normal) => {
  const ordinal = spellOrdinal(Number(normal));
  if (ordinal === undefined || !spelledOrdinal.test(wrong)) return undefined;
  return wrong.replace(spelledOrdinal, (old) =>
    /^\p{Lu}/u.test(old) ? ordinal.charAt(0).toUpperCase() + ordinal.slice(1) : ordinal,
  );
};

const scales: Readonly<Record<string, number>> = {
  '': 1,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Replaces a number in digits, counted in millions if this one is. */
const rewriteDigits: Rewriter = (wrong, normal) => {
  const [, word = ''] = /^\d[\d,]*(?:\.\d+)?(?: ([a-z]+))?$/u.exec(wrong) ?? [undefined, 'none'];
  const scale = entryOf(scales, word);
  if (scale === undefined || !/^\d+(?:\.\d+)?$/u.test(normal)) return undefined;
  const value = Number(normal) / scale;
  if (!Number.isSafeInteger(value * 1_000) || value < 1) return undefined;
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return [fraction === undefined ? grouped : `${grouped}.${fraction}`, word].join(' ').trim();
};

const rewriters: { readonly [kind in MentionKind]?: Rewriter } = {
  session: rewriteOrdinal,
  meeting: rewriteOrdinal,
  year: (wrong, normal) => (/^\d{4}$/u.test(wrong) && /^\d{4}$/u.test(normal) ? normal : undefined),
  date: (_, normal) => formatDate(normal),
  resolution: (wrong, normal) => {
    const number = normal.replace('(', ' (');
    return wrong.replace(/\d[\d/ ()A-Z]*$/u, number);
  },
  symbol: (_, normal) => normal,
  percent: (wrong, normal) => wrong.replace(/\d+(?:\.\d+)?/u, normal),
  biennium: (wrong, normal) => wrong.replace(/\d{4}-\d{4}/u, normal),
  number: rewriteDigits,
};

function formatDate(normal: string): string | undefined {
  const [, year, month, day] = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/u.exec(normal) ?? [];
  const name = englishMonths[Number(month) - 1];
  if (name === undefined) return undefined;
  return [day && String(Number(day)), name, year === '-' ? undefined : year]
    .filter((part) => part !== undefined)
    .join(' ');
}

const units = `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh
  twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth`.split(
  /\s+/u,
);
const tens = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];

/** `twenty-first` for 21; `undefined` from 100 on. */
export function spellOrdinal(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 99) return undefined;
  if (value < 20) return units[value];
  const ten = tens[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? `${ten}ieth` : `${ten}y-${units[value % 10]}`;
}
