/** Bilingual tables in Word documents as a format that files are converted from and to. */
import type { FileFormat } from '../convert/format.js';
import { readDocxTable } from './read-docx-table.js';
import { writeDocxTable } from './write-docx-table.js';

/** Word documents with a table of ID, source, target, comment and status. */
export const docxTable: FileFormat = {
  kind: 'file',
  name: 'docx',
  extensions: ['.docx'],
  read: readDocxTable,
  write: writeDocxTable,
};
