/** Writes in a few words which unit of a translation memory a draft comes from. */
import type { MemoryMatch } from '../core/draft.js';

/** E.g. `87% adapted un-resolutions`: match rate, whether figures were changed, name of the memory. */
export function describeMatch({ rate, adapted, memory }: MemoryMatch): string {
  return [`${rate}%`, adapted ? 'adapted' : '', memory].filter(Boolean).join(' ');
}
