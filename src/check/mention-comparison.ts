/** Sets the numbers, dates and references of two texts against each other. */
import type { Severity } from '../core/finding.js';
import type { Mention, MentionKind } from '../core/mention.js';
import { normalizeWidth } from '../language/script.js';
import { isKept } from './kept-mention.js';
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
 * What the mentions of a pair differ in. How often one is repeated differs between languages and
 * does not matter.
 */
export const compareMentions = oncePerPair(({ source, target }: Pair): MentionDifference[] => {
  const missing = source.mentions.filter(
    (mention) => !isItemNumber(mention, source.text) && !isKept(mention, target),
  );
  const extra = target.mentions.filter(
    (mention) => !isItemNumber(mention, target.text) && !isKept(mention, source),
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
