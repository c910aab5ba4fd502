/** Keeps of many fingerprints what pairing needs, in little memory. */
import type { SourceItem } from '../source-item.js';
import type { Fingerprint } from '../tasks/task.js';
import { hash32 } from './hash.js';

/** An item with its fingerprint. */
export interface PrintedItem {
  readonly item: SourceItem;
  readonly fingerprint: Fingerprint;
}

/** A document of one language among the others of it. */
export interface Print {
  readonly item: SourceItem;
  /** Characters. */
  readonly length: number;
  /** Hashes of the features, ascending, each once. */
  readonly features: Uint32Array;
  readonly signature: Uint32Array;
}

export interface Prints {
  readonly chinese: readonly Print[];
  readonly english: readonly Print[];
  readonly rarity: Rarity;
}

/** How rare features are, by their hashes. */
export interface Rarity {
  /** Documents that have a feature. */
  documents(feature: number): number;
  /**
   * Natural logarithm of the inverse of the share of documents that have it; 0 for one that no
   * document of the other language has, which can tell nothing.
   */
  weight(feature: number): number;
}

/** Both sides in the order of the code units of names, whatever order they come in. */
export async function gatherPrints(
  items: AsyncIterable<PrintedItem> | Iterable<PrintedItem>,
): Promise<Prints> {
  const sides = { zh: [] as Print[], en: [] as Print[] };
  const counts = { zh: new Map<number, number>(), en: new Map<number, number>() };
  let total = 0;
  for await (const { item, fingerprint } of items) {
    total += 1;
    const hashes = new Set(fingerprint.features.map((feature) => hash32(feature)));
    const known = counts[fingerprint.language];
    for (const hash of hashes) known.set(hash, (known.get(hash) ?? 0) + 1);
    sides[fingerprint.language].push({
      item,
      length: fingerprint.length,
      features: Uint32Array.from(hashes).sort(),
      signature: Uint32Array.from(fingerprint.signature),
    });
  }
  const documents = (feature: number): number =>
    (counts.zh.get(feature) ?? 0) + (counts.en.get(feature) ?? 0);
  const inOrder = (a: Print, b: Print): number => (a.item.name < b.item.name ? -1 : 1);
  return {
    chinese: sides.zh.sort(inOrder),
    english: sides.en.sort(inOrder),
    rarity: {
      documents,
      weight: (feature) => {
        const isShared = counts.zh.has(feature) && counts.en.has(feature);
        return isShared ? Math.log((total + 1) / documents(feature)) : 0;
      },
    },
  };
}
