/** Gives pairs of documents their ids. */
import { contentId } from '../../core/ids.js';
import type { DocumentPair } from '../source-item.js';

/**
 * The same pairs; where several have an id, each gets a sum of the names of its documents besides, so
 * that it is the same in whatever order they come.
 */
export function withUniqueIds(pairs: readonly DocumentPair[]): readonly DocumentPair[] {
  const counts = new Map<string, number>();
  for (const { id } of pairs) counts.set(id, (counts.get(id) ?? 0) + 1);
  return pairs.map((pair) => {
    if (counts.get(pair.id) === 1) return pair;
    return { ...pair, id: `${pair.id} ${contentId(pair.chinese.name, pair.english.name)}` };
  });
}
