/** Compares two bags of items that are written the same in both languages. */
import type { EvidenceItem } from '../../core/bitext.js';

/** One item of a bag: its key, how telling it is, and how it is shown. */
export interface BagItem {
  readonly key: string;
  readonly weight: number;
  readonly shown: string;
}

/** Items of two bags paired off by key; what found no partner is listed by side. */
export interface BagComparison {
  readonly shared: readonly (readonly [BagItem, BagItem])[];
  readonly onlySource: readonly BagItem[];
  readonly onlyTarget: readonly BagItem[];
}

/** Pairs each source item off with one target item of the same key. */
export function compareBags(source: readonly BagItem[], target: readonly BagItem[]): BagComparison {
  const waiting = new Map<string, BagItem[]>();
  for (const item of target) {
    const queue = waiting.get(item.key);
    if (queue === undefined) waiting.set(item.key, [item]);
    else queue.push(item);
  }
  const shared: [BagItem, BagItem][] = [];
  const onlySource: BagItem[] = [];
  for (const item of source) {
    const partner = waiting.get(item.key)?.shift();
    if (partner === undefined) onlySource.push(item);
    else shared.push([item, partner]);
  }
  return { shared, onlySource, onlyTarget: [...waiting.values()].flat() };
}

/** The comparison as evidence items: pairs first, then what only one side has. */
export function bagEvidence(comparison: BagComparison): EvidenceItem[] {
  return [
    ...comparison.shared.map(([a, b]) => ({ source: a.shown, target: b.shown })),
    ...comparison.onlySource.map(({ shown }) => ({ source: shown })),
    ...comparison.onlyTarget.map(({ shown }) => ({ target: shown })),
  ];
}

/** Sum of weights, damped so that a long list does not count without limit. */
export function dampedWeight(items: readonly BagItem[]): number {
  return Math.log1p(items.reduce((sum, { weight }) => sum + weight, 0));
}
