/** The lines of a text that comes in parts, none of which may be too long to hold. */
import { DuizhaoError } from '../../core/errors.js';

/** UTF-16 units; a segment of a megabyte with all its drafts is far below this. */
export const longestLine = 1 << 26;

/**
 * The lines of a text, which end in LF or CR LF.
 * @param name of the file, for messages.
 * @throws DuizhaoError INPUT_TOO_LARGE for a line that does not end in time.
 */
export async function* boundedLines(
  texts: AsyncIterable<string>,
  name: string,
): AsyncGenerator<string> {
  // The parts of a line are joined only once, when its end has come.
  let parts: string[] = [];
  let length = 0;
  let number = 1;
  for await (const text of texts) {
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      parts.push(text.slice(from, at));
      yield parts.join('').replace(/\r$/u, '');
      parts = [];
      length = 0;
      number += 1;
      from = at + 1;
    }
    if (from === text.length) continue;
    parts.push(text.slice(from));
    length += text.length - from;
    if (length > longestLine) throw lineTooLong(name, number);
  }
  if (length > 0) yield parts.join('').replace(/\r$/u, '');
}

/** The error for a file whose line does not end. */
export function lineTooLong(name: string, number: number): DuizhaoError {
  return new DuizhaoError(
    'INPUT_TOO_LARGE',
    `${name}, line ${number}: the line is longer than ${longestLine >> 20} million characters`,
    'A segment is never so long; check that the file is what its name says.',
  );
}
