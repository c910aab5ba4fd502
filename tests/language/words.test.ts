import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chineseStopWords,
  englishStopWords,
  segmentChinese,
  stemEnglish,
  tokenizeEnglish,
} from '../../src/language/words.js';

const texts = (words: readonly { text: string }[]) => words.map((word) => word.text);
const normals = (words: readonly { normal: string }[]) => words.map((word) => word.normal);

describe('segmentChinese', () => {
  it('keeps the words of United Nations documents whole', () => {
    const words = texts(
      segmentChinese('赞赏地注意到秘书长关于经济及社会理事会预防犯罪和刑事司法的报告'),
    );
    expect(words).toEqual(
      expect.arrayContaining([
        '赞赏地注意到',
        '秘书长',
        '经济及社会理事会',
        '预防犯罪',
        '刑事司法',
      ]),
    );
  });

  it('keeps the words it is given whole', () => {
    const terms = ['非法制造和贩运'];
    expect(texts(segmentChinese('打击非法制造和贩运枪支', terms))).toContain('非法制造和贩运');
    expect(texts(segmentChinese('打击非法制造和贩运枪支'))).not.toContain('非法制造和贩运');
  });

  it('gives Traditional words a Simplified normal form', () => {
    expect(normals(segmentChinese('聯合國'))).toEqual(
      texts(segmentChinese('聯合國')).map(
        (text) => ({ 聯合國: '联合国', 聯合: '联合', 國: '国' })[text],
      ),
    );
  });

  it('gives offsets in UTF-16 units, rare characters and spaces included', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('𠮷', '联合国', ' ', '\n', '2001', '第', 'A/56', '，', '😀', '犯罪'),
        ),
        (parts) => {
          const text = parts.join('');
          const words = segmentChinese(text);
          for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(texts(words).join('')).toBe(text.replaceAll(/\s/gu, ''));
        },
      ),
    );
  });
});

describe('tokenizeEnglish', () => {
  it('keeps hyphenated words and symbols whole and cuts off possessives', () => {
    expect(
      texts(tokenizeEnglish("The Secretary-General's report (A/56/402-E/2001/105), States’ parts")),
    ).toEqual(['The', 'Secretary-General', 'report', 'A/56/402-E/2001/105', 'States', 'parts']);
  });

  it('keeps numbers with their separators, ordinals and initials whole', () => {
    expect(
      texts(tokenizeEnglish('1,200.5 tons; the 88th U.N. meeting and/or E/2001/30/Rev.1.')),
    ).toEqual([
      '1,200.5',
      'tons',
      'the',
      '88th',
      'U.N.',
      'meeting',
      'and',
      'or',
      'E/2001/30/Rev.1',
    ]);
  });

  it.each([
    ['programs', 'programmes'],
    ['Labor', 'labour'],
    ['organised', 'organized'],
    ['center', 'centre'],
    ['defense', 'defence'],
    ['counseling', 'counselling'],
    ['behavioral', 'behavioural'],
    ['analyze', 'analyse'],
    ['catalogs', 'catalogues'],
    ['co-operation', 'cooperation'],
    ['practise', 'practice'],
    ['judgment', 'judgement'],
  ])('folds %s to %s', (american, british) => {
    expect(normals(tokenizeEnglish(american))).toEqual([british]);
    expect(normals(tokenizeEnglish(british))).toEqual([british]);
  });

  it.each([
    'exercise',
    'promise',
    'otherwise',
    'enterprise',
    'supervise',
    'rise',
    'raised',
    'error',
    'terror',
    'sector',
    'parameter',
    'laboratory',
    'honorary',
    'expertise',
    'practical',
    'compromise',
    'controlled',
    'precise',
  ])('leaves %s as it is', (word) => {
    expect(normals(tokenizeEnglish(word))).toEqual([word]);
  });

  it('gives offsets in UTF-16 units', () => {
    for (const word of tokenizeEnglish('😀 a  “b”—c’s 12')) {
      expect('😀 a  “b”—c’s 12'.slice(word.start, word.end)).toBe(word.text);
    }
  });
});

describe('stemEnglish', () => {
  it('brings inflections and spellings of a word together', () => {
    expect(stemEnglish('organisation')).toBe(stemEnglish('organizations'));
    expect(stemEnglish('Programs')).toBe(stemEnglish('programme'));
    expect(stemEnglish('money‑laundering')).toBe(stemEnglish('money-laundering'));
  });
});

describe('stop words', () => {
  it('hold function words and no content', () => {
    expect(englishStopWords.has('the')).toBe(true);
    expect(englishStopWords.has('crime')).toBe(false);
    expect(chineseStopWords.has('的')).toBe(true);
    expect(chineseStopWords.has('犯罪')).toBe(false);
  });
});
