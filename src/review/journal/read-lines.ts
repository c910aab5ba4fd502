/** Reads the lines of a part of a file in big pieces. */
import type { FileHandle } from 'node:fs/promises';

const largestFirstPiece = 1 << 20;
const newline = 0x0a;

/**
 * Calls `take` for each whole line between the bytes `from` and `to`, without its end, until it
 * gives back false. A line is only good during the call: its bytes are written over afterwards.
 * Gives back where the last whole line that was taken ends.
 */
export async function readLines(
  file: FileHandle,
  from: number,
  to: number,
  take: (line: Buffer, at: number) => boolean,
): Promise<number> {
  let piece = Buffer.allocUnsafe(Math.min(largestFirstPiece, Math.max(to - from, 1)));
  let kept = 0;
  let start = from;
  while (start + kept < to) {
    if (kept === piece.length) piece = Buffer.concat([piece], piece.length * 2);
    const room = Math.min(piece.length - kept, to - start - kept);
    const { bytesRead } = await file.read(piece, kept, room, start + kept);
    if (bytesRead === 0) break;
    const filled = kept + bytesRead;
    const held = piece.subarray(0, filled);
    let lineStart = 0;
    // What was kept has no line end in it.
    let lineEnd = held.indexOf(newline, kept);
    while (lineEnd >= 0) {
      const goOn = take(held.subarray(lineStart, lineEnd), start + lineStart);
      lineStart = lineEnd + 1;
      if (!goOn) return start + lineStart;
      lineEnd = held.indexOf(newline, lineStart);
    }
    piece.copyWithin(0, lineStart, filled);
    kept = filled - lineStart;
    start += lineStart;
  }
  return start;
}
