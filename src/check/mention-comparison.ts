/** Sets the numbers, dates and references of two texts against each other, tolerant of form. */
import type { Severity } from '../core/finding.js';
import type { Mention, MentionKind } from '../core/mention.js';
import { normalizeWidth } from '../language/script.js';
import { englishReplacement } from './mention-replacement.js';
import { oncePerPair } from './once-per-pair.js';
import type { CheckContext, Pair, Side } from './pair.js';
import type { Complaint } from './rule.js';

/** A mention that only one of the texts has, or two that differ. */
export interface MentionDifference {
  readonly missing?: Mention;
  readonly extra?: Mention;
}

/**
 * What the mentions of a pair differ in. A mention counts as kept if the other text has the same
 * value in another form (the year of a date, `21` for `twenty-first`, the digits in a name): how
 * often it is repeated differs between languages and does not matter.
 */
export const compareMentions = oncePerPair(({ source, target }: Pair): MentionDifference[] => {
  const missing = source.mentions.filter(
    (mention) => !isItemNumber(mention, source.text) && !isKept(mention, source, target),
  );
  const extra = target.mentions.filter(
    (mention) => !isItemNumber(mention, target.text) && !isKept(mention, target, source),
  );
  return pairUp(firstOfEach(missing), firstOfEach(extra), source, target);
});

/** A number that opens a segment is its own: the parser took it for text. */
function isItemNumber({ start, end }: Mention, text: string): boolean {
  return /^[\s(（]*$/u.test(text.slice(0, start)) && /^[.．、)）]/u.test(text.slice(end));
}

/** The differences whose mention is of one of the kinds, as complaints. */
export function complainAbout(
  pair: Pair,
  context: CheckContext,
  kinds: readonly MentionKind[],
): Complaint[] {
  return compareMentions(pair, context)
    .filter(({ missing, extra }) => kinds.includes((missing ?? extra)?.kind ?? 'number'))
    .flatMap((difference) => toComplaint(difference) ?? []);
}

function toComplaint({ missing, extra }: MentionDifference): Complaint | undefined {
  const severity = missing && extra ? 'error' : severityOfLone(missing ?? extra);
  if (severity === undefined) return undefined;
  const replacement = missing && extra && englishReplacement(missing, extra);
  return {
    severity,
    ...(missing && { source: missing, expected: tagged(missing) }),
    ...(extra && { target: extra, found: tagged(extra) }),
    ...(replacement !== undefined && { replacement }),
  };
}

/** The form in which findings name a mention, e.g. `resolution:55/25`. */
function tagged({ kind, normal }: Mention): string {
  return `${kind}:${normal}`;
}

// Words for so few come and go with style: 两国 is “both countries”, 一 is “a”.
const casual = 2;
// Up to here words are counted on the fingers and may be turned round: 三位一体.
const fewInWords = 12;

/** How bad it is that only one text has a mention; `undefined` where it does not matter. */
function severityOfLone(mention: Mention | undefined): Severity | undefined {
  if (mention === undefined) return undefined;
  const { kind, normal, text } = mention;
  const isWord = (kind === 'number' || kind === 'ordinal') && !/\d/.test(normalizeWidth(text));
  if (!isWord) return 'error';
  if (Number(normal) <= casual) return undefined;
  return Number(normal) <= fewInWords ? 'info' : 'warning';
}

function isKept(mention: Mention, own: Side, other: Side): boolean {
  return (
    other.mentions.some((candidate) => saysTheSame(mention, candidate)) ||
    isPartOfDate(mention, own, other) ||
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

/** A month or year that the other text says within a range, and the like. */
function isPartOfDate(mention: Mention, own: Side, other: Side): boolean {
  if (mention.kind !== 'year') return false;
  // A year that both texts hold as part of some date or biennium was not changed.
  const year = mention.normal;
  return (
    own.mentions.some(({ kind }) => kind === 'year') &&
    other.mentions.some((candidate) => isDated(candidate) && candidate.normal.includes(year))
  );
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

function firstOfEach(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<string>();
  return mentions.filter((mention) => {
    const key = tagged(mention);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** A missing and an extra mention of one kind, in the order they come, are one that was changed. */
function pairUp(
  missing: readonly Mention[],
  extra: readonly Mention[],
  source: Side,
  target: Side,
): MentionDifference[] {
  const left = [...extra];
  const changed = missing.map((mention): MentionDifference => {
    const place = left.findIndex(({ kind }) => kind === mention.kind);
    const [found] = place < 0 ? [] : left.splice(place, 1);
    return found === undefined ? { missing: mention } : { missing: mention, extra: found };
  });
  const stray = left.map((mention): MentionDifference => {
    const rarer = mentionSaidLess(mention.kind, source, target);
    return rarer === undefined ? { extra: mention } : { missing: rarer, extra: mention };
  });
  return [...changed, ...stray];
}

/** A mention that the target has, but not as often as the source: one of them was changed. */
function mentionSaidLess(kind: MentionKind, source: Side, target: Side): Mention | undefined {
  const count = ({ mentions }: Side, { normal }: Mention) =>
    mentions.filter((other) => other.kind === kind && other.normal === normal).length;
  return source.mentions.find(
    (mention) => mention.kind === kind && count(source, mention) > count(target, mention),
  );
}
