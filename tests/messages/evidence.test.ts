import { describe, expect, it } from 'vitest';
import type { Evidence, EvidenceFeature, EvidenceItem } from '../../src/core/bitext.js';
import { messagesFor } from '../../src/messages/index.js';

function say(
  locale: 'en' | 'zh',
  feature: EvidenceFeature,
  items: readonly EvidenceItem[],
  logOdds = 1,
): string {
  const evidence: Evidence = { feature, logOdds, items };
  return messagesFor(locale).evidence(evidence);
}

describe('evidence in English', () => {
  it.each<readonly [string, EvidenceFeature, readonly EvidenceItem[]]>([
    ['Both are operative paragraphs', 'kind', [{ source: 'operative', target: 'operative' }]],
    ['Both are enacting words', 'kind', [{ source: 'enacting', target: 'enacting' }]],
    [
      'Kinds of block: heading + operative paragraph / operative paragraph',
      'kind',
      [{ source: 'heading + operative', target: 'operative' }],
    ],
    ['Both are paragraph 19', 'paragraph-number', [{ source: '19．', target: '19.' }]],
    ['Both are numbered 56/123', 'paragraph-number', [{ source: '56/123.', target: '56/123.' }]],
    ['Both are note 2', 'note-mark', [{ source: '2', target: '2' }]],
    ['Marks differ: 2 / 3', 'note-mark', [{ source: '2', target: '3' }]],
    ['Only the source is numbered: 7', 'paragraph-number', [{ source: '7.' }]],
    [
      '2 of 2 numbers and dates agree: resolution 55/25, 15 November 2000',
      'mentions',
      [
        { source: '第55/25号决议', target: 'resolution 55/25' },
        { source: '2000 年 11 月 15 日', target: '15 November 2000' },
      ],
    ],
    [
      '1 of 2 numbers and dates agree: 18 December 1991; only in the source: 第46/152号决议; only in the target: resolution 46/125',
      'mentions',
      [
        { source: '1991 年 12 月 18 日', target: '18 December 1991' },
        { source: '第46/152号决议' },
        { target: 'resolution 46/125' },
      ],
    ],
    [
      'No number or date agrees; only in the source: 19 December 2001',
      'mentions',
      [{ source: 'date:2001-12-19' }],
    ],
    [
      'Both refer to notes 1 and 2',
      'note-references',
      [
        { source: '1', target: '1' },
        { source: '2', target: '2' },
      ],
    ],
    ['Note references differ; only in the source: 1', 'note-references', [{ source: '1' }]],
    [
      '1 term of the termbase on both sides: 洗钱 / money-laundering; only in the target: terrorism',
      'terms',
      [{ source: '洗钱', target: 'money-laundering' }, { target: 'terrorism' }],
    ],
    [
      'Lead words match: 又重申 / Also reaffirms',
      'lead-words',
      [{ source: '又重申', target: 'Also reaffirms' }],
    ],
    ['Lead words differ: 请 / Urges', 'lead-words', [{ source: '请' }, { target: 'Urges' }]],
    [
      'Words match by the dictionary, such as 犯罪 / crime',
      'dictionary',
      [{ source: '犯罪', target: 'crime' }],
    ],
    ['No words match by the dictionary', 'dictionary', []],
    ['Lengths fit: 62 / 208 characters', 'length', [{ source: '62', target: '208' }]],
    [
      'Words translate each other, such as 犯罪 / crime, 毒品 / drugs',
      'words',
      [
        { source: '犯罪', target: 'crime' },
        { source: '毒品', target: 'drugs' },
      ],
    ],
    ['No words are known to translate each other', 'words', []],
    [
      'Figures and Latin letters agree: 46/152; only in the target: UNODC',
      'figures',
      [{ source: '46/152', target: '46/152' }, { target: 'UNODC' }],
    ],
  ])('%s', (sentence, feature, items) => {
    expect(say('en', feature, items)).toBe(sentence);
  });

  it('tells numbers that differ from numbers that are shifted but in step', () => {
    const items = [{ source: '7.', target: '8.' }];
    expect(say('en', 'paragraph-number', items, -2)).toBe('Paragraph numbers differ: 7 / 8');
    expect(say('en', 'paragraph-number', items, 2)).toMatch(/^Paragraph numbers in step: 7 \/ 8/u);
    expect(say('zh', 'paragraph-number', items, -2)).toBe('段号不同：7 / 8');
    expect(say('zh', 'paragraph-number', items, 2)).toMatch(/^段号顺次对应：7 \/ 8/u);
  });

  it('does not call a length that speaks against the link a fit', () => {
    expect(say('en', 'length', [{ source: '4', target: '300' }], -2)).toBe(
      'Lengths do not fit well: 4 / 300 characters',
    );
  });
});

describe('evidence about sentences', () => {
  const features = ['words', 'neighbours', 'word-order', 'punctuation', 'vectors'] as const;

  it.each(features)('says whether %s speak for the link or against it', (feature) => {
    const items = [{ source: '犯罪', target: 'crime' }];
    for (const locale of ['en', 'zh'] as const) {
      expect(say(locale, feature, items, -1)).not.toBe(say(locale, feature, items, 1));
    }
  });
});

describe('evidence in Chinese', () => {
  it.each<readonly [string, EvidenceFeature, readonly EvidenceItem[]]>([
    ['中英文均为执行部分段落', 'kind', [{ source: 'operative', target: 'operative' }]],
    ['同为第7段', 'paragraph-number', [{ source: '7.', target: '7.' }]],
    ['同为脚注2', 'note-mark', [{ source: '2', target: '2' }]],
    [
      '2处数字或日期全部相符：第55/25号决议、2000 年 11 月 15 日',
      'mentions',
      [
        { source: '第55/25号决议', target: 'resolution 55/25' },
        { source: '2000 年 11 月 15 日', target: '15 November 2000' },
      ],
    ],
    [
      '2处数字或日期中有1处相符：2001 年；仅见于译文：88th meeting',
      'mentions',
      [{ source: '2001 年', target: '2001' }, { target: '88th meeting' }],
    ],
    ['同引脚注1', 'note-references', [{ source: '1', target: '1' }]],
    [
      '段首用语对应：又重申 / Also reaffirms',
      'lead-words',
      [{ source: '又重申', target: 'Also reaffirms' }],
    ],
    [
      '1条术语相互对应：洗钱 / money-laundering',
      'terms',
      [{ source: '洗钱', target: 'money-laundering' }],
    ],
    ['长度相称：62 / 208个字符', 'length', [{ source: '62', target: '208' }]],
    ['有互为译文的词，如：犯罪 / crime', 'words', [{ source: '犯罪', target: 'crime' }]],
    [
      '数字和拉丁字母相符：46/152；仅见于译文：UNODC',
      'figures',
      [{ source: '46/152', target: '46/152' }, { target: 'UNODC' }],
    ],
  ])('%s', (sentence, feature, items) => {
    expect(say('zh', feature, items)).toBe(sentence);
  });
});
