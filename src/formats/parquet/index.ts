/** Parquet as a format that files are converted from and to. */
import { DuizhaoError } from '../../core/errors.js';
import type { FileFormat } from '../convert/format.js';
import { readParquet } from './read-parquet.js';
import { writeParquet } from './write-parquet.js';

/** Parquet files with the `translation` column of Hugging Face. */
export const parquet: FileFormat = {
  kind: 'file',
  name: 'parquet',
  extensions: ['.parquet'],
  read: ({ random, name }) => {
    if (random !== undefined) return readParquet(random, name);
    throw new DuizhaoError(
      'BAD_USAGE',
      `${name} cannot be read as Parquet: it begins at its end`,
      'Save it as a file and give that.',
    );
  },
  write: writeParquet,
};
