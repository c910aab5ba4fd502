/**
 * Measures word alignment on the gold pairs: precision, recall and alignment error rate (Och & Ney
 * 2003), what each source of evidence is worth, and speed.
 *
 *   npm run bench:words
 */

import {
  alignWords,
  alignWordsInDocument,
  type WordAlignOptions,
} from '../../src/align/words/index.js';
import type { WordLink } from '../../src/core/bitext.js';
import { type Dictionary, loadDictionary } from '../../src/language/dictionary/index.js';
import type { Lexicon } from '../../src/language/lexicon/index.js';
import { describeMachine } from './machine.js';
import { expectedCalibrationError, type JudgedLink, reliabilityTable } from './reliability.js';
import { loadShippedTerms } from './shipped-terms.js';
import { coveredPairs, type GoldPair, judgeWords, readWordGold, wordFigures } from './word-gold.js';

console.log(`machine: ${describeMachine()}`);

const lexicon: Lexicon = {
  size: 0,
  translations: () => [],
  chineseAlone: () => 0,
  englishAlone: () => 0,
};
const dictionary: Dictionary = { ...loadDictionary(), glossWords: () => [] };
const terms = loadShippedTerms();

type Aligner = (pairs: readonly GoldPair[]) => WordLink[][];

const alone =
  (options: WordAlignOptions): Aligner =>
  (pairs) =>
    pairs.map((pair) => alignWords(pair, options));

/** Sentences of one resolution are a document; those invented one by one are not, but are few. */
const together =
  (options: WordAlignOptions): Aligner =>
  (pairs) =>
    alignWordsInDocument(pairs, options);

const variants: readonly (readonly [string, Aligner])[] = [
  ['as it ships', together({})],
  ['with the termbase', together({ terms })],
  ['without the document', alone({})],
  ['without the lexicon', together({ lexicon })],
  ['without the dictionary', together({ dictionary })],
  ['without either', together({ lexicon, dictionary })],
];

for (const part of ['dev', 'test'] as const) {
  const gold = readWordGold(part);
  const resolution = gold.filter(({ id }) => part === 'test' && Number(id.slice(5)) > 30);
  const sets: (readonly [string, readonly GoldPair[]])[] = [[part, gold]];
  if (resolution.length > 0) {
    sets.push(['test, invented', gold.filter((pair) => !resolution.includes(pair))]);
    sets.push(['test, A/RES/56/123', resolution]);
  }
  for (const [name, pairs] of sets) {
    const sure = pairs.reduce((sum, pair) => sum + pair.sure.size, 0);
    const possible = pairs.reduce((sum, pair) => sum + pair.possible.size, 0);
    console.log(`\n${name}: ${pairs.length} pairs, ${sure} sure links, ${possible} possible`);
    for (const [variant, align] of variants) {
      const linked = align(pairs).map((links, place) => {
        const pair = pairs[place];
        return pair === undefined ? new Set<string>() : coveredPairs(pair, links);
      });
      const { precision, recall, aer } = wordFigures(judgeWords(pairs, linked));
      const show = (value: number) => (100 * value).toFixed(1).padStart(5);
      console.log(
        `  ${variant.padEnd(24)} precision ${show(precision)}  recall ${show(recall)}  ` +
          `AER ${show(aer)}`,
      );
    }
  }
}

const test = readWordGold('test');
const judged = alignWordsInDocument(test).flatMap((links, place) =>
  links.map((link): JudgedLink => {
    const pair = test[place];
    const cells = pair === undefined ? [] : [...coveredPairs(pair, [link])];
    const isRight = (cell: string) => pair?.sure.has(cell) || pair?.possible.has(cell) || false;
    return { score: link.score, right: cells.every(isRight) };
  }),
);
console.log(
  `\nscores on the test pairs: expected calibration error ` +
    `${expectedCalibrationError(judged).toFixed(3)}\n${reliabilityTable(judged)}\n`,
);

const gold = [...readWordGold('dev'), ...readWordGold('test')];
for (const [name, align] of [
  ['one by one', alone({})],
  ['as a document', together({})],
] as const) {
  align(gold);
  // Processor time, since other work on the machine must not count.
  const start = process.cpuUsage();
  const rounds = 5;
  for (let round = 0; round < rounds; round++) align(gold);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  console.log(`${name}: ${((rounds * gold.length) / seconds).toFixed(0)} pairs a second`);
}
