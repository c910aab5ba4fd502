/** Sets the numbers, dates and references of two texts against each other, tolerant of form. */
import type { Severity } from '../core/finding.js';
import type { Mention, MentionKind } from '../core/mention.js';
import { normalizeWidth } from '../language/script.js';
import { englishReplacement } from './mention-replacement.js';
import type { Pair, Side } from './pair.js';
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
export function compareMentions({ source, target }: Pair): MentionDifference[] {
  const missing = source.mentions.filter((mention) => !isKept(mention, source, target));
  const extra = target.mentions.filter((mention) => !isKept(mention, target, source));
  return pairUp(firstOfEach(missing), firstOfEach(extra), source, target);
}

/** The differences whose mention is of one of the kinds, as complaints. */
export function complainAbout(pair: Pair, kinds: readonly MentionKind[]): Complaint[] {
  return compareMentions(pair)
    .filter(({ missing, extra }) => kinds.includes((missing ?? extra)?.kind ?? 'number'))
    .flatMap((difference) => toComplaint(difference) ?? []);
}

function toComplaint({ missing, extra }: MentionDifference): Complaint | undefined {
  const severity = severityOf([missing, extra].flatMap((mention) => mention ?? []));
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

/** How bad a difference is; `undefined` where it is none. */
function severityOf(mentions: readonly Mention[]): Severity | undefined {
  const inWords = mentions.every(
    ({ kind, text }) =>
      (kind === 'number' || kind === 'ordinal') && !/\d/.test(normalizeWidth(text)),
  );
  if (!inWords) return 'error';
  const values = mentions.map(({ normal }) => Number(normal));
  if (values.every((value) => value <= casual)) return undefined;
  return values.every((value) => value <= fewInWords) ? 'info' : 'warning';
}

function isKept(mention: Mention, own: Side, other: Side): boolean {
  return other.mentions.some((candidate) => saysTheSame(mention, candidate)) ||
    isPartOfDate(mention, own, other)
    ? true
    : digitsStandIn(mention, other.text);
}

/** Whether two mentions say the same, be it in different forms or with different precision. */
function saysTheSame(one: Mention, other: Mention): boolean {
  if (one.kind === other.kind && one.normal === other.normal) return true;
  if (isDated(one) && isDated(other)) return agreeOnDate(one, other);
  const values = valuesOf(one);
  return values.length > 0 && values.every((value) => valuesOf(other).includes(value));
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

/** Whether the very digits stand in the other text: in a name, a title, a form not understood. */
function digitsStandIn({ kind, normal, text }: Mention, other: string): boolean {
  const wanted = kind === 'symbol' || kind === 'resolution' ? normal : digitsOf(text);
  if (wanted === '') return false;
  const plain = normalizeWidth(other).replaceAll(/(?<=\d)[,  \s](?=\d{3}(?!\d))/g, '');
  const place = plain.indexOf(wanted);
  if (place < 0) return false;
  const before = plain.charAt(place - 1);
  const after = plain.charAt(place + wanted.length);
  return !/\d/.test(before) && !/\d/.test(after);
}

/** The digits of a mention that is written in digits alone, e.g. `1,867`, `88th`; else nothing. */
function digitsOf(text: string): string {
  const plain = normalizeWidth(text).replaceAll(/(?<=\d)[,  \s](?=\d{3}(?!\d))/g, '');
  const runs = plain.match(/\d+(?:\.\d+)?/g) ?? [];
  return runs.length === 1 ? (runs[0] ?? '') : '';
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
