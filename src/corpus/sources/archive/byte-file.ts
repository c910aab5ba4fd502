/** A file whose bytes are read in any order. */
import { type FileHandle, open } from 'node:fs/promises';

export interface ByteFile {
  readonly size: number;
  /** The bytes from `start` on, fewer where the file ends. */
  read(start: number, length: number): Promise<Buffer>;
  /** The bytes from `start` up to `end`, in pieces. */
  stream(start: number, end: number): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

const pieceSize = 1 << 16;

/** @throws what the system says. */
export async function openByteFile(path: string): Promise<ByteFile> {
  return byteFileOf(await open(path));
}

/** The file that a handle is open for. */
export async function byteFileOf(handle: FileHandle): Promise<ByteFile> {
  const { size } = await handle.stat();
  async function read(start: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, size - start));
    const bytes = Buffer.allocUnsafe(wanted);
    let filled = 0;
    while (filled < wanted) {
      const { bytesRead } = await handle.read(bytes, filled, wanted - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  }
  return {
    size,
    read,
    async *stream(start, end) {
      for (let at = start; at < end; ) {
        const piece = await read(at, Math.min(pieceSize, end - at));
        if (piece.length === 0) return;
        yield piece;
        at += piece.length;
      }
    },
    close: () => handle.close(),
  };
}
