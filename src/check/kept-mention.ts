/** Tells whether a number, date or reference of one text is in the other, whatever its form. */
import type { Mention, MentionKind } from '../core/mention.js';
import type { Range } from '../core/range.js';
import { normalizeWidth } from '../language/script.js';
import { areCurrenciesAlike } from './currency-names.js';
import { chineseDigits, chineseNumeralOf, countedOtherwise, saysInWord } from './spoken-numbers.js';

/** A text with its mentions, some of which the other text has exactly so. */
export interface ComparedText {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Those without a counterpart of the same kind and normal form. */
  readonly open: readonly Mention[];
}

/** How surely a text says what a mention of the other one says: in so many words, or perhaps. */
export type Keeping = 'surely' | 'perhaps';

/**
 * How the other text says what an open mention says, be it in another form: the year of a date,
 * `21` for `twenty-first`, the digits in a name, `during the year`; `undefined` where it does not.
 */
export function keepingOf(
  mention: Mention,
  own: ComparedText,
  other: ComparedText,
): Keeping | undefined {
  if (other.open.some((candidate) => contradicts(mention, candidate))) return undefined;
  if (
    other.open.some((candidate) => saysTheSame(mention, candidate, own.text, other.text)) ||
    isFractionInParts(mention, other) ||
    isPartOfFraction(mention, own, other)
  ) {
    return 'surely';
  }
  const isPerhaps =
    other.mentions.some((candidate) => includes(candidate, mention)) ||
    isTakenUp(mention, other.text) ||
    isInWords(mention, other) ||
    standsLiterally(mention, other) ||
    letterStandsIn(mention, other.text);
  return isPerhaps ? 'perhaps' : undefined;
}

/** Whether two mentions agree in their number but not in what it is of: a currency, a kind of text. */
function contradicts(one: Mention, other: Mention): boolean {
  if (one.kind === 'money' && other.kind === 'money') {
    return amountOf(one) === amountOf(other) && !areCurrenciesAlike(one, other);
  }
  return isOtherKindOfText(one, other);
}

/** `during the year` for 2014年期间; “9·11” for the eleventh of September 2001. */
function isTakenUp({ kind, normal }: Mention, text: string): boolean {
  if (normal === '2001-09-11') return /9\s*[·・.]\s*11|九[·・]?一一/u.test(text);
  return (
    kind === 'year' &&
    /\b(?:the|this|that|same|last|previous|next|each|current) years?\b|[同当本该去今明]年/iu.test(
      text,
    )
  );
}

/** Whether two mentions say the same, be it in different forms or with different precision. */
function saysTheSame(one: Mention, other: Mention, text: string, otherText: string): boolean {
  if (isDated(one) && isDated(other)) return agreeOnDate(one, other);
  if (one.kind === 'resolution' && other.kind === 'resolution') return sameResolution(one, other);
  if (one.kind === 'reference' && other.kind === 'reference') return sameReference(one, other);
  if (one.kind === 'money' && other.kind === 'money') {
    return areCurrenciesAlike(one, other) && amountOf(one) === amountOf(other);
  }
  if (one.kind === 'symbol' && other.kind === 'symbol') {
    return isInSupplements(one, other) || isInSupplements(other, one);
  }
  if (one.kind === 'symbol' || other.kind === 'symbol') return false;
  // The poorest fifth is 1/5 of all.
  if (isPartNamed(one, other) || isPartNamed(other, one)) return true;
  const values = valuesOf(one);
  const others = valuesOf(other);
  if (values.length > 0 && values.every((value) => others.includes(value))) return true;
  return (
    sameClock(one, other) ||
    countedOtherwise(one.normal, text.slice(one.end, one.end + 12)).includes(other.normal) ||
    countedOtherwise(other.normal, otherText.slice(other.end, other.end + 12)).includes(one.normal)
  );
}

/** Add.1 and Add.3 for Add.1-3. */
function isInSupplements(one: Mention, range: Mention): boolean {
  const [, base = '', from, to] = /^(.*\.)(\d+)-(\d+)$/u.exec(range.normal) ?? [];
  if (to === undefined || !one.normal.startsWith(base)) return false;
  const number = one.normal.slice(base.length);
  return /^\d+$/u.test(number) && Number(from) <= Number(number) && Number(number) <= Number(to);
}

function isPartNamed(fraction: Mention, ordinal: Mention): boolean {
  return ordinal.kind === 'ordinal' && fraction.normal === `1/${ordinal.normal}`;
}

// What is said of one kind may be repeated of another: 第五十五届会议 … 第五十五届.
const alike: readonly (readonly MentionKind[])[] = [
  ['ordinal', 'session', 'meeting'],
  ['number', 'percent', 'money'],
];

/** Whether a mention that has a counterpart of its own says all that another does as well. */
function includes(whole: Mention, part: Mention): boolean {
  if (isDated(whole) && isDated(part)) return isPartOfDate(part, whole);
  if (whole.kind === 'reference') return isPartOfReference(part, whole);
  if (whole.kind === 'money' && part.kind === 'money') return false;
  const together = alike.some((kinds) => kinds.includes(whole.kind) && kinds.includes(part.kind));
  return together && valuesOf(part).every((value) => valuesOf(whole).includes(value));
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

/** 第七条第一款 is article 7 (1), whose paragraph English does not name; 第9项 is (i) of it. */
function isPartOfReference(part: Mention, whole: Mention): boolean {
  const number = part.normal.replace(/^paragraph:/u, '');
  if (part.kind === 'reference' && whole.normal.startsWith(`${part.normal}(`)) return true;
  if (!/^\d+$/u.test(number)) return false;
  const letter = String.fromCharCode(0x60 + Number(number));
  return (
    (part.kind === 'reference' || part.kind === 'ordinal') &&
    (whole.normal.includes(`(${number})`) || whole.normal.includes(`(${letter})`))
  );
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

const dateParts = ['year', 'month', 'day'] as const;

/** Whether all that both know of a date agrees, and they know something in common. */
function agreeOnDate(one: Mention, other: Mention): boolean {
  if (one.kind === 'biennium' && other.kind === 'biennium') return false;
  if (one.kind === 'biennium' || other.kind === 'biennium') {
    return yearsOf(one).some((year) => yearsOf(other).includes(year));
  }
  const a = datePartsOf(one.normal);
  const b = datePartsOf(other.normal);
  const shared = dateParts.filter((part) => a[part] !== undefined && b[part] !== undefined);
  return shared.length > 0 && shared.every((part) => a[part] === b[part]);
}

/** Whether all that is known of one date is said by the other. */
function isPartOfDate(part: Mention, whole: Mention): boolean {
  if (part.kind === 'biennium' || whole.kind === 'biennium') {
    return (
      whole.kind === 'biennium' && part.kind === 'year' && yearsOf(whole).includes(part.normal)
    );
  }
  const a = datePartsOf(part.normal);
  const b = datePartsOf(whole.normal);
  return (
    dateParts.some((name) => a[name] !== undefined) &&
    dateParts.every((name) => a[name] === undefined || a[name] === b[name])
  );
}

function yearsOf({ normal }: Mention): string[] {
  return normal.match(/\d{4}/gu) ?? [];
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

function amountOf({ normal }: Mention): string {
  return normal.slice(normal.indexOf(' ') + 1);
}

/** `0300`, 3:00, `1310 hours` and 22时 for `10 p.m.`. */
function sameClock(one: Mention, other: Mention): boolean {
  const time = [one, other].find(({ kind, normal }) => kind === 'number' && normal.includes(':'));
  const plain = time === one ? other : one;
  if (time === undefined || plain.kind !== 'number') return false;
  const [hours = '', minutes = ''] = time.normal.split(':');
  const value = Number(plain.normal);
  const isHour = minutes === '00' && value % 12 === Number(hours) % 12 && value <= 24;
  return isHour || value === Number(hours + minutes);
}

/** Whether a fraction or percentage is said by two numbers: `one in three`, `8 out of 10`, 每五人中有两人. */
function isFractionInParts({ kind, normal }: Mention, other: ComparedText): boolean {
  const share = kind === 'percent' ? Number(normal) / 100 : shareOf(normal);
  if ((kind !== 'number' && kind !== 'percent') || share === undefined) return false;
  return ratiosIn(other).some(({ value }) => Math.abs(value - share) < 1e-9);
}

/** Whether a number is one of the two that say a fraction or percentage of the other text. */
function isPartOfFraction(mention: Mention, own: ComparedText, { open }: ComparedText): boolean {
  if (mention.kind !== 'number') return false;
  return ratiosIn(own).some(
    ({ start, end, value }) =>
      start <= mention.start &&
      mention.end <= end &&
      open.some(({ kind, normal }) => {
        const share = kind === 'percent' ? Number(normal) / 100 : shareOf(normal);
        return share !== undefined && Math.abs(value - share) < 1e-9;
      }),
  );
}

/** The value of `2/3`; `undefined` for anything else. */
function shareOf(normal: string): number | undefined {
  const [, numerator, denominator] = /^(\d+)\/(\d+)$/u.exec(normal) ?? [];
  return denominator === undefined ? undefined : Number(numerator) / Number(denominator);
}

const outOf = /^\s*(?:(?:in|out of|of)(?: every| each)?|for every|名中有|人中有|个中有|中)\s*$/iu;
const oneOutOf = /\b(?:one|a)\s+(?:in|out of|of)(?: every| each)?\s+$/iu;

/** Two numbers that say a share: `8 out of 10`. */
function ratiosIn({ text, mentions }: ComparedText): readonly (Range & { value: number })[] {
  const numbers = mentions.filter(({ kind, normal }) => kind === 'number' && /^\d+$/u.test(normal));
  return numbers.flatMap((mention, at) => {
    const { start, end, normal } = mention;
    if (oneOutOf.test(text.slice(0, start))) return [{ start, end, value: 1 / Number(normal) }];
    const next = numbers[at + 1];
    if (next === undefined || next.start > end + 16) return [];
    const between = text.slice(end, next.start);
    if (!outOf.test(between)) return [];
    const [part, whole] = /中/u.test(between) ? [next, mention] : [mention, next];
    return [{ start, end: next.end, value: Number(part.normal) / Number(whole.normal) }];
  });
}

/**
 * Whether the very letters and digits stand in the other text: in a name, a title, or a form that
 * is not understood. Places that say something else count for nothing.
 */
function standsLiterally(mention: Mention, other: ComparedText): boolean {
  const pattern = literalPattern(mention);
  return pattern?.test(plainDigits(unexplainedText(mention, other))) === true;
}

/** What to look for; `undefined` where digits alone would not be what the mention says. */
function literalPattern({ kind, normal, text }: Mention): RegExp | undefined {
  // A date in full shares its parts with too much else, and 7.2万 is not 7.2 million.
  if (kind === 'date') return undefined;
  if (counted.includes(kind) && /[百千万亿]|illion|thousand|hundred/iu.test(text)) return undefined;
  if (kind === 'symbol') {
    const runs = normal.match(/\d+|[A-Za-z]+/gu)?.join('[^A-Za-z\\d]{0,3}');
    return runs === undefined
      ? undefined
      : new RegExp(`(?<![A-Za-z\\d])${runs}(?![\\d]|/[A-Za-z\\d])`, 'iu');
  }
  const isDivided = kind === 'reference' && normal.includes('(');
  const isName = kind === 'resolution' || isDivided;
  const literal = isName ? normal.replace(/^[a-z]+:/u, '') : plainDigits(text);
  const runs = literal.match(isDivided ? /\d+|[A-Za-z]+/gu : /\d+/gu) ?? [];
  if (runs.length === 0) return undefined;
  const between = isDivided ? '[^A-Za-z\\d]{1,4}' : isName ? '\\D{1,9}' : '\\D{1,3}';
  return new RegExp(`(?<!\\d)${runs.join(between)}(?!\\d)`, 'u');
}

/** Whether one mention calls a decision what the other calls a resolution. */
function isOtherKindOfText(one: Mention, other: Mention): boolean {
  if (one.kind !== 'resolution' || other.kind !== 'resolution') return false;
  const [a, b] = [one.normal, other.normal].map((normal) => normal.replace('decision:', ''));
  const isNamed = [one, other].every(({ text }) => /resolution|decision|决议|决定/iu.test(text));
  return isNamed && a === b && one.normal !== other.normal;
}

const counted: readonly MentionKind[] = ['number', 'percent', 'money'];
const named: readonly MentionKind[] = ['date', 'year', 'symbol', 'resolution'];

/** The text with spaces for what has its counterpart already, or says another number than `mention`. */
function unexplainedText({ kind }: Mention, { text, mentions, open }: ComparedText): string {
  let rest = text;
  for (const other of mentions) {
    const isOther =
      counted.includes(kind) && other.kind !== 'number' && counted.includes(other.kind);
    const isExplained =
      !open.includes(other) && (counted.includes(other.kind) || named.includes(other.kind));
    if (!isOther && !isExplained) continue;
    const blank = '\u2003'.repeat(other.end - other.start);
    rest = rest.slice(0, other.start) + blank + rest.slice(other.end);
  }
  return rest;
}

function isInWords(mention: Mention, other: ComparedText): boolean {
  const { kind, normal } = mention;
  // 每一美元 is “each dollar”.
  if (kind === 'money')
    return amountOf(mention) === '1' || saysInWord(amountOf(mention), other.text);
  if (kind !== 'number' && kind !== 'percent') return false;
  return saysInWord(normal, other.text) || standsInCharacters(mention, other);
}

/** 五十多年 for `over 50 years`: characters that are no plain count. */
function standsInCharacters(mention: Mention, other: ComparedText): boolean {
  const value = Number(mention.normal);
  const numeral = chineseNumeralOf(value);
  if (numeral === undefined) return false;
  if (/^.十$/u.test(numeral) && standsInPairOfTens(numeral.charAt(0), other.text)) return true;
  if (!other.text.includes(numeral)) return false;
  const rest = unexplainedText(mention, other);
  return new RegExp(`(?<![${chineseDigits}])${numeral}(?![${chineseDigits}])`, 'u').test(rest);
}

/** 三四十 for `30 to 40`. */
function standsInPairOfTens(digit: string, text: string): boolean {
  const place = chineseDigits.indexOf(digit);
  const [before, after] = [chineseDigits.charAt(place - 1), chineseDigits.charAt(place + 1)];
  return text.includes(`${before}${digit}十`) || text.includes(`${digit}${after}十`);
}

/** A lettered part: B部分 for part B, (b)段 for paragraph (b). */
function letterStandsIn({ kind, normal }: Mention, other: string): boolean {
  if (romanStandsIn(normal, other) && (kind === 'reference' || kind === 'ordinal')) return true;
  const letter = kind === 'reference' ? /:([A-Za-z])$/u.exec(normal)?.[1] : undefined;
  if (letter === undefined) return false;
  const pattern = /[a-z]/u.test(letter)
    ? `[(（]${letter}[)）]`
    : `(?<![A-Za-z])${letter}(?![A-Za-z])`;
  return new RegExp(pattern, 'u').test(other);
}

const romanNumerals = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');

/** Protocol II for 第二号议定书. */
function romanStandsIn(normal: string, other: string): boolean {
  const roman = romanNumerals[Number(normal.replace(/^[a-z]+:/u, '')) - 1];
  return (
    roman !== undefined && new RegExp(`(?<![\\p{L}\\d])${roman}(?![\\p{L}\\d])`, 'u').test(other)
  );
}

/** Digits at one width, without separators of thousands. */
function plainDigits(text: string): string {
  return normalizeWidth(text).replaceAll(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, '');
}
