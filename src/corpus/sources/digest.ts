/** Sums up bytes while they are read. */
import { createHash } from 'node:crypto';

/**
 * The same bytes; at their end, `onEnd` is told their SHA-256, in hexadecimal digits, and their
 * number, and may throw.
 */
export async function* summed(
  bytes: AsyncIterable<Uint8Array>,
  onEnd: (digest: string, size: number) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of bytes) {
    hash.update(piece);
    size += piece.length;
    yield piece;
  }
  onEnd(hash.digest('hex'), size);
}
