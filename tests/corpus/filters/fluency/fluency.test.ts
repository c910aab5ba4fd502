import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fluencyFilter } from '../../../../src/corpus/filters/fluency/fluency-filter.js';
import { fluencyOf } from '../../../../src/corpus/filters/fluency/index.js';
import {
  firstHash,
  openOrderModel,
  type PairRelation,
  packOrderModel,
  pairHash,
  secondHash,
} from '../../../../src/corpus/filters/fluency/model.js';
import { orderToken, orderWords } from '../../../../src/corpus/filters/fluency/tokens.js';

const folder = mkdtempSync(join(tmpdir(), 'fluency-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('fluencyOf', () => {
  it.each([
    [
      'en',
      'The Committee may decide to invite the parties to submit their observations in writing.',
    ],
    ['en', 'My grandmother kept a small brown dog that barked at every stranger on the road.'],
    ['zh', '委员会可决定请当事各方以书面形式提交意见。'],
    ['zh', '我奶奶养了一只棕色的小狗，路上每来一个生人它都要叫。'],
  ] as const)('lets %s in order pass: %s', (language, text) => {
    expect(fluencyOf(text, language)).toBeGreaterThan(0.5);
  });

  it.each([
    [
      'en',
      'in to The observations submit invite their may writing. to Committee parties decide the',
    ],
    ['en', 'dog small on at barked a grandmother the stranger brown road. My that every kept'],
    ['zh', '提交当事书面各方可以请意见委员会形式决定。'],
  ] as const)('sees that %s is shuffled: %s', (language, text) => {
    expect(fluencyOf(text, language)).toBeLessThan(0.1);
  });

  it('says nothing against a heading of a few words', () => {
    expect(fluencyOf('International Trade of Law', 'en')).toBe(1);
  });

  it.each(['', '，', '\ud800', '7 8 9 10 11 12 13'])('gives a probability of %j too', (text) => {
    for (const language of ['zh', 'en'] as const) {
      expect(fluencyOf(text, language)).toBeGreaterThanOrEqual(0);
      expect(fluencyOf(text, language)).toBeLessThanOrEqual(1);
    }
  });

  it('takes a bounded time for a text without end', () => {
    expect(fluencyOf('word order '.repeat(20_000), 'en')).toBeLessThanOrEqual(1);
  });
});

describe('a model of word order', () => {
  const pair = (relation: PairRelation, first: string, second: string) =>
    pairHash(firstHash(relation, first), secondHash(second));
  const scores = new Map([
    [pair('next', 'the', 'law'), 2.5],
    [pair('after-next', 'the', 'law'), -1],
    [pair('next', 'law', 'the'), 100],
  ]);
  const bytes = packOrderModel(['the', 'law'], scores);
  const path = join(folder, 'model.bin');
  writeFileSync(path, bytes);

  it('gives back what was packed, to a sixteenth of a nat and to eight nats', () => {
    const model = openOrderModel(path);
    expect([...model.common]).toEqual([
      ['the', 0],
      ['law', 1],
    ]);
    expect(model.score(pair('next', 'the', 'law'))).toBe(2.5);
    expect(model.score(pair('after-next', 'the', 'law'))).toBe(-1);
    expect(model.score(pair('next', 'law', 'the'))).toBeCloseTo(7.94, 2);
    expect(model.score(pair('next-kind', 'the', 'law'))).toBeNaN();
  });

  it.each([
    ['is cut off', bytes.subarray(0, bytes.length - 1)],
    ['is cut off in its head', bytes.subarray(0, 5)],
    ['is something else', Buffer.from('PK'.repeat(40))],
    ['is empty', Buffer.alloc(0)],
  ])('is refused when it %s', (_, content) => {
    const other = join(folder, 'other.bin');
    writeFileSync(other, content);
    expect(() => openOrderModel(other)).toThrow(expect.objectContaining({ code: 'MODEL_INVALID' }));
  });

  it('is missed', () => {
    expect(() => openOrderModel(join(folder, 'none.bin'))).toThrow(
      expect.objectContaining({ code: 'MODEL_NOT_FOUND' }),
    );
  });
});

describe('words of the model', () => {
  it('keep the marks that divide a sentence, where they stand', () => {
    expect(orderWords('First, the Member States (all).', 'en')).toEqual([
      'first',
      ',',
      'the',
      'member',
      'states',
      '(',
      'all',
      ')',
      '.',
    ]);
    expect(orderWords('第一，会员国。', 'zh').join(' ')).toMatch(/ ， .* 。$/u);
  });

  it('are named by how they end where they are not common', () => {
    const common = new Map([
      ['the', 0],
      ['law', 300],
    ]);
    expect(orderToken('the', { common }, 'en')).toEqual({ word: 'the', kind: 'the' });
    expect(orderToken('law', { common }, 'en')).toEqual({ word: 'law', kind: '*' });
    expect(orderToken('barking', { common }, 'en')).toEqual({ word: '*ing', kind: '*ing' });
    expect(orderToken('1999', { common }, 'en').word).toBe('#');
    expect(orderToken('委员会', { common }, 'zh').word).toBe('*3会');
  });
});

describe('FluencyFilter', () => {
  it('refuses a unit of which one side is shuffled', () => {
    const filter = fluencyFilter.make({});
    const unit = {
      chinese: '委员会可决定请当事各方以书面形式提交意见。',
      english:
        'in to The observations submit invite their may writing. to Committee parties decide the',
      level: 'sentence' as const,
    };
    const score = filter.score(unit);
    expect(filter.accepts(score)).toBe(false);
    expect(score).toEqual([expect.closeTo(1, 0), expect.closeTo(0, 0)]);
  });
});
