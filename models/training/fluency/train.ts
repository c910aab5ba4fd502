/**
 * Makes the model of word order, `models/duizhao-fluency`, out of parallel text.
 *
 * Run: `npm run train:fluency`; then `npx tsx tests/bench/fit-fluency.ts --write`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/core/document.js';
import { packageFile } from '../../../src/core/package-folder.js';
import {
  firstHash,
  type PairRelation,
  packOrderModel,
  pairHash,
  secondHash,
} from '../../../src/corpus/filters/fluency/model.js';
import { edge, orderToken, orderWords } from '../../../src/corpus/filters/fluency/tokens.js';
import { readFilterTexts } from '../../../tests/bench/filter-texts.js';

const out = packageFile('models', 'duizhao-fluency');
const commonWords = 6_000;
/** A pair is kept that was met so often. */
const leastCount: { readonly [relation in PairRelation]: number } = {
  next: 2,
  'after-next': 5,
  'next-kind': 2,
};

const pairs = readFilterTexts('words').flatMap(({ documents }) => documents.flat());
console.log(`${pairs.length} pairs`);
mkdirSync(out, { recursive: true });
for (const language of ['zh', 'en'] as const) {
  const texts = pairs.map(({ chinese, english }) =>
    orderWords(language === 'zh' ? chinese : english, language),
  );
  const bytes = train(texts, language);
  writeFileSync(join(out, `${language}.bin`), bytes);
  console.log(`${language}: ${bytes.length} bytes`);
}

interface Counts {
  readonly pairs: Map<string, number>;
  readonly firsts: Map<string, number>;
  readonly seconds: Map<string, number>;
  total: number;
}

function train(texts: readonly (readonly string[])[], language: Language): Uint8Array {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of text) add(counts, word);
  const words = [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, commonWords)
    .map(([word]) => word);
  const common = new Map(words.map((word, rank) => [word, rank]));
  const empty = (): Counts => ({
    pairs: new Map(),
    firsts: new Map(),
    seconds: new Map(),
    total: 0,
  });
  const relations = { next: empty(), 'after-next': empty(), 'next-kind': empty() };
  for (const text of texts) {
    const tokens = [edge, ...text.map((word) => orderToken(word, { common }, language)), edge];
    for (const [at, { word, kind }] of tokens.entries()) {
      const [next, afterNext] = [tokens[at + 1], tokens[at + 2]];
      if (next !== undefined) {
        count(relations.next, word, next.word);
        count(relations['next-kind'], kind, next.kind);
      }
      if (afterNext !== undefined) count(relations['after-next'], word, afterNext.word);
    }
  }
  const scores = new Map<number, number>();
  for (const relation of ['next', 'after-next', 'next-kind'] as const) {
    const { pairs: met, firsts, seconds, total } = relations[relation];
    for (const [key, times] of met) {
      if (times < leastCount[relation]) continue;
      const [first = '', second = ''] = key.split('\u0000');
      const chance = ((firsts.get(first) ?? 1) * (seconds.get(second) ?? 1)) / total;
      // A few meetings are no proof: what is seen is discounted.
      const information = Math.log((times - 0.5) / chance);
      scores.set(pairHash(firstHash(relation, first), secondHash(second)), information);
    }
  }
  return packOrderModel(words, scores);
}

function count(counts: Counts, first: string, second: string): void {
  add(counts.pairs, `${first}\u0000${second}`);
  add(counts.firsts, first);
  add(counts.seconds, second);
  counts.total += 1;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
