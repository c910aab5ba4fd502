import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DuizhaoError } from '../../../src/core/errors.js';
import {
  chineseLexiconWords,
  englishLexiconWords,
  loadLexicon,
  openLexicon,
} from '../../../src/language/lexicon/index.js';
import {
  type LexiconPair,
  quantize,
  readTable,
  writeTable,
} from '../../../src/language/lexicon/table.js';

const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));

function write(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('the lexicon that ships', () => {
  const lexicon = loadLexicon();
  const best = (word: string) => lexicon.translations(word)[0]?.english;

  it('knows words of resolutions', () => {
    expect(best('秘书长')).toBe('secretary-gener');
    expect(best('决议')).toBe('resolut');
    expect(best('重申')).toBe('reaffirm');
  });

  it('knows words of every day', () => {
    expect(best('狗')).toBe('dog');
    expect(best('为什么')).toBe('why');
    expect(best('母亲')).toBe('mother');
  });

  it('gives several translations, likeliest first, adding up to 1 at most', () => {
    const translations = lexicon.translations('强调');
    expect(translations.map(({ english }) => english)).toEqual(
      expect.arrayContaining(['stress', 'emphas']),
    );
    const forward = translations.map((translation) => translation.forward);
    expect(forward).toEqual(forward.toSorted((a, b) => b - a));
    expect(forward.reduce((sum, value) => sum + value, 0)).toBeLessThan(1.05);
  });

  it('gives nothing for an unknown word', () => {
    expect(lexicon.translations('无此词语也')).toEqual([]);
  });

  it('is read once', () => {
    expect(loadLexicon()).toBe(lexicon);
  });
});

describe('the keys of the lexicon', () => {
  it('are Chinese words without punctuation', () => {
    const words = chineseLexiconWords('大会，强调人权；').map(({ normal }) => normal);
    expect(words).toEqual(['大会', '强调', '人权']);
  });

  it('are English stems', () => {
    const words = englishLexiconWords('Recalling its resolutions,').map(({ normal }) => normal);
    expect(words).toEqual(['recal', 'it', 'resolut']);
  });
});

function contentOf(pairs: readonly LexiconPair[]): Uint8Array {
  return writeTable({ pairs, chineseAlone: new Map(), englishAlone: new Map() });
}

describe('the table of a lexicon', () => {
  const text = fc.string({ minLength: 1, maxLength: 8 });
  const probability = fc.double({ min: 0.0001, max: 1, noNaN: true });

  it('gives back every pair with its probabilities to within 3 %', () => {
    const pair = fc.record({
      chinese: text,
      english: text,
      forward: probability,
      backward: probability,
    });
    const pairs = fc.uniqueArray(pair, {
      selector: ({ chinese, english }) => JSON.stringify([chinese, english]),
    });
    fc.assert(
      fc.property(pairs, (given) => {
        const lexicon = openLexicon(write('any.bin', contentOf(given)));
        for (const { chinese, english, forward, backward } of given) {
          const found = lexicon
            .translations(chinese)
            .find((translation) => translation.english === english);
          expect(Math.abs(Math.log((found?.forward ?? 0) / forward))).toBeLessThan(0.03);
          expect(Math.abs(Math.log((found?.backward ?? 0) / backward))).toBeLessThan(0.03);
        }
      }),
    );
  });

  it('keeps nothing and certainty as they are', () => {
    expect([quantize(1), quantize(0)]).toEqual([0, 255]);
  });

  it('is refused when it is missing, cut short or something else', () => {
    const whole = contentOf([{ chinese: '人', english: 'man', forward: 1, backward: 1 }]);
    const codeOf = (path: string) => {
      try {
        readTable(path);
      } catch (error) {
        return error instanceof DuizhaoError ? error.code : error;
      }
      return undefined;
    };
    expect(codeOf(join(folder, 'none.bin'))).toBe('MODEL_NOT_FOUND');
    expect(codeOf(write('short.bin', whole.slice(0, -1)))).toBe('MODEL_INVALID');
    expect(codeOf(write('other.bin', new TextEncoder().encode('something else')))).toBe(
      'MODEL_INVALID',
    );
  });
});
