/** Writes a zip archive while its parts come in. */
import { Zip, ZipDeflate } from 'fflate';
import { DuizhaoError } from '../../core/errors.js';

/** A part of an archive: its name, and its text as a whole or in pieces. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | AsyncIterable<string>;
}

// The first day that an archive can name: the bytes are not to tell when they were written.
const day = new Date(1980, 0, 1);
/** Archives of the plain kind, which every program opens, count in 32 bits. */
const mostBytes = 2 ** 32 - 2 ** 20;
const piece = 1 << 16;

/**
 * The bytes of an archive with its parts in their order, deflated; the same parts give the same
 * bytes.
 *
 * @throws DuizhaoError INPUT_TOO_LARGE for parts of more than 4 GiB.
 */
export async function* zipParts(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  let packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  });
  let total = 0;
  for (const { name, content } of parts) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = day;
    zip.add(entry);
    for await (const text of piecesOf(content)) {
      const bytes = Buffer.from(text);
      total += bytes.length;
      if (total > mostBytes) throw tooLarge();
      entry.push(bytes);
      yield* packed;
      packed = [];
    }
    entry.push(new Uint8Array(), true);
    yield* packed;
    packed = [];
  }
  zip.end();
  yield* packed;
}

/** Texts joined to pieces worth packing. */
async function* piecesOf(content: string | AsyncIterable<string>): AsyncGenerator<string> {
  if (typeof content === 'string') {
    yield content;
    return;
  }
  let gathered = '';
  for await (const text of content) {
    gathered += text;
    if (gathered.length < piece) continue;
    yield gathered;
    gathered = '';
  }
  yield gathered;
}

function tooLarge(): DuizhaoError {
  return new DuizhaoError(
    'INPUT_TOO_LARGE',
    'the units make a file of more than 4 GiB, which office programs do not open',
    'Cut them into several files, or convert them to Parquet, TSV or JSON lines.',
  );
}
