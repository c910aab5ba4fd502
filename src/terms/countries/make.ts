/**
 * Writes the termbase of countries that ships.
 * Run: npx tsx src/terms/countries/make.ts [../shared/data/parallel/country-names.tsv.gz]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { packageFile } from '../../core/package-folder.js';
import { writeTbx } from '../write-tbx.js';
import { countryConcepts } from './concepts.js';
import { readCountryNames } from './names.js';

const from =
  process.argv[2] ?? packageFile('..', 'shared', 'data', 'parallel', 'country-names.tsv.gz');
const lists = readCountryNames(gunzipSync(readFileSync(from)).toString('utf8'));
const chinese = new Intl.DisplayNames('zh-Hans', { type: 'region' });
const english = new Intl.DisplayNames('en-GB', { type: 'region' });
const concepts = countryConcepts(
  lists,
  (code) => ({ zh: chinese.of(code) ?? code, en: english.of(code) ?? code }),
  process.versions.cldr ?? '',
);
const path = packageFile('corpora', 'termbases', 'un-countries.tbx');
writeFileSync(
  path,
  writeTbx({
    id: 'un-countries',
    title: 'Names of countries in United Nations documents, Chinese–English',
    licence: 'Apache-2.0',
    source:
      'Short and formal names as UNTERM and M49 list them (datasets/country-codes, PDDL), other names of CLDR, and what United Nations documents write beside them.',
    concepts,
  }),
);
console.log(`${concepts.length} countries: ${path}`);
