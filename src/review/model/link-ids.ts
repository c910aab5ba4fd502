/** Ids of new links, derived from their segments so that a browser finds them without a library. */
import type { ReviewState } from './state.js';
import type { Link } from './types.js';

/**
 * The id of a link of these segments: `k` and 14 hexadecimal digits, a hash (no cryptography: two
 * 32-bit multiplicative hashes over UTF-16 units) of the ids of both sides, each in document order.
 * Where another link of `state` or one of `taken` has that id, `-2`, `-3` … stands after it.
 */
export function newLinkId(
  state: ReviewState,
  { source, target }: Pick<Link, 'source' | 'target'>,
  taken: ReadonlySet<string>,
): string {
  const id = `k${hash([source.join('\u0000'), target.join('\u0000')].join('\u0001'))}`;
  const isTaken = (tried: string) => taken.has(tried) || state.link(tried) !== undefined;
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** 53 bits as 14 hexadecimal digits (the public-domain cyrb53). */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
