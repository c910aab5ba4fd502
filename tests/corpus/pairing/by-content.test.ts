import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/core/document.js';
import {
  fingerprintOf,
  type PrintedItem,
  pairByContent,
} from '../../../src/corpus/pairing/index.js';
import { minHash } from '../../../src/corpus/pairing/min-hash.js';
import { corpusSettings } from '../../../src/corpus/settings.js';
import { documentFromText } from '../../../src/document/index.js';
import { createRandom } from '../../bench/random.js';
import { itemNamed } from './items.js';

const limits = corpusSettings.parse({}).pairing;

const subjects = [
  ['水资源', 'water resources'],
  ['教育', 'education'],
  ['麻醉药品', 'narcotic drugs'],
  ['森林', 'forests'],
  ['难民', 'refugees'],
  ['预算', 'the budget'],
  ['儿童', 'children'],
  ['核武器', 'nuclear weapons'],
] as const;

/** A document about a few things, with its own numbers, in both languages. */
function madeTexts(seed: number): Readonly<Record<Language, string>> {
  const random = createRandom(seed);
  const pick = (most: number): number => Math.floor(random() * most);
  const chinese: string[] = [];
  const english: string[] = [];
  for (let line = 0; line < 12; line += 1) {
    const [zh, en] = subjects[pick(subjects.length)] ?? subjects[0];
    const [count, year] = [100 + pick(9_000), 1950 + pick(70)];
    chinese.push(`${year}年，委员会审议了关于${zh}的${count}份报告。`);
    english.push(`In ${year}, the Committee considered ${count} reports on ${en}.`);
  }
  return { zh: chinese.join('\n\n'), en: english.join('\n\n') };
}

function printed(name: string, text: string, language: Language): PrintedItem {
  const fingerprint = fingerprintOf(documentFromText(text, { name, language }));
  return { item: itemNamed(name), fingerprint };
}

function madeItems(count: number): PrintedItem[] {
  return Array.from({ length: count }, (_, seed) => {
    const { zh, en } = madeTexts(seed + 1);
    return [printed(`${seed} zh`, zh, 'zh'), printed(`${seed} en`, en, 'en')];
  }).flat();
}

const lawOf = (name: string): string => name.split(' ')[0] ?? '';

describe('pairByContent', () => {
  const items = madeItems(60);

  it('finds the counterpart of each, surely', async () => {
    const { pairs, lone } = await pairByContent(items, limits);
    expect(pairs).toHaveLength(60);
    expect(lone).toEqual([]);
    for (const { chinese, english, score, margin } of pairs) {
      expect(lawOf(chinese.name)).toBe(lawOf(english.name));
      expect(score).toBeGreaterThan(0.9);
      expect(margin).toBeGreaterThan(0.3);
    }
  });

  it('leaves alone what has no counterpart, and says why', async () => {
    const some = items.filter(({ item }) => item.name !== '7 en' && item.name !== '9 zh');
    const { pairs, lone } = await pairByContent(some, limits);
    expect(pairs).toHaveLength(58);
    expect(lone.map(({ item }) => item.name)).toEqual(['7 zh', '9 en']);
    for (const { reason } of lone) expect(reason).toMatch(/likeliest counterpart|in common/u);
  });

  it('gives the same whatever the order', async () => {
    const found = await pairByContent(items, limits);
    const random = createRandom(5);
    const shuffled = items
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
    expect(await pairByContent(shuffled, limits)).toEqual(found);
  });

  it('pairs none of two that fit equally, but takes one of two copies', async () => {
    const { zh, en } = madeTexts(1);
    const rest = items.slice(20);
    const chinese = printed('x zh', zh, 'zh');
    const english = ['x en 1', 'x en 2'].map((name) => printed(name, en, 'en'));
    const unclear = await pairByContent([...rest, chinese, ...english], limits);
    expect(unclear.lone.map(({ item }) => item.name)).toEqual(['x zh', 'x en 1', 'x en 2']);
    const copies = english.map(({ item, fingerprint }) => ({
      item: { ...item, digest: 'same' },
      fingerprint,
    }));
    const clear = await pairByContent([...rest, chinese, ...copies], limits);
    expect(clear.lone.map(({ item }) => item.name)).toEqual(['x en 2']);
  });

  it('takes nothing for nothing', async () => {
    expect(await pairByContent([], limits)).toEqual({ pairs: [], lone: [] });
  });
});

describe('fingerprintOf', () => {
  it('has in common what both languages say', () => {
    const { zh, en } = madeTexts(3);
    const [chinese, english] = [printed('zh', zh, 'zh'), printed('en', en, 'en')];
    const theirs = new Set(english.fingerprint.features);
    const shared = chinese.fingerprint.features.filter((feature) => theirs.has(feature));
    expect(shared.length).toBeGreaterThan(theirs.size / 2);
    expect(chinese.fingerprint.features).toEqual(chinese.fingerprint.features.toSorted());
  });
});

describe('minHash', () => {
  it('estimates how alike two sets are', () => {
    const set = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 20, maxLength: 200 });
    fc.assert(
      fc.property(set, set, (a, b) => {
        const [left, right] = [new Set(a.map(String)), new Set(b.map(String))];
        const shared = [...left].filter((each) => right.has(each)).length;
        const jaccard = shared / (left.size + right.size - shared);
        const [one, other] = [minHash(left, 512), minHash(right, 512)];
        const equal = one.filter((value, at) => value === other[at]).length / 512;
        expect(Math.abs(equal - jaccard)).toBeLessThan(0.15);
      }),
    );
  });
});
