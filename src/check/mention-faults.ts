/** Tells what is wrong where two texts differ in a number, date or reference, and which rule says so. */
import type { Severity } from '../core/finding.js';
import type { Mention } from '../core/mention.js';
import { normalizeWidth } from '../language/script.js';
import { currencyOf } from './currency-names.js';
import { compareMentions, tagged } from './mention-comparison.js';
import { looksLikeLabel } from './mention-labels.js';
import type { MentionDifference } from './mention-pairing.js';
import { englishReplacement } from './mention-replacement.js';
import { oncePerPair } from './once-per-pair.js';
import type { CheckContext, Pair, Side } from './pair.js';
import type { Complaint } from './rule.js';

/** The rules that a difference between mentions may come under, each under one. */
export type MentionRule =
  | 'number-missing'
  | 'number-extra'
  | 'number-changed'
  | 'number-word'
  | 'unit-magnitude'
  | 'percent'
  | 'range'
  | 'ordinal'
  | 'currency'
  | 'date'
  | 'biennium'
  | 'symbol'
  | 'resolution-number'
  | 'reference';

/** What is wrong with the mentions of a pair that comes under a rule. */
export function complainAbout(pair: Pair, context: CheckContext, rule: MentionRule): Complaint[] {
  return faultsOf(pair, context).get(rule) ?? [];
}

const noFaults: ReadonlyMap<MentionRule, Complaint[]> = new Map();

const faultsOf = oncePerPair((pair: Pair, context: CheckContext) => {
  const differences = compareMentions(pair, context);
  if (differences.length === 0) return noFaults;
  const faults = new Map<MentionRule, Complaint[]>();
  for (const difference of differences) {
    const complaint = toComplaint(difference, pair, differences);
    if (complaint === undefined) continue;
    const rule = ruleOf(difference, pair);
    faults.set(rule, [...(faults.get(rule) ?? []), complaint]);
  }
  return faults;
});

function ruleOf({ missing, extra }: MentionDifference, { source, target }: Pair): MentionRule {
  const mention = missing ?? extra;
  switch (mention?.kind) {
    case 'symbol':
    case 'reference':
    case 'biennium':
    case 'percent':
      return mention.kind;
    case 'resolution':
      return 'resolution-number';
    case 'date':
    case 'year':
      return 'date';
    case 'ordinal':
    case 'session':
    case 'meeting':
      return 'ordinal';
    default:
  }
  if (missing === undefined) return 'number-extra';
  if (extra === undefined) return 'number-missing';
  if (extra.kind === 'percent') return 'percent';
  if (missing.normal.includes('-')) return 'range';
  if (differInCurrencyOnly(missing, extra)) return 'currency';
  if (isPowerOfTenApart(missing, extra)) return 'unit-magnitude';
  if (isInRange(missing, source) && isInRange(extra, target)) return 'range';
  return isInWords(extra) || isInWords(missing) ? 'number-word' : 'number-changed';
}

function differInCurrencyOnly(one: Mention, other: Mention): boolean {
  return (
    one.kind === 'money' &&
    other.kind === 'money' &&
    currencyOf(one) !== currencyOf(other) &&
    amountOf(one) === amountOf(other)
  );
}

function amountOf({ normal }: Mention): number {
  return Number(normal.replace(/^[A-Z]{3} /u, ''));
}

/** 3万 for 3,000: what a slip with 万 and 亿 makes. */
function isPowerOfTenApart(one: Mention, other: Mention): boolean {
  const ratio = Math.log10(amountOf(one) / amountOf(other));
  const isSlip = Math.abs(ratio - Math.round(ratio)) < 1e-9 && Math.abs(ratio) > 0.5;
  return (
    isSlip && [one, other].some(({ text }) => /[十百千万亿]|illion|thousand|hundred/u.test(text))
  );
}

const joinsRange = /^\s*(?:[-–—―~～〜至到]|to|and)\s*$/u;

/** Whether a mention is one end of a range: 10至15, 10–15. */
function isInRange(mention: Mention, { mentions, text }: Side): boolean {
  return mentions.some(
    ({ start, end }) =>
      (end <= mention.start && joinsRange.test(text.slice(end, mention.start))) ||
      (start >= mention.end && joinsRange.test(text.slice(mention.end, start))),
  );
}

function isInWords({ kind, text }: Mention): boolean {
  return (kind === 'number' || kind === 'ordinal') && !/\d/.test(normalizeWidth(text));
}

function toComplaint(
  difference: MentionDifference,
  { source, target }: Pair,
  all: readonly MentionDifference[],
): Complaint | undefined {
  const { missing, extra } = difference;
  const severity = severityOf(difference, source, target);
  if (severity === undefined) return undefined;
  const replacement =
    missing &&
    extra &&
    !difference.isDoubtful &&
    isPlain(difference, all) &&
    !inherits(extra, target)
      ? englishReplacement(missing, extra)
      : undefined;
  return {
    severity,
    ...(missing && { source: missing, expected: nameOf(missing, extra) }),
    ...(extra && { target: extra, found: nameOf(extra, missing) }),
    ...(replacement !== undefined && { replacement }),
  };
}

/** What a finding calls a mention; percentage points by their name where the other text has per cent. */
function nameOf(mention: Mention, other: Mention | undefined): string {
  if (other === undefined || tagged(mention) !== tagged(other)) return tagged(mention);
  const unit = /百分点|point/u.test(mention.text) ? 'percentage points' : 'per cent';
  return `${mention.normal} ${unit}`;
}

/** Whether nothing else could have been meant: no other difference of the kind in the pair. */
function isPlain(
  { missing, extra }: MentionDifference,
  all: readonly MentionDifference[],
): boolean {
  return !all.some(
    (other) =>
      other.missing !== missing &&
      other.extra !== extra &&
      (other.missing ?? other.extra)?.kind === missing?.kind,
  );
}

/** Whether a mention before it takes its year from this date, and would change with it. */
function inherits({ kind, start }: Mention, { mentions, text }: Side): boolean {
  if (kind !== 'date') return false;
  return mentions.some(
    (before) =>
      before.kind === 'date' &&
      before.end <= start &&
      /^\d{4}/u.test(before.normal) &&
      !before.text.includes(before.normal.slice(0, 4)) &&
      !/\d{4}/u.test(text.slice(before.end, start)),
  );
}

function severityOf(
  { missing, extra, isDoubtful }: MentionDifference,
  source: Side,
  target: Side,
): Severity | undefined {
  if (missing === undefined) return severityOfLone(extra, target);
  if (extra === undefined) return severityOfLone(missing, source);
  return isDoubtful ? 'warning' : 'error';
}

// Words for so few come and go with style: 两国 is “both countries”, 一 is “a”.
const casual = 2;
// Up to here words are counted on the fingers and may be turned round: 三位一体.
const fewInWords = 12;

/** How bad it is that only one text has a mention; `undefined` where it does not matter. */
function severityOfLone(mention: Mention | undefined, side: Side): Severity | undefined {
  if (mention === undefined) return undefined;
  if (looksLikeLabel(mention, side.text)) return 'info';
  if (isInWords(mention)) {
    if (Number(mention.normal) <= casual) return undefined;
    return Number(mention.normal) <= fewInWords ? 'info' : 'warning';
  }
  return mention.kind === 'number' ||
    mention.kind === 'percent' ||
    mention.kind === 'money' ||
    mention.kind === 'symbol' ||
    mention.kind === 'resolution'
    ? 'error'
    : // `That session` and 本两年期 take up what the other text names again.
      'warning';
}
