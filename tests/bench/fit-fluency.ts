/**
 * Fits the weights of the fluency filter on shuffled texts, and reports how it does on texts that neither
 * they nor the model of word order were fitted on.
 * Run: npx tsx tests/bench/fit-fluency.ts [--write]
 * With --write the weights go to src/corpus/filters/fluency/weights.json.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Language } from '../../src/core/document.js';
import { packageFile } from '../../src/core/package-folder.js';
import { fewestWords, loadOrderModel } from '../../src/corpus/filters/fluency/index.js';
import { measureOrder } from '../../src/corpus/filters/fluency/measure-order.js';
import { type Network, probabilityBy } from '../../src/corpus/filters/network.js';
import { type FilterText, readFilterTexts } from './filter-texts.js';
import { fitNetwork, type Sample } from './fit-network.js';
import { shuffleText } from './planted-noise.js';
import { createRandom } from './random.js';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });

/** So many texts at most, each in its order and shuffled. */
const most = 3_000;

function sample({ documents }: FilterText, language: Language, seed: number): Sample[] {
  const random = createRandom(seed);
  const pairs = documents.flat();
  const model = loadOrderModel(language);
  const made: Sample[] = [];
  for (let count = 0; count < Math.min(most, pairs.length); count += 1) {
    const pair = pairs[Math.floor(random() * pairs.length)];
    const text = (language === 'zh' ? pair?.chinese : pair?.english) ?? '';
    const right = measureOrder(text, language, model);
    const shuffled = shuffleText(text, language, random);
    if (right.words < fewestWords || shuffled === undefined) continue;
    const wrong = measureOrder(shuffled, language, model);
    made.push({ measures: right.measures, right: true });
    if (wrong.words >= fewestWords) made.push({ measures: wrong.measures, right: false });
  }
  return made;
}

const fitting = readFilterTexts('weights');
const reporting = readFilterTexts('report');
const networks: Partial<Record<Language, Network>> = {};
for (const language of ['zh', 'en'] as const) {
  const samples = fitting.flatMap((text) => sample(text, language, 3));
  const network = fitNetwork(samples, { units: 8, ridge: 2e-4, rounds: 200, seed: 7 });
  networks[language] = network;
  report(language, 'fitted on', network, samples);
  for (const text of reporting) report(language, text.name, network, sample(text, language, 17));
}
if (values.write) {
  const path = packageFile('src', 'corpus', 'filters', 'fluency', 'weights.json');
  writeFileSync(path, `${JSON.stringify(networks)}\n`);
}

function report(
  language: Language,
  name: string,
  network: Network,
  samples: readonly Sample[],
): void {
  const passing = (isRight: boolean, threshold: number) => {
    const own = samples.filter(({ right }) => right === isRight);
    const passed = own.filter(({ measures }) => probabilityBy(network, measures) >= threshold);
    return ((100 * passed.length) / Math.max(1, own.length)).toFixed(1).padStart(5);
  };
  const cells = [0.1, 0.2, 0.3, 0.5].map(
    (threshold) => `${threshold}: ${passing(true, threshold)} / ${passing(false, threshold)}`,
  );
  console.log(
    `${language} ${name.padEnd(14)} in order / shuffled that pass, %: ${cells.join('   ')}`,
  );
}
