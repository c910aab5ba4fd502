import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFile } from '../../../src/core/package-folder.js';
import {
  loadWordVectors,
  openWordVectors,
  type WordVector,
} from '../../../src/language/vectors/index.js';
import { segmentChinese, tokenizeEnglish } from '../../../src/language/words.js';

const path = packageFile('models', 'duizhao-vectors', 'vectors.bin');

function similarity(a: WordVector | undefined, b: WordVector | undefined): number {
  if (a === undefined || b === undefined) return Number.NaN;
  return a.values.reduce((sum, value, place) => sum + value * (b.values[place] ?? 0), 0);
}

describe('the vectors that ship', () => {
  const vectors = loadWordVectors();

  it('are read once a process', () => {
    expect(loadWordVectors()).toBe(vectors);
  });

  it('have unit length and a weight that is not negative', () => {
    for (const vector of [
      vectors.chinese('犯罪'),
      vectors.chinese('喂猪'),
      vectors.english('crime'),
    ]) {
      expect(similarity(vector, vector)).toBeCloseTo(1, 5);
      expect(vector?.weight).toBeGreaterThan(0);
      expect(vector?.values).toHaveLength(vectors.dimensions);
    }
  });

  it('put a word nearer to its translation than to other words', () => {
    const pairs = [
      ['月亮', 'moon'],
      ['犯罪', 'crime'],
      ['祖母', 'grandmother'],
      ['会议', 'meeting'],
    ] as const;
    for (const [chinese, english] of pairs) {
      const own = similarity(vectors.chinese(chinese), vectors.english(english));
      for (const [, other] of pairs.filter((pair) => pair[0] !== chinese)) {
        expect(own).toBeGreaterThan(
          0.2 + similarity(vectors.chinese(chinese), vectors.english(other)),
        );
      }
    }
  });

  it('weigh a word with content above one without', () => {
    expect(vectors.english('grandmother')?.weight).toBeGreaterThan(
      vectors.english('the')?.weight ?? 9,
    );
    expect(vectors.chinese('祖母')?.weight).toBeGreaterThan(vectors.chinese('的')?.weight ?? 9);
  });

  it('know nothing of punctuation', () => {
    expect(vectors.chinese('，')).toBeUndefined();
  });

  it('put a sentence nearer to its translation than to its neighbours', () => {
    const chinese = [
      '她祖母住在海边的一座小房子里。',
      '第二天早上，他们把鱼卖给了商人。',
      '国王下令关上城门。',
    ];
    const english = [
      'Her grandmother lived in a small house by the sea.',
      'The next morning they sold the fish to the merchants.',
      'The king ordered the gates of the city to be closed.',
    ];
    const sum = (words: readonly (WordVector | undefined)[]) => {
      const values = new Float32Array(vectors.dimensions);
      for (const word of words) {
        word?.values.forEach((value, place) => {
          values[place] = (values[place] ?? 0) + word.weight * value;
        });
      }
      const length = Math.sqrt(values.reduce((squares, value) => squares + value * value, 0));
      return { values: values.map((value) => value / length), weight: 1 };
    };
    const ours = chinese.map((text) =>
      sum(segmentChinese(text).map((word) => vectors.chinese(word.normal))),
    );
    const theirs = english.map((text) =>
      sum(tokenizeEnglish(text).map((word) => vectors.english(word.normal))),
    );
    for (const [place, own] of ours.entries()) {
      const scores = theirs.map((other) => similarity(own, other));
      expect(scores.indexOf(Math.max(...scores))).toBe(place);
    }
  });

  it('take at most 14 MB', () => {
    expect(readFileSync(path).length).toBeLessThan(14_000_000);
  });
});

describe('a file that is no table of vectors', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duizhao-vectors-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const openBytes = (bytes: Uint8Array) => {
    const file = join(folder, 'vectors.bin');
    writeFileSync(file, bytes);
    return () => openWordVectors(file);
  };

  it('is named when it is missing', () => {
    expect(() => openWordVectors(join(folder, 'none.bin'))).toThrowError(
      expect.objectContaining({ code: 'MODEL_NOT_FOUND' }),
    );
  });

  it('is told from one by its first bytes', () => {
    expect(
      openBytes(new TextEncoder().encode('not a table of vectors, but long enough')),
    ).toThrowError(expect.objectContaining({ code: 'MODEL_INVALID' }));
  });

  it('is refused when it is cut short', () => {
    expect(openBytes(readFileSync(path).subarray(0, 5000))).toThrowError(
      expect.objectContaining({ code: 'MODEL_INVALID' }),
    );
  });
});
