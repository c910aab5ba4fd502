/** Opens a file of this machine for the readers of formats. */
import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ExchangeSource } from '../../formats/convert/index.js';

/** A file as what a format reads. */
export function fileSource(path: string): ExchangeSource {
  const byteLength = statSync(path).size;
  return {
    name: basename(path),
    bytes: () => createReadStream(path),
    random: {
      byteLength,
      async slice(start, end = byteLength) {
        const file = await open(path);
        try {
          const bytes = new Uint8Array(Math.max(0, end - start));
          const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
          return bytes.buffer.slice(0, bytesRead);
        } finally {
          await file.close();
        }
      },
    },
  };
}
