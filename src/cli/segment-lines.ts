/** Reads a file with a segment on each line, whatever the lines hold. */
import { readText } from '../document/read/read-text.js';
import type { Segment } from '../translate/engine.js';
import type { Input } from './files.js';

/**
 * The lines of a text as segments, empty ones too; only a line feed, with or without a carriage
 * return before it, ends a line.
 * @throws DuizhaoError where the bytes are no text.
 */
export function readSegmentLines({ name, bytes }: Input): readonly Segment[] {
  const lines = decode(bytes, name).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, at) => ({
    id: `line-${String(at + 1).padStart(4, '0')}`,
    text: line.replace(/\r$/u, ''),
  }));
}

/** UTF-8 with no more ado: a control character or a blank file is as good as any. */
function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return readText(bytes, name).text;
  }
}
