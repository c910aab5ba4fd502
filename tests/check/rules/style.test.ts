import { describe, expect, it } from 'vitest';
import { styleDateRule } from '../../../src/check/rules/style-date.js';
import { styleNumberRule } from '../../../src/check/rules/style-number.js';
import { styleSignRule } from '../../../src/check/rules/style-sign.js';
import { styleWordRule } from '../../../src/check/rules/style-word.js';
import { findingsOf, summaries } from '../bitext.js';

describe('style-word', () => {
  it.each([
    ['the program of work', 'programme'],
    ['recognising that', 'recognizing'],
    ['to analyze', 'analyse'],
    ['the labor force', 'labour'],
    ['Co-operation between', 'Cooperation'],
    ['ten percent', 'per cent'],
    ['SUB-REGIONAL', 'SUBREGIONAL'],
    ['the Under Secretary General', 'Under-Secretary-General'],
    ['the NonProliferation Treaty', 'Non-Proliferation'],
  ])('puts right %s', (english, expected) => {
    expect(summaries(styleWordRule, '文', english)).toEqual([
      expect.stringMatching(new RegExp(`^warning: expected ${expected}, .* fix ${expected}$`)),
    ]);
  });

  it('only mentions what others call themselves', () => {
    expect(summaries(styleWordRule, '文', 'the Asian Disaster Reduction Center')).toEqual([
      'info: expected Centre, found Center',
    ]);
  });

  it('warns of a habit once, and offers to mend it each time', () => {
    expect(
      findingsOf(styleWordRule, '文', 'programs, organisations; a program to recognise').map(
        ({ severity, fix }) => [severity, fix?.replacement],
      ),
    ).toEqual([
      ['warning', 'programmes'],
      ['warning', 'organizations'],
      ['info', 'programme'],
      ['info', 'recognize'],
    ]);
  });

  it('only mentions what used to be written otherwise', () => {
    expect(summaries(styleWordRule, '文', 'policy-making')).toEqual([
      'info: expected policymaking, found policy-making',
    ]);
  });

  it('asks the Chinese whose member States they are', () => {
    expect(summaries(styleWordRule, '各会员国', 'the member States')).toHaveLength(1);
    expect(summaries(styleWordRule, '各成员国', 'the member States')).toEqual([]);
  });

  it.each([
    'to advise and exercise',
    'the programmer analyses',
    'a promise',
    'the Secretary-General',
  ])('is content with %s', (english) => {
    expect(summaries(styleWordRule, '文', english)).toEqual([]);
  });
});

describe('style-sign', () => {
  it.each([
    ['It didn’t', 'warning: expected did not, found didn’t, fix did not'],
    ['they cannot, we can’t', 'warning: expected cannot, found can’t, fix cannot'],
    ['He said "I don\'t"', "info: expected do not, found don't, fix do not"],
    ['some 5% of', 'info: expected per cent, found %, fix  per cent'],
    ['peace & security', 'info: expected and, found &, fix and'],
  ])('writes out %s', (english, expected) => {
    expect(summaries(styleSignRule, '文', english)).toEqual([expected]);
  });

  it.each(["the Assembly's report", 'States’ obligations', 'R&D'])('lets %s be', (english) => {
    expect(summaries(styleSignRule, '文', english)).toEqual([]);
  });
});

describe('style-date', () => {
  it.each([
    ['on May 5, 2001', '5 May 2001'],
    ['on the 5th of May 2001', '5 May 2001'],
    ['on 5 May, 2001', '5 May 2001'],
    ['on 5 Sept. 2001', '5 September 2001'],
    ["in the 1990's", '1990s'],
  ])('puts right %s', (english, expected) => {
    expect(summaries(styleDateRule, '文', english)).toEqual([
      expect.stringMatching(new RegExp(`fix ${expected}$`)),
    ]);
  });

  it.each(['on 5 May 2001', 'in May 2001', 'the 5th meeting'])('is content with %s', (english) => {
    expect(summaries(styleDateRule, '文', english)).toEqual([]);
  });
});

describe('style-number', () => {
  it('mentions a small number in figures', () => {
    expect(summaries(styleNumberRule, '文', 'it approved 3 regional projects')).toEqual([
      'info: expected three, found 3, fix three',
    ]);
  });

  it.each(['paragraph 3 above', 'some 3 per cent', '3 men and 12 women', 'for 3 years'])(
    'is content with %s',
    (english) => {
      expect(summaries(styleNumberRule, '文', english)).toEqual([]);
    },
  );
});
