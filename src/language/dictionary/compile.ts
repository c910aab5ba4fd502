/** Writes the dictionary table that ships; run by `npm run build:dictionary`. */
import { writeFileSync } from 'node:fs';
import { packageFile } from '../../core/package-folder.js';
import { readCedict } from './cedict.js';
import { writeTable } from './table.js';

const entries = await readCedict();
const table = writeTable(entries);
const path = packageFile('corpora', 'dictionary', 'cedict.bin');
writeFileSync(path, table);
console.log(`${entries.length} headwords, ${table.length} bytes: ${path}`);
