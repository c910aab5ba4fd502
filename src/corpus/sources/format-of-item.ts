/** Says in which format an item holds its pairs of texts. */
import { DuizhaoError } from '../../core/errors.js';
import { type FileFormat, formatOfFile } from '../../formats/convert/index.js';
import type { SourceItem } from '../source-item.js';
import { unpackedName } from './recognize.js';

/**
 * The format that the name of a bitext shows.
 * @throws DuizhaoError FORMAT_UNKNOWN
 */
export function formatOfItem({
  name,
}: SourceItem): FileFormat & Required<Pick<FileFormat, 'read'>> {
  const format = formatOfFile(unpackedName(name));
  if (format?.kind === 'file' && format.read !== undefined) return { ...format, read: format.read };
  throw new DuizhaoError(
    'FORMAT_UNKNOWN',
    `${name} is in no format that pairs of texts are read from`,
    'See duizhao convert --help for the formats.',
  );
}
