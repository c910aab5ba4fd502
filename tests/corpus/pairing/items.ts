/** Makes items for tests of pairing. */
import type { SourceItem } from '../../../src/corpus/source-item.js';

/** An item that is called so; nothing is there to read. */
export function itemNamed(
  name: string,
  said: Partial<Pick<SourceItem, 'language' | 'symbol' | 'group'>> = {},
): SourceItem {
  return { place: `/nowhere/${name}`, name, kind: 'document', digest: name, size: 1, ...said };
}
