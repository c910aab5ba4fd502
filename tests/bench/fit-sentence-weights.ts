/** Fits the weights of the sentence aligner; `--write` puts them where the aligner reads them. */
import { writeFileSync } from 'node:fs';
import { packageFile } from '../../src/core/package-folder.js';
import { embedGoldTexts } from './gold-vectors.js';
import { readFoldTexts, validate } from './sentence-folds.js';

const [folder = '../shared/eval'] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const texts = readFoldTexts(folder);
const { vectors } = await embedGoldTexts(texts);
const kinds = [
  ['full', 'with the trained lexicon and word vectors', {}],
  ['embedded', 'with sentence vectors too', { vectors }],
  ['plain', 'with the dictionary only', { trained: false }],
] as const;
const weights = Object.fromEntries(
  kinds.map(([kind, words, resources]) => {
    const { report, fitAll } = validate(texts, resources);
    console.log(`${words}, documents left out:\n${report}`);
    return [kind, fitAll()];
  }),
);
if (process.argv.includes('--write')) {
  const rounded = JSON.stringify(
    weights,
    (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(5)) : value),
    2,
  );
  writeFileSync(packageFile('src', 'align', 'sentences', 'weights.json'), `${rounded}\n`);
}
