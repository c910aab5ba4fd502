/** Turns the bytes of a file into text while they come in. */

/** The text of a file in UTF-8, UTF-16 or, for XML, whatever its declaration names. */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
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
