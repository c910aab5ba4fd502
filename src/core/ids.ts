/** Ids derived from content and place, so that two runs over the same input give the same bytes. */
import { createHash } from 'node:crypto';

/** The first 12 hexadecimal digits of the SHA-256 of the parts, which a separator keeps apart. */
export function contentId(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 12);
}
