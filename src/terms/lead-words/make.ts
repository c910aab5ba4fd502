/** Writes the termbase of lead words that ships. Run: npx tsx src/terms/lead-words/make.ts */
import { writeFileSync } from 'node:fs';
import { packageFile } from '../../core/package-folder.js';
import { writeTbx } from '../write-tbx.js';
import { leadWordTermbase } from './termbase.js';

const termbase = leadWordTermbase();
const path = packageFile('corpora', 'termbases', 'un-lead-words.tbx');
writeFileSync(path, writeTbx(termbase));
console.log(`${termbase.concepts.length} lead words: ${path}`);
