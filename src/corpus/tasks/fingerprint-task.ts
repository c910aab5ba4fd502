/** Reads a document and gives what it can be paired by. */
import { readDocument } from '../../document/index.js';
import { fingerprintOf } from '../pairing/index.js';
import type { SourceItem } from '../source-item.js';
import { readItem } from '../sources/index.js';
import type { ResultLine } from './task.js';

/**
 * The fingerprint of a document, as the only line.
 * @throws DuizhaoError for a document that cannot be read.
 */
export async function* performFingerprint(item: SourceItem): AsyncGenerator<ResultLine, void> {
  const { name, language } = item;
  const document = await readDocument(await readItem(item), {
    name,
    ...(language && { language }),
  });
  yield { type: 'fingerprint', fingerprint: fingerprintOf(document) };
}
