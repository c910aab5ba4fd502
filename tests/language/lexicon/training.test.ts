import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { numberCells } from '../../../models/training/lexicon/cells.js';
import {
  detokenizeChinese,
  detokenizeEnglish,
} from '../../../models/training/lexicon/detokenize.js';
import { expDigamma } from '../../../models/training/lexicon/digamma.js';
import { estimate } from '../../../models/training/lexicon/estimate.js';
import { readTrainingPairs } from '../../../models/training/lexicon/pairs.js';
import { trainingTexts } from '../../../models/training/lexicon/texts.js';

describe('training pairs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parallel-'));
  for (const { name } of trainingTexts) write(name, []);

  function write(name: string, rows: readonly (readonly [string, string])[]): void {
    const lines = ['zh\ten', ...rows.map((row) => row.join('\t'))];
    writeFileSync(join(folder, `${name}.tsv.gz`), gzipSync(`${lines.join('\n')}\n`));
  }

  it('leave out what would teach wrong translations', () => {
    write('everyday', [
      ['大会通过了决议。', 'The Assembly adopted the resolution.'],
      ['大会通过了决议。', 'The Assembly adopted the resolution.'],
      ['第25条', 'Article 36'],
      ['报告', 'This is quite another sentence, which says a great many more things than one.'],
      ['ABC print(x) value', 'ABC print(x) value'],
      [
        '强调和平与安全对于世界各国人民的重要性，',
        'Stressing the importance of peace and security,',
      ],
    ]);
    const reserved = ['强调和平与安全对于世界各国人民的重要性'];
    const { pairs, counts } = readTrainingPairs(folder, reserved);
    expect(pairs.map(({ chinese }) => chinese)).toEqual([['大会', '通过', '了', '决议']]);
    expect(counts.find(({ name }) => name === 'everyday')?.dropped).toEqual({
      repeated: 1,
      numbers: 1,
      uneven: 1,
      script: 1,
      reserved: 1,
    });
  });

  it('have the blanks of tokenised text taken out', () => {
    expect(detokenizeChinese('他 把 Alpha  Phi 扔进 坑里 ，')).toBe('他把Alpha Phi扔进坑里，');
    expect(detokenizeEnglish("his son 's heart , ( does n't ) $ 5")).toBe(
      "his son's heart, (doesn't) $5",
    );
  });
});

describe('estimation', () => {
  it('finds which words translate each other, the words of a compound too', () => {
    const pair = (chinese: string, english: string) => ({
      chinese: chinese.split(' '),
      english: english.split(' '),
      weight: 1,
    });
    const cells = numberCells([
      pair('大会 报告', 'the general assembly report'),
      pair('大会 决议', 'the general assembly resolution'),
      pair('报告 决议', 'the report resolution'),
      pair('大会 会议', 'the general assembly meeting'),
      pair('会议 报告', 'the meeting report'),
    ]);
    const { links } = estimate(cells, {
      model1Rounds: 5,
      agreeingRounds: 2,
      freeRounds: 3,
      base: 0.01,
      known: new Float32Array(cells.size),
      report: () => undefined,
    });
    const linksOf = (chinese: string, english: string) => {
      const word = cells.chineseWords.indexOf(chinese);
      const stem = cells.englishWords.indexOf(english);
      const [start, end] = [cells.rowStarts[word] ?? 0, cells.rowStarts[word + 1] ?? 0];
      const at = cells.englishOf.subarray(start, end).indexOf(stem);
      return at < 0 ? 0 : (links[start + at] ?? 0);
    };
    expect(linksOf('大会', 'general')).toBeGreaterThan(2);
    expect(linksOf('大会', 'assembly')).toBeGreaterThan(2);
    expect(linksOf('报告', 'report')).toBeGreaterThan(2);
    expect(linksOf('大会', 'report')).toBeLessThan(0.5);
  });

  it('weighs counts by the exponential of the digamma function', () => {
    // ψ(1) is minus Euler's constant, ψ(10) = 2.25175258906672.
    expect(expDigamma(1)).toBeCloseTo(Math.exp(-0.5772156649015329), 7);
    expect(expDigamma(10)).toBeCloseTo(Math.exp(2.251752589066721), 7);
  });
});
