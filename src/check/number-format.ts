/** Finds English numbers that are written as in other languages: 1 000, 1.000.000, 3,5 per cent. */
import type { Range } from '../core/range.js';
import type { Side } from './pair.js';

/** A number in a foreign form, and how English writes it. */
export interface ForeignNumber extends Range {
  readonly found: string;
  readonly expected: string;
  /** In normal form. */
  readonly value: string;
}

// Groups parted by any space, groups parted by points, and a comma that no three digits follow.
const foreign =
  /(?<![\d.,:/\p{L}-])(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d{1,2})?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}\.\d{3},\d+|\d+,(?:\d{1,2}|\d{4,}))(?![\d/]|[.,]\d|[ \u00a0]\d{3}(?!\d))/gu;

/** The foreign forms in an English text of numbers that the Chinese has too. */
export function foreignNumbers(chinese: Side, english: Side): ForeignNumber[] {
  if (!/\d[ .,\u00a0\u2009\u202f]\d/u.test(english.text)) return [];
  return [...english.text.matchAll(foreign)].flatMap((match): ForeignNumber[] => {
    const [found] = match;
    const value = valueOfForeign(found);
    const isSaid = chinese.mentions.some(
      ({ normal }) => normal.replace(/^[A-Z]{3} /u, '') === value,
    );
    const isSaidSo = english.mentions.some(
      ({ start, end, normal }) =>
        start <= match.index &&
        end >= match.index + found.length &&
        normal.replace(/^[A-Z]{3} /u, '') === value &&
        !/[ \u00a0\u2009\u202f]/u.test(found),
    );
    if (!isSaid || isSaidSo) return [];
    return [
      {
        start: match.index,
        end: match.index + found.length,
        found,
        expected: grouped(value),
        value,
      },
    ];
  });
}

/** Digits with a point: the last mark is that of the fraction if it stands there once. */
function valueOfForeign(text: string): string {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  const isCommaDecimal = comma > point && text.indexOf(',') === comma;
  const isPointDecimal = point > comma && text.indexOf('.') === point && /\s/u.test(text);
  const at = isCommaDecimal ? comma : isPointDecimal ? point : text.length;
  const fraction = text.slice(at + 1).replace(/0+$/u, '');
  const whole = text.slice(0, at).replaceAll(/\D/gu, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

function grouped(number: string): string {
  const [whole = '', fraction] = number.split('.');
  const groups = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
