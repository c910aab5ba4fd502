/** Evidence from numbers, dates, symbols and references in normal form. */
import type { Profile } from '../profile.js';
import { type BagItem, bagEvidence, compareBags, dampedWeight } from './bags.js';
import { mentionKey, type RarityContext } from './context.js';
import type { Measure } from './measure.js';

export const mentionsMeasure: Measure = {
  feature: 'mentions',
  columns: ['mentions-shared', 'mentions-conflicting', 'mentions-alone', 'mentions-cover'],
  values(source, target, context) {
    const { shared, onlySource, onlyTarget } = compare(source, target, context);
    const fewer = Math.min(onlySource.length, onlyTarget.length);
    const alone = dampedWeight([...onlySource, ...onlyTarget]);
    return [
      dampedWeight(shared.map(([item]) => item)),
      fewer > 0 ? alone : 0,
      fewer > 0 ? 0 : alone,
      Math.min(
        coverage(
          shared.map(([item]) => item),
          source,
        ),
        coverage(
          shared.map(([, item]) => item),
          target,
        ),
      ),
    ];
  },
  items: (source, target, context) => bagEvidence(compare(source, target, context)),
};

function compare(source: Profile, target: Profile, context: RarityContext) {
  return compareBags(mentionItems(source, context), mentionItems(target, context));
}

/** Share of a side's text that shared mentions make up: of a date alone on its line, all. */
function coverage(shared: readonly BagItem[], { length }: Profile): number {
  const covered = shared.reduce((sum, { shown }) => sum + shown.replace(/\s/gu, '').length, 0);
  return length === 0 ? 0 : covered / length;
}

function mentionItems(profile: Profile, context: RarityContext): BagItem[] {
  return profile.mentions.map(({ kind, normal, text }) => {
    const key = mentionKey(kind, normal);
    return { key, weight: context.weigh(key), shown: text };
  });
}
