/** Reads a file of linked texts, whatever its format. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DuizhaoError } from '../../core/errors.js';
import { type ExportInput, readJsonl } from '../../formats/index.js';
import { decodeText } from '../../formats/text-stream.js';
import { readPairedTmx, readPairedTsv } from './paired-units.js';
import { requireShape } from './require-shape.js';

/** What a file begins with tells its format; names lie. */
export type BitextFormat = 'jsonl' | 'tmx' | 'tsv';

/**
 * The bitext of a file: JSON lines of duizhao with drafts, TMX, or a table.
 * @param name of the file, for errors.
 * @throws DuizhaoError FORMAT_INVALID for a file that breaks the rules of its format, or whose
 * source is not Chinese.
 */
export async function readBitext(bytes: Uint8Array, name: string): Promise<ExportInput> {
  const text = await decodeWhole(bytes);
  const run = await readAs(formatOf(text), text, name);
  const { source, target } = run.bitext;
  if (source.language !== 'zh' || target.language !== 'en') {
    throw new DuizhaoError(
      'FORMAT_INVALID',
      `${name}: the source is not Chinese, or the target not English`,
      'Align the two texts again with duizhao align, the Chinese becomes the source.',
    );
  }
  return run;
}

/** The format that the beginning of a file shows. */
export function formatOf(text: string): BitextFormat {
  const beginning = text.replace(/^\uFEFF/u, '').trimStart();
  if (beginning.startsWith('{')) return 'jsonl';
  return beginning.startsWith('<') ? 'tmx' : 'tsv';
}

async function readAs(format: BitextFormat, text: string, name: string): Promise<ExportInput> {
  if (format === 'jsonl') {
    const run = readJsonl(text, name);
    requireShape(run, name);
    return run;
  }
  const title = basename(name).replace(/\.\w+$/u, '');
  return format === 'tmx' ? readPairedTmx(text, name, title) : readPairedTsv(text, name, title);
}

/**
 * The bytes of a file.
 * @throws DuizhaoError FILE_NOT_FOUND, FILE_UNREADABLE
 */
export function readBytes(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    if (reason === 'ENOENT') {
      throw new DuizhaoError('FILE_NOT_FOUND', `there is no file ${name}`, 'Check the path.', {
        cause,
      });
    }
    throw new DuizhaoError(
      'FILE_UNREADABLE',
      `${name} cannot be read (${reason})`,
      'Check that it is a file and that you may read it.',
      { cause },
    );
  }
}

/** The text of bytes in UTF-8, UTF-16 or what an XML declaration names. */
export async function decodeWhole(bytes: Uint8Array): Promise<string> {
  let text = '';
  for await (const part of decodeText(oneChunk(bytes))) text += part;
  return text;
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
