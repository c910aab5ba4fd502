/** Lists how English may write each number, date and symbol of a Chinese text. */
import { entryOf } from '../../core/entry.js';
import type { Mention, MentionKind } from '../../core/mention.js';
import { rangeContains } from '../../core/range.js';
import { readHanNumeral } from '../../language/mentions/chinese-numerals.js';
import { findMentions } from '../../language/mentions.js';
import { englishMonths } from '../../language/months.js';
import type { NumberUnit } from '../decoding/number-guard.js';
import type { NumberWords } from '../decoding/number-word-guard.js';
import { numberedOrdinal, spellCardinal, spellOrdinal } from '../decoding/number-words.js';

/** A mention of the source and how English may write it. */
export interface SourceMention {
  readonly mention: Mention;
  /** The likeliest first; the unit alone, without the `session` or `per cent` around it. */
  readonly forms: readonly string[];
}

/** What a text has to say of numbers. */
export interface SourceNumbers {
  readonly mentions: readonly SourceMention[];
  /** What a number guard takes: forms with digits, in full and as lists shorten them. */
  readonly units: readonly NumberUnit[];
  /** What number words it allows. */
  readonly words: NumberWords;
}

/** The numbers, dates and symbols of `source` (Chinese in Simplified characters). */
export function readSourceNumbers(source: string): SourceNumbers {
  const found = findMentions(source, 'zh');
  const mentions = found.map((mention) => ({ mention, forms: formsOf(mention) }));
  const units = mentions.flatMap(({ mention, forms }): NumberUnit[] => {
    const all = [...forms, ...shorterForms(mention, found)].filter((form) => /\d/u.test(form));
    return all.length > 0 ? [{ forms: [...new Set(all)] }] : [...looseUnits(mention.text)];
  });
  return {
    mentions,
    units: [...units, ...unreadUnits(source, found)],
    words: { values: valuesIn(source, found), most: timesOf(found) },
  };
}

/** How English may write a mention; none where only its surroundings tell. */
function formsOf({ kind, normal, text }: Mention): readonly string[] {
  return writers[kind](normal, text);
}

type Writer = (normal: string, text: string) => readonly string[];

const writers: { readonly [kind in MentionKind]: Writer } = {
  number: (normal, text) => writeNumber(normal, text),
  percent: (normal) => writeAmount(normal),
  money: (normal) => writeAmount(normal.replace(/^\D+/u, '')),
  year: (normal) => [normal],
  date: writeDate,
  biennium: (normal) => {
    const [from = '', to = ''] = normal.split('-');
    return [normal, `${from} to ${to}`, `${from} and ${to}`, `${from}/${to}`, `${from}–${to}`];
  },
  symbol: (normal, text) => [...new Set([normal, text.normalize('NFKC')])],
  resolution: (normal) => {
    const number = normal.replace(/^decision:/u, '');
    const spaced = number.replace('(', ' (').replace(/(?<=\d)(?=[A-Z]$)/u, ' ');
    return [...new Set([spaced, number])];
  },
  session: (normal) => writeOrdinal(Number(normal.replace(/^\D+/u, ''))),
  meeting: (normal) => {
    const ordinal = numberedOrdinal(Number(normal));
    return [ordinal, ...writeOrdinal(Number(normal)).filter((form) => form !== ordinal)];
  },
  ordinal: (normal) => writeOrdinal(Number(normal)),
  reference: writeReference,
};

/** In the spelling of the United Nations: numbers up to nine in words, thousands with commas. */
function writeNumber(normal: string, text: string): readonly string[] {
  const time = /^(\d{1,2}):(\d{2})$/u.exec(normal);
  if (time !== null && /[时点:：]/u.test(text)) return writeTime(Number(time[1]), time[2] ?? '00');
  const [, top, bottom] = /^(\d+)\/(\d+)$/u.exec(normal) ?? [];
  if (bottom !== undefined && /分之/u.test(text)) {
    return writeFraction(Number(top), Number(bottom));
  }
  const word = spellCardinal(Number(normal));
  const digits = writeAmount(normal);
  if (word === undefined) return digits;
  return Number(normal) < 10 ? [word, ...digits] : [...digits, word];
}

/** Digits: `2,544`, `120 million`. */
function writeAmount(normal: string): readonly string[] {
  if (!/^\d+(?:\.\d+)?$/u.test(normal)) return [normal];
  const value = Number(normal);
  const [whole = '', fraction] = normal.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  const plain = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  const scaled = scales.flatMap(([word, unit]) => {
    const count = Number((value / unit).toFixed(6));
    const isExact = Math.abs(count * unit - value) < 1e-6 * unit;
    return count >= 1 && count < 1_000 && isExact ? [`${count} ${word}`] : [];
  });
  return [...new Set([...scaled, plain, normal])];
}

const scales: readonly (readonly [string, number])[] = [
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
];

function writeTime(hour: number, minutes: string): readonly string[] {
  const half = hour >= 12 ? 'p.m.' : 'a.m.';
  const hours = hour % 12 || 12;
  const short = minutes === '00' ? [`${hours} ${half}`] : [];
  return [
    ...short,
    `${hours}.${minutes} ${half}`,
    `${hours}:${minutes} ${half}`,
    `${hour}:${minutes}`,
  ];
}

function writeFraction(top: number, bottom: number): readonly string[] {
  const count = spellCardinal(top);
  const part = bottom === 2 ? 'half' : bottom === 4 ? 'quarter' : spellOrdinal(bottom);
  if (count === undefined || part === undefined) return [`${top}/${bottom}`];
  return [top === 1 ? `${count} ${part}` : `${count} ${part}s`, `${top}/${bottom}`];
}

function writeOrdinal(value: number): readonly string[] {
  const word = spellOrdinal(value);
  return [...(word === undefined ? [] : [word]), numberedOrdinal(value)];
}

function writeDate(normal: string): readonly string[] {
  const [, year, month, day] = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/u.exec(normal) ?? [];
  const name = englishMonths[Number(month) - 1];
  if (name === undefined) return [];
  const parts = [day && String(Number(day)), name, year === '-' ? undefined : year];
  return [parts.filter((part) => part !== undefined && part !== '').join(' ')];
}

/** `paragraph 2 (e)`, `chap. I`, `part two`, and the number alone, as lists have it. */
function writeReference(normal: string): readonly string[] {
  const [name = '', number = ''] = normal.split(':');
  const spaced = number.replace('(', ' (').replaceAll(')(', ') (');
  const [plain = ''] = number.split('(');
  const value = /^\d{1,2}$/u.test(number) ? Number(number) : undefined;
  const named = value === undefined ? [] : (entryOf(largeUnits, name)?.(value) ?? []);
  const usual = named.length > 0 ? named : [`${entryOf(usualNames, name) ?? name} ${spaced}`];
  return [...new Set([...usual, spaced, number, plain])];
}

const usualNames: Readonly<Record<string, string>> = {
  number: 'No.',
  supplement: 'Supplement No.',
};

/** What Roman numerals or words number. */
const largeUnits: Readonly<Record<string, (value: number) => readonly string[]>> = {
  annex: (value) => [`annex ${roman(value)}`],
  chapter: (value) => [`chap. ${roman(value)}`, `chapter ${roman(value)}`],
  part: (value) => [`part ${spellCardinal(value) ?? roman(value)}`, `part ${roman(value)}`],
  section: (value) => [`sect. ${roman(value)}`, `section ${roman(value)}`],
  volume: (value) => [`vol. ${roman(value)}`, `volume ${roman(value)}`],
};

const romanDigits: readonly (readonly [number, string])[] = [
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numeral of a number from 1 to 99. */
function roman(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [worth, digits] of romanDigits) {
    while (rest >= worth) {
      numeral += digits;
      rest -= worth;
    }
  }
  return numeral;
}

/**
 * What a list leaves out: `19` of `19 to 21 December 2001`, which share a month, `150` of `150 to
 * 200 million`.
 */
function shorterForms(mention: Mention, all: readonly Mention[]): readonly string[] {
  if (mention.kind === 'money' || mention.kind === 'number') return withoutScale(mention, all);
  if (mention.kind !== 'date') return [];
  const [full = ''] = writeDate(mention.normal);
  const [year, month] = dateParts(mention.normal);
  const others = all.filter((other) => other.kind === 'date' && other !== mention);
  const isShared = (share: (year: string, month: string) => boolean) =>
    others.some((other) => {
      const [otherYear = '', otherMonth = ''] = dateParts(other.normal);
      return share(otherYear, otherMonth);
    });
  const short: string[] = [];
  if (isShared((otherYear) => otherYear === year)) short.push(full.replace(/ \d{4}$/u, ''));
  if (isShared((otherYear, otherMonth) => otherYear === year && otherMonth === month)) {
    short.push(full.replace(/ .*$/u, ''));
  }
  return short;
}

function withoutScale(mention: Mention, all: readonly Mention[]): readonly string[] {
  const hasOthers = all.some((other) => other.kind === mention.kind && other !== mention);
  if (!hasOthers) return [];
  return formsOf(mention).flatMap((form) => /^([\d.]+) [a-z]+illion$/u.exec(form)?.[1] ?? []);
}

function dateParts(normal: string): readonly string[] {
  return /^(\d{4}|-)-(\d{2})/u.exec(normal)?.slice(1) ?? [];
}

/** Each run of digits by itself, for what has no known form. */
function looseUnits(text: string): readonly NumberUnit[] {
  const runs = text.normalize('NFKC').match(/\d+(?:[.,]\d+)*/gu) ?? [];
  return runs.map((run) => ({ forms: [run] }));
}

/** Digits that no mention accounts for: in names, lists and marks. */
function unreadUnits(source: string, found: readonly Mention[]): readonly NumberUnit[] {
  const names = source.matchAll(
    /[\p{Script=Latin}\d０-９]*[\d０-９][\p{Script=Latin}\d０-９.,/-]*/gu,
  );
  return [...names]
    .filter(({ 0: text, index: start }) => {
      const range = { start, end: start + text.length };
      return !found.some((mention) => rangeContains(mention, range));
    })
    .map(({ 0: text }) => text.normalize('NFKC').replace(/[.,/-]+$/u, ''))
    .flatMap((text) => [{ forms: [...new Set([text, ...(text.match(/\d+/gu) ?? [])])] }]);
}

/** Values of all numerals in a text, whatever they mean, and what words make of large ones. */
function valuesIn(source: string, found: readonly Mention[]): ReadonlySet<number> {
  const text = source.normalize('NFKC');
  const han = text.match(/[〇零一二两三四五六七八九十百千]+/gu) ?? [];
  const numerals = [...han, ...han.flatMap((run) => [...run])].map(readHanNumeral);
  const digits = text.match(/\d+/gu) ?? [];
  const normals = found.flatMap(({ normal }) => normal.match(/\d+/gu) ?? []);
  const values = new Set<number>();
  for (const value of [...numerals, ...digits.map(Number), ...normals.map(Number)]) {
    if (value === undefined) continue;
    values
      .add(value)
      .add(value % 100)
      .add(Math.floor(value / 100) % 10);
    for (const unit of [1e3, 1e6, 1e9]) values.add(Math.floor(value / unit) % 100);
  }
  return values;
}

// Up to here words for numbers are parts of other words and of idioms.
const fewInWords = 12;

/** How often a text has each number that English writes in words, and that nothing else has. */
function timesOf(found: readonly Mention[]): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const { kind, normal } of found) {
    const value = Number(normal);
    const isWord =
      kind === 'session' || kind === 'meeting' || kind === 'ordinal' || kind === 'number';
    if (isWord && value > fewInWords) times.set(value, (times.get(value) ?? 0) + 1);
  }
  return times;
}
