import { describe, expect, it } from 'vitest';
import {
  candidatesAsTermbase,
  candidatesTsv,
  type ExtractOptions,
  startExtraction,
} from '../../../src/terms/extract/index.js';
import { createTermMatcher } from '../../../src/terms/matcher.js';
import { readTbx, writeTbx } from '../../../src/terms/tbx.js';

const texts = [
  [
    '区域渔业管理组织通过了养护措施。',
    'The regional fisheries management organization adopted conservation measures.',
  ],
  [
    '会议请区域渔业管理组织加强合作。',
    'The meeting requested regional fisheries management organizations to strengthen cooperation.',
  ],
  [
    '各国应支持区域渔业管理组织的工作。',
    'States should support the work of the regional fisheries management organization.',
  ],
  ['养护措施对所有国家都有约束力。', 'Conservation measures are binding on all States.'],
  [
    '委员会审议了养护措施的执行情况。',
    'The Committee considered the implementation of conservation measures.',
  ],
  ['秘书处编写了一份报告。', 'The Secretariat prepared a report.'],
  ['主席宣布会议结束。', 'The Chair declared the meeting closed.'],
  ['代表们讨论了预算问题。', 'Representatives discussed questions of the budget.'],
].map(([chinese = '', english = ''], at) => ({ name: `line ${at + 1}`, chinese, english }));

function extract(options: ExtractOptions = {}) {
  const extraction = startExtraction(options);
  for (const pair of texts) extraction.count(pair);
  const linked = extraction.link();
  for (const pair of texts) linked.add(pair);
  return linked.candidates();
}

describe('extracted terms', () => {
  it('are whole phrases with what translates them, the best first', () => {
    const pairs = extract().map(({ chinese, english }) => [chinese, english.toLowerCase()]);
    expect(pairs.slice(0, 2)).toEqual([
      [
        '区域渔业管理组织',
        expect.stringMatching(/^regional fisheries management organizations?$/u),
      ],
      ['养护措施', 'conservation measures'],
    ]);
  });

  it('come with counts and a pair that has both', () => {
    const [first] = extract();
    expect(first).toMatchObject({ count: 3, chineseCount: 3, englishCount: 3 });
    expect(first?.context.chinese).toContain('区域渔业管理组织');
  });

  it('occur often enough', () => {
    expect(extract({ fewest: 4 })).toEqual([]);
  });

  it('are not those that are known', () => {
    const known = createTermMatcher({
      id: 'known',
      title: '',
      concepts: [
        {
          id: 'c1',
          terms: [{ language: 'zh', text: '养护措施', status: 'preferred' }],
        },
      ],
    });
    expect(extract({ known }).map(({ chinese }) => chinese)).not.toContain('养护措施');
  });

  it('are the same each time', () => {
    expect(extract()).toEqual(extract());
  });

  it('become a termbase that is read again', () => {
    const termbase = candidatesAsTermbase(extract(), 'Proposed');
    const read = readTbx(writeTbx(termbase), 'proposals.tbx');
    expect(read.concepts).toEqual(termbase.concepts);
    expect(read.concepts[0]?.id).toBe('x-1');
  });

  it('become a table of nine columns', () => {
    const lines = candidatesTsv(extract()).trimEnd().split('\n');
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([9]));
  });
});
