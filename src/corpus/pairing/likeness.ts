/** Says how alike two documents of two languages are. */
import type { Print, Rarity } from './prints.js';

/** The length of a document's features, each weighted by its rarity. */
export function normOf({ features }: Print, rarity: Rarity): number {
  return Math.sqrt(features.reduce((sum, feature) => sum + rarity.weight(feature) ** 2, 0));
}

/** The cosine of the features weighted by rarity, 0–1, as in the document alignment task of WMT16 (Buck & Koehn 2016). */
export function cosineOf(zh: NormedPrint, en: NormedPrint, rarity: Rarity): number {
  const size = zh.norm * en.norm;
  return size === 0 ? 0 : Math.min(1, sharedWeight(zh.features, en.features, rarity) / size);
}

export type NormedPrint = Print & { readonly norm: number };

/** Both rows are in ascending order, so one way through them is enough. */
function sharedWeight(left: Uint32Array, right: Uint32Array, rarity: Rarity): number {
  let sum = 0;
  for (let a = 0, b = 0; a < left.length && b < right.length; ) {
    const [one = 0, other = 0] = [left[a], right[b]];
    if (one === other) sum += rarity.weight(one) ** 2;
    if (one <= other) a += 1;
    if (other <= one) b += 1;
  }
  return sum;
}
