/** The items of a piece of evidence, sorted into those that agree and those without a counterpart. */
import type { EvidenceItem } from '../core/bitext.js';
import type { BlockKind } from '../core/document.js';

/** What both sides have, in the words of each. */
export interface ItemPair {
  readonly source: string;
  readonly target: string;
}

export interface SortedItems {
  readonly pairs: readonly ItemPair[];
  readonly sourceOnly: readonly string[];
  readonly targetOnly: readonly string[];
}

/** Items with both sides, and what stands on one side alone, each in the order given. */
export function sortItems(items: readonly EvidenceItem[]): SortedItems {
  const pairs: ItemPair[] = [];
  const sourceOnly: string[] = [];
  const targetOnly: string[] = [];
  for (const { source, target } of items) {
    if (source !== undefined && target !== undefined) pairs.push({ source, target });
    else if (source !== undefined) sourceOnly.push(source);
    else if (target !== undefined) targetOnly.push(target);
  }
  return { pairs, sourceOnly, targetOnly };
}

/** Pairs that say something to a person: words and figures, not the commas that match as well. */
export function pairsOfWords(items: readonly EvidenceItem[]): readonly ItemPair[] {
  return sortItems(items).pairs.filter(({ source }) => /[\p{L}\p{N}]/u.test(source));
}

/** The side of a pair that is written in the reader's script: Chinese characters or not. */
export function sideInScript({ source, target }: ItemPair, script: 'han' | 'latin'): string {
  const sourceIsHan = /\p{Script=Han}/u.test(source);
  const targetIsHan = /\p{Script=Han}/u.test(target);
  if (sourceIsHan === targetIsHan) return target;
  return sourceIsHan === (script === 'han') ? source : target;
}

/**
 * The names of the kinds in an item such as `operative` or `heading + operative`, which stands for
 * neighbouring blocks taken together; a kind the catalogue does not know keeps its own name.
 */
export function kindNames(item: string, names: Readonly<Record<BlockKind, string>>): string[] {
  const known = new Map<string, string>(Object.entries(names));
  return item.split(' + ').map((kind) => known.get(kind) ?? kind);
}
