import { describe, expect, it } from 'vitest';
import {
  alignWords,
  alignWordsInDocument,
  type TextPair,
  type WordAlignOptions,
} from '../../../src/align/words/index.js';
import type { WordLink } from '../../../src/core/bitext.js';
import { sliceRange } from '../../../src/core/range.js';
import { loadShippedTerms } from '../../bench/shipped-terms.js';

/** Links as `回顾 = Recalling`, words that do not stand together parted by `…`. */
function show({ chinese, english }: TextPair, links: readonly WordLink[]): string[] {
  return links.map(({ source, target }) => {
    const written = (text: string, ranges: WordLink['source']) =>
      ranges.map((range) => sliceRange(text, range)).join(' … ');
    return `${written(chinese, source)} = ${written(english, target)}`;
  });
}

function linksOf(chinese: string, english: string, options?: WordAlignOptions): string[] {
  return show({ chinese, english }, alignWords({ chinese, english }, options));
}

describe('the words of a pair', () => {
  it('are linked with what translates them', () => {
    expect(linksOf('回顾其决议，', 'Recalling its resolution,')).toEqual([
      '回顾 = Recalling',
      '其 = its',
      '决议 = resolution',
    ]);
  });

  it('are linked across another order', () => {
    const links = linksOf(
      '请秘书长提交关于人权的报告',
      'Requests that a report on human rights be submitted by the Secretary-General',
    );
    expect(links).toEqual(
      expect.arrayContaining([
        '秘书长 = Secretary-General',
        '人权 = human rights',
        '报告 = report',
      ]),
    );
  });

  it('are linked one to several', () => {
    expect(linksOf('大会', 'The General Assembly')).toEqual(['大会 = General Assembly']);
  });

  it('are linked with words that stand apart', () => {
    const links = linksOf(
      '他没有把报告交给委员会',
      'He did not submit the report to the Committee',
    );
    expect(links).toContain('委员会 = Committee');
    expect(links.join()).toMatch(/没有 = (?:did )?not/u);
  });

  it('are left out where they have no counterpart', () => {
    const links = linksOf('大会的决议', 'the resolution of the General Assembly');
    expect(links.join()).not.toContain('的');
    expect(links.join()).not.toMatch(/= the\b/u);
  });

  it('may be none', () => {
    expect(linksOf('', '')).toEqual([]);
    expect(linksOf('，。', 'Recalling')).toEqual([]);
  });

  it('are linked in order where they come twice', () => {
    const pair = {
      chinese: '人权和妇女权利和儿童权利',
      english: 'human rights, women’s rights and children’s rights',
    };
    const links = show(pair, alignWords(pair));
    expect(links.filter((link) => link.startsWith('权利 ='))).toHaveLength(2);
  });
});

describe('numbers, dates and symbols', () => {
  it('are linked part by part', () => {
    const links = linksOf('2000年12月4日第55/64号决议', 'resolution 55/64 of 4 December 2000');
    expect(links).toEqual(
      expect.arrayContaining(['2000年 = 2000', '12月 = December', '4日 = 4', '55 = 55']),
    );
    expect(links.join()).toMatch(/决议 = resolution/u);
  });

  it('tell the day from the month that has the same number', () => {
    const links = linksOf('1945年6月6日', '6 June 1945');
    expect(links).toEqual(expect.arrayContaining(['6月 = June', '6日 = 6']));
  });

  it('are linked whatever they are written in', () => {
    expect(linksOf('四十二名专家', '42 experts').join()).toContain('四十二名 = 42');
  });

  it('keep a symbol whole', () => {
    const links = linksOf('见A/56/574号文件', 'See document A/56/574');
    expect(links.join()).toContain('= A/56/574');
  });
});

describe('evidence', () => {
  const evidenceOf = (pair: TextPair, chinese: string, options?: WordAlignOptions) =>
    alignWords(pair, options).find(
      ({ source }) => source[0] !== undefined && sliceRange(pair.chinese, source[0]) === chinese,
    )?.evidence;

  it('is the lexicon for common words', () => {
    const pair = { chinese: '重申其决议', english: 'Reaffirming its resolution' };
    expect(evidenceOf(pair, '重申')).toBe('lexicon');
  });

  it('is the sound of a name', () => {
    const pair = {
      chinese: '贝索斯先生指出，报告已经通过。',
      english: 'Mr. Bezos pointed out that the report had been adopted.',
    };
    expect(evidenceOf(pair, '贝索斯')).toBe('name');
  });

  it('is the mention of a number', () => {
    const pair = { chinese: '118项申诉', english: '118 complaints' };
    expect(evidenceOf(pair, '118')).toBe('mention');
  });

  it('is the termbase', () => {
    const pair = { chinese: '关于预防犯罪的报告', english: 'report on crime prevention' };
    expect(evidenceOf(pair, '预防犯罪', { terms: loadShippedTerms() })).toBe('term');
  });
});

describe('scores', () => {
  it('are probabilities, higher for what is plain', () => {
    const links = alignWords({
      chinese: '欢迎秘书长的报告',
      english: 'Welcomes the report of the Secretary-General',
    });
    for (const { score } of links) {
      expect(score).toBeGreaterThan(0.3);
      expect(score).toBeLessThanOrEqual(1);
    }
    expect(links.find(({ source }) => source[0]?.start === 2)?.score).toBeGreaterThan(0.9);
  });
});

describe('a document', () => {
  it('teaches words that no lexicon knows', () => {
    // An invented place whose Chinese name does not sound like the English one.
    const pairs = [
      { chinese: '雾隐镇的学校已经关闭。', english: 'The school in Greyhollow has been closed.' },
      { chinese: '他们访问了雾隐镇。', english: 'They visited Greyhollow.' },
      { chinese: '雾隐镇需要援助。', english: 'Greyhollow needs assistance.' },
      { chinese: '雾隐镇', english: 'Greyhollow' },
    ];
    const links = alignWordsInDocument(pairs).map((found, place) =>
      show(pairs[place] ?? { chinese: '', english: '' }, found).join(),
    );
    expect(links.every((found) => found.includes('= Greyhollow'))).toBe(true);
  });

  it('has the links of each pair, in order', () => {
    const pair = { chinese: '回顾其决议，', english: 'Recalling its resolution,' };
    const other = { chinese: '大会', english: 'The General Assembly' };
    const [first, second] = alignWordsInDocument([pair, other]);
    expect(show(pair, first ?? [])).toContain('决议 = resolution');
    expect(show(other, second ?? [])).toEqual(['大会 = General Assembly']);
  });

  it('may have no pairs', () => {
    expect(alignWordsInDocument([])).toEqual([]);
  });
});
