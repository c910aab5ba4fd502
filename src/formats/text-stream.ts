/** Turns the bytes of a file into text while they come in. */
import { DuizhaoError } from '../core/errors.js';

/** The text of a file in UTF-8, UTF-16 or, for XML, whatever its declaration names. */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

/**
 * The text of a file as above, if all of it is in the encoding that it shows.
 * @param name of the file, for messages.
 * @throws DuizhaoError INPUT_UNDECODABLE
 */
export async function* decodeStrictly(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined
        ? (decoder?.decode() ?? '')
        : (decoder?.decode(chunk, { stream: true }) ?? '');
    } catch (cause) {
      throw new DuizhaoError(
        'INPUT_UNDECODABLE',
        `${name} is not in ${decoder?.encoding.toUpperCase() ?? ''}, or was cut short`,
        'Save the file as UTF-8; a spreadsheet calls it “CSV UTF-8” or “Unicode text”.',
        { cause },
      );
    }
  };
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    yield decode(chunk);
  }
  yield decode();
}

/** The lines of a text that comes in parts, whatever ends them. */
export async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    // A carriage return at the end may have its line feed in the next part.
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/u);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest.replace(/\r$/u, '');
}

const longestDeclaration = 200;

function encodingOf(chunk: Uint8Array): string {
  const start = String.fromCharCode(...chunk.subarray(0, longestDeclaration));
  if (start.startsWith('\u00ff\u00fe') || start.startsWith('<\u0000')) return 'utf-16le';
  if (start.startsWith('\u00fe\u00ff') || start.startsWith('\u0000<')) return 'utf-16be';
  const named = /^<\?xml[^>]*encoding=["']([\w-]+)["']/u.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return 'utf-8';
  }
}
