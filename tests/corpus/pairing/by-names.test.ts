import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOfItem, pairByNames } from '../../../src/corpus/pairing/index.js';
import { symbolOfName } from '../../../src/corpus/pairing/name-symbols.js';
import type { PairedBy, SourceItem } from '../../../src/corpus/source-item.js';
import { itemNamed } from './items.js';

const ways: PairedBy[] = ['manifest', 'symbol', 'name', 'content'];

/** Pairs as `chinese = english (id)`. */
function pairsOf(items: readonly (string | SourceItem)[], by = ways): string[] {
  const all = items.map((item) => (typeof item === 'string' ? itemNamed(item) : item));
  return pairByNames(all, { by }).pairs.map(
    ({ chinese, english, id }) => `${chinese.name} = ${english.name} (${id})`,
  );
}

describe('names', () => {
  it.each([
    ['a.zh.txt', 'a.en.txt', 'a'],
    ['a.chi.txt', 'a.eng.txt', 'a'],
    ['a.zho.html', 'a.eng.pdf', 'a'],
    ['a.zh-CN.docx', 'a.en-US.docx', 'a'],
    ['a_zh_Hant_HK.txt', 'a_en.txt', 'a'],
    ['a-cn.txt.gz', 'a-en.txt.gz', 'a'],
    ['a (zh).txt', 'a (en).txt', 'a'],
    ['A_Chinese.pdf', 'A_English.pdf', 'A'],
    ['zh_a.txt', 'en_a.txt', 'a'],
    ['corpus.en-zh.zh', 'corpus.en-zh.en', 'corpus.en-zh'],
    ['OPUS/en-zh/zh/a.txt', 'OPUS/en-zh/en/a.txt', 'OPUS/en-zh/a'],
    ['zh/laws/1.txt', 'en/laws/1.txt', 'laws/1'],
    ['laws/chinese/1.txt', 'laws/english/1.txt', 'laws/1'],
    ['laws/zh/1.zh.txt', 'laws/en/1.en.txt', 'laws/1'],
    ['laws/中文/1.txt', 'laws/英文/1.txt', 'laws/1'],
    ['年度报告中文版.docx', '年度报告英文版.docx', '年度报告'],
    ['年度报告（中文）.docx', '年度报告（英文）.docx', '年度报告'],
    ['年度报告_中.docx', '年度报告_英.docx', '年度报告'],
    ['N0147869_C.pdf', 'N0147869_E.pdf', 'N0147869'],
    ['N0147869-c.pdf', 'N0147869-e.pdf', 'N0147869'],
    ['0147869C.pdf', '0147869E.pdf', '0147869'],
    ['a.zip!/zh/1.txt', 'a.zip!/en/1.txt', 'a.zip!/1'],
    ['www.gov.cn/chinese/1.html', 'www.gov.cn/english/1.html', 'www.gov.cn/1'],
    ['zh/1.en.txt', 'en/1.en.txt', '1.en'],
  ])('%s and %s go together', (chinese, english, id) => {
    expect(pairsOf([english, 'other.txt', chinese])).toEqual([`${chinese} = ${english} (${id})`]);
  });

  it.each([
    [['report_e.txt', 'report.txt', 'report_a.txt']],
    [['appendix_c.pdf', 'appendix_e.pdf']],
    [['x_a.pdf', 'x_b.pdf', 'x_c.pdf', 'x_d.pdf', 'x_e.pdf']],
    [['x_C.pdf', 'x_e.pdf']],
    [['中文教材.docx', '英文教材.docx']],
    [['zhuhai.txt', 'enhai.txt']],
    [['children.txt', 'golden.txt']],
    [['a/c.txt', 'a/e.txt']],
    [['a.zh.txt', 'b.en.txt']],
    [['en-zh/1.txt', 'zh-en/1.txt']],
  ])('%j do not', (names) => {
    expect(pairsOf(names)).toEqual([]);
  });

  it('are left to the content where there are two counterparts', () => {
    const items = ['a.zh-CN.txt', 'a.zh-TW.txt', 'a.en.txt'].map((name) => itemNamed(name));
    expect(pairByNames(items, { by: ways })).toEqual({ pairs: [], left: items });
  });

  it('go together by format first', () => {
    expect(pairsOf(['a.zh.txt', 'a.zh.pdf', 'a.en.pdf', 'a.en.txt'], ['name'])).toEqual([
      expect.stringMatching(/^a\.zh\.txt = a\.en\.txt \(a [\da-f]{12}\)$/u),
      expect.stringMatching(/^a\.zh\.pdf = a\.en\.pdf \(a [\da-f]{12}\)$/u),
    ]);
  });

  it('do not outweigh what the source says', () => {
    const items = [itemNamed('a.zh.txt', { language: 'en' }), itemNamed('a.en.txt')];
    expect(pairsOf(items)).toEqual([]);
  });

  it('give the same pairs in whatever order the items come, each item at most once', () => {
    const tag = fc.constantFrom('zh', 'en', 'zh-CN', 'C', 'E', 'c', 'e', 'b', '中文', '英文', 'x');
    const name = fc
      .tuple(fc.constantFrom('', 'zh/', 'en/'), fc.constantFrom('a', 'b'), tag, tag)
      .map(([folder, stem, one, two]) => `${folder}${stem}_${one}.${two}.txt`);
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 12 }), (names) => {
        const found = pairsOf(names);
        expect(pairsOf(names.toReversed()).sort()).toEqual(found.sort());
        const used = found.flatMap((pair) => pair.replace(/ \([^()]*\)$/u, '').split(' = '));
        expect(new Set(used).size).toBe(used.length);
        expect(new Set(found.map((pair) => pair.replace(/^.* \(/u, ''))).size).toBe(found.length);
      }),
    );
  });
});

describe('manifests and symbols', () => {
  it('come before names', () => {
    const items = [
      itemNamed('1.txt', { language: 'zh', group: 'A1' }),
      itemNamed('2.txt', { language: 'en', group: 'A1' }),
      itemNamed('x.zh.txt', { symbol: 'A/56/402' }),
      itemNamed('y.en.txt', { symbol: 'A/56/402' }),
    ];
    expect(pairsOf(items)).toEqual(['1.txt = 2.txt (A1)', 'x.zh.txt = y.en.txt (A/56/402)']);
  });

  it('are found in names', () => {
    expect(pairsOf(['un/A-RES-56-123.zh.pdf', 'other/A_RES_56_123_E.docx'])).toEqual([
      'un/A-RES-56-123.zh.pdf = other/A_RES_56_123_E.docx (A/RES/56/123)',
    ]);
  });

  it.each([
    ['A-RES-56-123.zh.txt', 'A/RES/56/123'],
    ['A_RES_56_123-EN.pdf', 'A/RES/56/123'],
    ['A-RES-2758_XXVI.en.txt', 'A/RES/2758(XXVI)'],
    ['S-RES-1440_2002.pdf', 'S/RES/1440(2002)'],
    ['E-2001-30-Rev.1.txt', 'E/2001/30/Rev.1'],
    ['REPORT-2001-05.txt', undefined],
    ['Annex-1.txt', undefined],
    ['2001-05.txt', undefined],
  ])('%s is %s', (name, symbol) => {
    expect(symbolOfName(name)).toBe(symbol);
  });

  it('are asked for as the settings say', () => {
    const items = [
      itemNamed('a.zh.txt', { group: 'A1' }),
      itemNamed('b.en.txt', { group: 'A1' }),
      itemNamed('a.en.txt'),
    ];
    expect(pairsOf(items, ['name'])).toEqual(['a.zh.txt = a.en.txt (a)']);
    expect(pairsOf(items, ['manifest'])).toEqual(['a.zh.txt = b.en.txt (A1)']);
    expect(pairsOf(items, ['content'])).toEqual([]);
  });
});

describe('languageOfItem', () => {
  it('is what the source says, or else the name', () => {
    expect(languageOfItem(itemNamed('zh/a.txt', { language: 'en' }))).toBe('en');
    expect(languageOfItem(itemNamed('zh/a.txt'))).toBe('zh');
    expect(languageOfItem(itemNamed('zh/a.en.txt'))).toBeUndefined();
    expect(languageOfItem(itemNamed('a.txt'))).toBeUndefined();
  });
});
