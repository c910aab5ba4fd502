/**
 * Fits the weights of the adequacy filter on planted noise, and reports how it does on texts that it was
 * not fitted on.
 * Run: npx tsx tests/bench/fit-adequacy.ts [--write]
 * With --write the weights go to src/corpus/filters/adequacy/weights.json.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { packageFile } from '../../src/core/package-folder.js';
import { measurePair } from '../../src/corpus/filters/adequacy/measure-pair.js';
import { probabilityBy } from '../../src/corpus/filters/network.js';
import { type FilterText, readFilterTexts } from './filter-texts.js';
import { fitNetwork, type Sample } from './fit-network.js';
import { damage, type NoiseKind } from './planted-noise.js';
import { createRandom } from './random.js';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });

interface Made extends Sample {
  readonly kind: NoiseKind | 'clean';
  readonly text: string;
}

/** Noise that adequacy is to find; a true translation into bad English is for other filters. */
const kinds: readonly NoiseKind[] = [
  'misaligned',
  'misaligned',
  'truncated',
  'truncated',
  'untranslated',
];

/** As many clean pairs as damaged ones from each text, drawn at random. */
function sample(
  texts: readonly FilterText[],
  perText: (name: string) => number,
  seed: number,
): Made[] {
  return texts.flatMap(({ name, documents }) => {
    const random = createRandom(seed);
    const places = documents.flatMap((pairs, at) =>
      pairs.map((_, pair): [number, number] => [at, pair]),
    );
    const made: Made[] = [];
    for (let count = 0; count < perText(name); count += 1) {
      const place = places[Math.floor(random() * places.length)] ?? [0, 0];
      const clean = documents[place[0]]?.[place[1]];
      if (clean === undefined || clean.chinese.length < 2) continue;
      made.push({
        kind: 'clean',
        text: name,
        right: true,
        measures: measurePair(clean.chinese, clean.english),
      });
      const kind = kinds[Math.floor(random() * kinds.length)] ?? 'misaligned';
      const noise = damage(kind, documents, place, random);
      if (noise === undefined) continue;
      made.push({
        kind,
        text: name,
        right: false,
        measures: measurePair(noise.chinese, noise.english),
      });
    }
    return made;
  });
}

const sizes: Readonly<Record<string, number>> = {
  law: 7_000,
  'un-authored': 6_000,
  technical: 2_500,
  everyday: 1_200,
};
const started = performance.now();
const fitting = [...readFilterTexts('words'), ...readFilterTexts('weights')].filter(
  ({ name }) => name in sizes,
);
const samples = sample(fitting, (name) => Math.round((sizes[name] ?? 0) / 2), 11);
console.log(`${samples.length} samples, ${((performance.now() - started) / 1000).toFixed(0)} s`);
const network = fitNetwork(samples, { units: 12, ridge: 2e-4, rounds: 250, seed: 5 });
console.log(`fitted, ${((performance.now() - started) / 1000).toFixed(0)} s`);
const path = packageFile('src', 'corpus', 'filters', 'adequacy', 'weights.json');
if (values.write) writeFileSync(path, `${JSON.stringify(network)}\n`);

report('fitted on', samples);
for (const text of readFilterTexts('report')) {
  report(
    text.name,
    sample([text], () => (text.name === 'un-dev' ? 500 : 700), 29),
  );
}

function report(name: string, made: readonly Made[]): void {
  const judged = made.map(({ kind, right, measures }) => ({
    kind,
    right,
    probability: probabilityBy(network, measures),
  }));
  const share = (kind: string, threshold: number) => {
    const own = judged.filter((one) => one.kind === kind);
    const passed = own.filter(({ probability }) => probability >= threshold).length;
    return `${((100 * passed) / Math.max(1, own.length)).toFixed(1).padStart(5)}`;
  };
  for (const threshold of [0.1, 0.2, 0.3, 0.5]) {
    const cells = ['clean', 'misaligned', 'truncated', 'untranslated'].map(
      (kind) => `${kind} ${share(kind, threshold)}`,
    );
    console.log(`${name.padEnd(14)} from ${threshold} pass, %: ${cells.join('  ')}`);
  }
  let error = 0;
  for (let bin = 0; bin < 10; bin += 1) {
    const own = judged.filter(
      ({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin,
    );
    const stated = own.reduce((sum, { probability }) => sum + probability, 0);
    error += Math.abs(stated - own.filter(({ right }) => right).length) / judged.length;
  }
  console.log(`${name.padEnd(14)} expected calibration error ${error.toFixed(3)}`);
}
