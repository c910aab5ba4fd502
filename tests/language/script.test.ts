import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  detectScript,
  normalizeWidth,
  simplifyInPlace,
  toSimplified,
} from '../../src/language/script.js';

describe('detectScript', () => {
  it('tells Simplified from Traditional by the characters that differ', () => {
    expect(detectScript('回顾其关于预防犯罪的决议')).toBe('Hans');
    expect(detectScript('回顧其關於預防犯罪的決議')).toBe('Hant');
  });

  it('takes shared characters for Simplified', () => {
    expect(detectScript('人口')).toBe('Hans');
  });

  it('is not misled by symbols in Chinese text or a Chinese name in English', () => {
    expect(detectScript('见 A/56/402-E/2001/105 和 E/2001/30/Rev.1 号文件所载报告')).toBe('Hans');
    expect(detectScript('The Chinese name of the Centre is 国际预防犯罪中心.')).toBe('Latn');
  });

  it('counts text without letters as Latin', () => {
    expect(detectScript('1 2 3')).toBe('Latn');
  });
});

describe('toSimplified', () => {
  it('converts characters and leaves the choice of words alone', () => {
    expect(toSimplified('聯合國資訊軟體')).toBe('联合国资讯软体');
  });
});

describe('simplifyInPlace', () => {
  it('keeps every offset', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('聯', '𠮷', '乾', '著', '嗎', '瞭解', 'a', '１')),
        (parts) => {
          const text = parts.join('');
          expect(simplifyInPlace(text)).toHaveLength(text.length);
        },
      ),
    );
  });
});

describe('normalizeWidth', () => {
  it('narrows digits, letters and their signs, not Chinese punctuation', () => {
    expect(normalizeWidth('１９．Ａ／５６，（３．５％）；')).toBe('19.A/56，（3.5%）；');
  });
});
