/** The first line of a journal. */
import { DuizhaoError } from '../../core/errors.js';
import { isIntact, writeCheckedLine } from './checked-line.js';
import { damaged } from './errors.js';

const schema = 'duizhao.review-journal/1';

/** Of a new journal of the bitext with a SHA-256. */
export function writeHeader(bitext: string, name: string): Buffer {
  return writeCheckedLine({ schema, bitext, name });
}

/** @throws DuizhaoError FORMAT_INVALID unless `line` begins a journal of the bitext. */
export function checkHeader(path: string, line: Buffer, bitext: string): void {
  if (!isIntact(line)) throw damaged(path, 1, 0, 'this is not how a journal begins');
  const header: Readonly<Record<string, unknown>> = JSON.parse(line.toString());
  if (header.schema !== schema) {
    throw damaged(path, 1, 0, `this is ${String(header.schema)}, not ${schema}`);
  }
  if (header.bitext === bitext) return;
  throw new DuizhaoError(
    'FORMAT_INVALID',
    `${path} is the journal of another text than the bitext has now`,
    'Put the bitext back as it was when the review began, or move the journal away to begin anew.',
  );
}
