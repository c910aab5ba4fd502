/** Tells whether a number, date or reference of one text is in the other, whatever its form. */
import type { Mention } from '../core/mention.js';
import { normalizeWidth } from '../language/script.js';
import type { Side } from './pair.js';

/**
 * Whether the other text says what a mention says, be it in another form: the year of a date, `21`
 * for `twenty-first`, the digits in a name, `during the year`.
 */
export function isKept(mention: Mention, other: Side): boolean {
  return (
    other.mentions.some((candidate) => saysTheSame(mention, candidate)) ||
    isTakenUp(mention, other.text) ||
    isInWords(mention, other.text) ||
    digitsStandIn(mention, other.text) ||
    letterStandsIn(mention, other.text)
  );
}

/** `during the year` for 2014年期间. */
function isTakenUp({ kind }: Mention, text: string): boolean {
  return kind === 'year' && /\b(?:the|this|that|same|last|previous|next) years?\b/iu.test(text);
}

/** Whether two mentions say the same, be it in different forms or with different precision. */
function saysTheSame(one: Mention, other: Mention): boolean {
  if (one.kind === other.kind && one.normal === other.normal) return true;
  if (isDated(one) && isDated(other)) return agreeOnDate(one, other);
  if (one.kind === 'resolution' && other.kind === 'resolution') return sameResolution(one, other);
  if (one.kind === 'reference' && other.kind === 'reference') return sameReference(one, other);
  const values = valuesOf(one);
  return values.length > 0 && values.every((value) => valuesOf(other).includes(value));
}

/** Resolutions of the Security Council are cited with their year or without it. */
function sameResolution(one: Mention, other: Mention): boolean {
  const numberOf = ({ normal }: Mention) => normal.replace(/\(.*\)$/u, '');
  return one.normal === numberOf(other) || other.normal === numberOf(one);
}

/** Article 1 (c) is in article 1, but chapter II is not part two. */
function sameReference(one: Mention, other: Mention): boolean {
  return one.normal.startsWith(`${other.normal}(`) || other.normal.startsWith(`${one.normal}(`);
}

function isDated({ kind }: Mention): boolean {
  return kind === 'date' || kind === 'year' || kind === 'biennium';
}

interface DateParts {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
}

/** `2001-12-19`, `2001-12`, `--12-19`, `--12`, `2001`. */
function datePartsOf(normal: string): DateParts {
  const match = /^(?:(\d+)|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(normal);
  const [, year, month, day] = match ?? [];
  return { ...(year && { year }), ...(month && { month }), ...(day && { day }) };
}

/** Whether all that both know of a date agrees, and they know something in common. */
function agreeOnDate(one: Mention, other: Mention): boolean {
  if (one.kind === 'biennium' && other.kind === 'biennium') return false;
  if (one.kind === 'biennium' || other.kind === 'biennium') {
    return valuesOf(one).some((year) => valuesOf(other).includes(year));
  }
  const a = datePartsOf(one.normal);
  const b = datePartsOf(other.normal);
  const shared = (['year', 'month', 'day'] as const).filter(
    (part) => a[part] !== undefined && b[part] !== undefined,
  );
  return shared.length > 0 && shared.every((part) => a[part] === b[part]);
}

/** The plain numbers a mention holds. */
function valuesOf({ kind, normal }: Mention): string[] {
  switch (kind) {
    case 'number':
    case 'percent':
    case 'ordinal':
    case 'session':
    case 'meeting':
    case 'year':
      return [normal];
    case 'biennium':
      return normal.split('-');
    case 'money':
    case 'reference':
      return normal.match(/\d+(?:\.\d+)?/g) ?? [];
    default:
      return [];
  }
}

/**
 * Whether the very digits stand in the other text: in a name, a title, or a form that is not
 * understood, such as 12时40分 for 12.40.
 */
function digitsStandIn({ kind, normal, text }: Mention, other: string): boolean {
  const literal = kind === 'symbol' || kind === 'resolution' ? normal : text;
  const runs = plainDigits(literal).match(/\d+/g) ?? [];
  // A date in full shares its parts with too much else.
  if (runs.length === 0 || kind === 'date') return false;
  const between = kind === 'symbol' || kind === 'resolution' ? '\\D{1,9}' : '\\D{1,3}';
  return new RegExp(`(?<!\\d)${runs.join(between)}(?!\\d)`, 'u').test(plainDigits(other));
}

// Words for one and two that are not counted as numbers.
const wordsForFew: ReadonlyMap<string, RegExp> = new Map([
  ['1', /\b(?:an?|one|single|first|once)\b|[一首单]/iu],
  ['2', /\b(?:two|both|second|pair|twice)\b|[二两双]/iu],
]);

function isInWords({ kind, normal }: Mention, other: string): boolean {
  return kind === 'number' && wordsForFew.get(normal)?.test(other) === true;
}

/** A lettered part: B部分 for part B. */
function letterStandsIn({ kind, normal }: Mention, other: string): boolean {
  const letter = kind === 'reference' ? /:([A-Z])$/u.exec(normal)?.[1] : undefined;
  return letter !== undefined && new RegExp(`(?<![A-Za-z])${letter}(?![A-Za-z])`, 'u').test(other);
}

/** Digits at one width, without separators of thousands. */
function plainDigits(text: string): string {
  return normalizeWidth(text).replaceAll(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, '');
}
