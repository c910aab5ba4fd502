/** Sets the numbers, dates and references of two texts against each other. */
import type { Mention } from '../core/mention.js';
import { halfSaid } from './half-said.js';
import { type ComparedText, keepingOf } from './kept-mention.js';
import { isItemNumber } from './mention-labels.js';
import { type MentionDifference, pairDifferences, type UnkeptMentions } from './mention-pairing.js';
import { foreignNumbers } from './number-format.js';
import { oncePerPair } from './once-per-pair.js';
import type { Pair, Side } from './pair.js';

/**
 * What the mentions of a pair differ in, each difference once. How often a mention is repeated
 * differs between languages and does not matter.
 */
export const compareMentions = oncePerPair(
  ({ source, target }: Pair): readonly MentionDifference[] => {
    const ofSource = compared(source, target);
    const ofTarget = compared(target, source);
    // Most pairs have each mention on both sides in the same form.
    const halves = halfSaid(ofSource, ofTarget);
    if (ofSource.open.length === 0 && ofTarget.open.length === 0) return halves;
    // That a number is written as elsewhere is for another rule to say.
    const foreign = foreignNumbers(source, target);
    const missing = unkept(ofSource, ofTarget, ({ normal }) =>
      foreign.some(({ value }) => value === normal.replace(/^[A-Z]{3} /u, '')),
    );
    const extra = unkept(ofTarget, ofSource, ({ start, end }) =>
      foreign.some((number) => number.start < end && start < number.end),
    );
    if (missing.lost.length === 0 && extra.lost.length === 0) return halves;
    return [...halves, ...pairDifferences(missing, extra, source, target)];
  },
);

function compared({ text, mentions }: Side, other: Side): ComparedText {
  const known = new Set(other.mentions.map(tagged));
  return { text, mentions, open: mentions.filter((mention) => !known.has(tagged(mention))) };
}

/** The open mentions that the other text does not say, or only perhaps says, each once. */
function unkept(
  own: ComparedText,
  other: ComparedText,
  isExcused: (mention: Mention) => boolean,
): UnkeptMentions {
  const lost: Mention[] = [];
  const doubtful: Mention[] = [];
  const seen = new Set<string>();
  for (const mention of own.open) {
    const key = tagged(mention);
    if (seen.has(key) || isItemNumber(mention, own.text) || isExcused(mention)) continue;
    seen.add(key);
    const keeping = keepingOf(mention, own, other);
    if (keeping === undefined) lost.push(mention);
    else if (keeping === 'perhaps') doubtful.push(mention);
  }
  return { lost, doubtful };
}

/** The form in which findings name a mention, e.g. `resolution:55/25`. */
export function tagged({ kind, normal }: Mention): string {
  return `${kind}:${normal}`;
}
