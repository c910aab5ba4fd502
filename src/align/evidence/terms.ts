/** Evidence from the termbase: the same concept named on both sides. */
import type { Profile } from '../profile.js';
import { type BagItem, bagEvidence, compareBags, dampedWeight } from './bags.js';
import { conceptKey, type RarityContext } from './context.js';
import type { Measure } from './measure.js';

export const termsMeasure: Measure = {
  feature: 'terms',
  columns: ['terms-shared', 'terms-alone'],
  values(source, target, context) {
    const { shared, onlySource, onlyTarget } = compare(source, target, context);
    return [
      dampedWeight(shared.map(([item]) => item)),
      dampedWeight([...onlySource, ...onlyTarget]),
    ];
  },
  items: (source, target, context) => bagEvidence(compare(source, target, context)),
};

function compare(source: Profile, target: Profile, context: RarityContext) {
  return compareBags(conceptItems(source, context), conceptItems(target, context));
}

/** Each concept once: how often a text repeats a name differs between the languages. */
function conceptItems(profile: Profile, context: RarityContext): BagItem[] {
  const items = new Map<string, BagItem>();
  for (const { concept, term } of profile.concepts) {
    const key = conceptKey(concept.id);
    if (!items.has(key)) items.set(key, { key, weight: context.weigh(key), shown: term.text });
  }
  return [...items.values()];
}
