/** Excel workbooks as a format that files are converted from and to. */
import type { FileFormat } from '../convert/format.js';
import { readXlsx } from './read-xlsx.js';
import { writeXlsx } from './write-xlsx.js';

/** Workbooks of one sheet. */
export const xlsx: FileFormat = {
  kind: 'file',
  name: 'xlsx',
  extensions: ['.xlsx'],
  read: readXlsx,
  write: writeXlsx,
};
