/** Pairs the mentions that only one of two texts has, so that one fault is one difference. */
import type { Mention, MentionKind } from '../core/mention.js';
import { looksLikeLabel } from './mention-labels.js';
import type { Side } from './pair.js';
import { saysInWord } from './spoken-numbers.js';

/** A mention that only one of the texts has, or two that differ. */
export interface MentionDifference {
  readonly missing?: Mention;
  readonly extra?: Mention;
  /** Whether one of the two may be said in the other text after all. */
  readonly isDoubtful?: boolean;
}

/** The mentions of a text that the other one does not have in the same form. */
export interface UnkeptMentions {
  /** Those that it does not say. */
  readonly lost: readonly Mention[];
  /** Those that it may say in other words. */
  readonly doubtful: readonly Mention[];
}

const families: readonly (readonly MentionKind[])[] = [
  ['number', 'percent', 'money'],
  ['ordinal', 'session', 'meeting'],
  ['year', 'date', 'biennium'],
];

/**
 * Missing and extra mentions in pairs, the likest first: of one kind before others, with the same
 * digits, about as far on in their texts. What is left over is paired with a mention that the other
 * text does have, but says less often, or only says perhaps; or it stands alone.
 */
export function pairDifferences(
  missing: UnkeptMentions,
  extra: UnkeptMentions,
  source: Side,
  target: Side,
): MentionDifference[] {
  const glued = gluedRanges(missing.lost, extra.lost, source);
  const gluedMentions = new Set(glued.flatMap(({ parts }) => parts));
  const whole = (mentions: readonly Mention[]) =>
    mentions.filter((each) => !gluedMentions.has(each));
  const paired = pairUp(whole(missing.lost), whole(extra.lost), source, target);
  const differences: MentionDifference[] = [
    ...glued.map(({ difference }) => difference),
    ...[...paired].map(([one, other]) => ({ missing: one, extra: other })),
  ];
  const taken = new Set([...gluedMentions, ...paired.keys(), ...paired.values()]);
  const left = (mentions: readonly Mention[]) => mentions.filter((each) => !taken.has(each));

  const missed = new Map(
    left(missing.lost).map((mention) => [mention, saidLess(mention, source, target)]),
  );
  const added = new Map(
    left(extra.lost).map((mention) => [mention, saidLess(mention, target, source)]),
  );
  const unexplained = (of: ReadonlyMap<Mention, Mention | undefined>) =>
    [...of].filter(([, found]) => found === undefined).map(([mention]) => mention);
  const doubtfulExtra = pairUp(unexplained(missed), extra.doubtful, source, target);
  const doubtfulMissing = pairUp(
    [...missing.doubtful, ...uncountedPairs(source, target)],
    unexplained(added).filter(({ text }) => !/\d/u.test(text)),
    source,
    target,
  );
  const doubtfully = [...doubtfulExtra, ...doubtfulMissing].map(([one, other]) => ({
    missing: one,
    extra: other,
    isDoubtful: true,
  }));
  for (const each of doubtfully) taken.add(each.missing).add(each.extra);
  return [
    ...differences,
    ...doubtfully,
    ...[...missed]
      .filter(([mention]) => !taken.has(mention))
      .map(([mention, found]) =>
        found === undefined ? { missing: mention } : { missing: mention, extra: found },
      ),
    ...[...added]
      .filter(([mention]) => !taken.has(mention))
      .map(([mention, found]) =>
        found === undefined ? { extra: mention } : { missing: found, extra: mention },
      ),
  ];
}

interface GluedRange {
  readonly difference: MentionDifference;
  /** The mentions that it stands for. */
  readonly parts: readonly Mention[];
}

/** Ranges whose mark was lost: `1564` for 15至64. */
function gluedRanges(
  missing: readonly Mention[],
  extra: readonly Mention[],
  { text }: Side,
): GluedRange[] {
  return missing.flatMap((from, at): GluedRange[] => {
    const to = missing[at + 1];
    if (to === undefined || from.kind !== 'number' || to.kind !== 'number') return [];
    if (!/^\s*[-–—~～至到]\s*$/u.test(text.slice(from.end, to.start))) return [];
    const found = extra.find(({ normal }) => normal === from.normal + to.normal);
    if (found === undefined) return [];
    const whole: Mention = {
      kind: 'number',
      normal: `${from.normal}-${to.normal}`,
      start: from.start,
      end: to.end,
      text: text.slice(from.start, to.end),
    };
    return [{ difference: { missing: whole, extra: found }, parts: [from, to, found] }];
  });
}

/** Each mention of the source with the likest of the target that no other is liker to. */
function pairUp(
  ofSource: readonly Mention[],
  ofTarget: readonly Mention[],
  source: Side,
  target: Side,
): Map<Mention, Mention> {
  const candidates = ofSource
    .flatMap((one) =>
      ofTarget.map((other) => ({ one, other, cost: costOf(one, other, source, target) })),
    )
    .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.cost - b.cost);
  const paired = new Map<Mention, Mention>();
  const taken = new Set<Mention>();
  for (const { one, other } of candidates) {
    if (paired.has(one) || taken.has(other)) continue;
    paired.set(one, other);
    taken.add(other);
  }
  return paired;
}

/** How unlike two mentions are; infinite where neither can be meant for the other. */
function costOf(one: Mention, other: Mention, source: Side, target: Side): number {
  const isOneLabel = looksLikeLabel(one, source.text) !== looksLikeLabel(other, target.text);
  const apart = Math.abs(one.start / source.text.length - other.start / target.text.length);
  return (
    kindCost(one.kind, other.kind) +
    differenceOf(one.normal, other.normal) +
    apart +
    (isOneLabel ? 1 : 0)
  );
}

function kindCost(one: MentionKind, other: MentionKind): number {
  if (one === other) return 0;
  if (families.some((kinds) => kinds.includes(one) && kinds.includes(other))) return 1;
  return Number.POSITIVE_INFINITY;
}

/** The part of the characters that it takes to turn one text into the other (Levenshtein, 1966). */
function differenceOf(one: string, other: string): number {
  if (one === other) return 0;
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let place = 1; place <= other.length; place++) {
      const kept = (row[place - 1] ?? 0) + (one[at - 1] === other[place - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / Math.max(one.length, other.length);
}

/**
 * What should stand for a lone mention: one of the same kind that its own text has fewer times than
 * the other one, so that one of those was changed.
 */
function saidLess(lone: Mention, own: Side, other: Side): Mention | undefined {
  const count = ({ mentions }: Side, { normal }: Mention) =>
    mentions.filter((each) => each.kind === lone.kind && each.normal === normal).length;
  return other.mentions.find(
    (mention) =>
      mention.kind === lone.kind &&
      count(own, mention) > 0 &&
      count(other, mention) > count(own, mention),
  );
}

/**
 * Each 两 that the grammar takes for `both` rather than a count, where English says neither: a number
 * in words that only the English has may stand for it.
 */
function uncountedPairs({ text, mentions }: Side, target: Side): Mention[] {
  if (!text.includes('两') || saysInWord('2', target.text)) return [];
  return [...text.matchAll(/两(?=\p{Script=Han})/gu)].flatMap(({ index }): Mention[] => {
    const isRead = mentions.some(({ start, end }) => start <= index && index < end);
    if (isRead) return [];
    return [{ kind: 'number', normal: '2', start: index, end: index + 1, text: '两' }];
  });
}
