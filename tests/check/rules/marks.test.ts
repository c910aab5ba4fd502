import { describe, expect, it } from 'vitest';
import { bracketRule } from '../../../src/check/rules/bracket.js';
import { endPunctuationRule } from '../../../src/check/rules/end-punctuation.js';
import { findingsOf, summaries } from '../bitext.js';

describe('bracket', () => {
  it.each([
    ['one that does not close', 'See (E/2001/30, part two', 'warning: expected ), found ('],
    ['one that does not open', 'See E/2001/30), part two', 'warning: expected (, found )'],
    ['a quotation without an end', 'entitled “The road to dignity', 'warning: expected ”, found “'],
    ['one straight quote too many', 'the "road" to" dignity', 'warning: expected ", found "'],
  ])('finds %s', (_, en, expected) => {
    expect(summaries(bracketRule, '文', en)).toEqual([expected]);
  });

  it.each(['(a) and [b (c)]', 'a) one; ii) two; 3) three', 'a 12" gun', 'the “road”'])(
    'is content with %s',
    (en) => {
      expect(summaries(bracketRule, '文', en)).toEqual([]);
    },
  );

  it('says which one it is', () => {
    expect(findingsOf(bracketRule, '文', 'a (b) (c')[0]?.target).toMatchObject({
      start: 6,
      end: 7,
    });
  });
});

describe('end-punctuation', () => {
  it.each([
    ['支助；', 'support;'],
    ['报告。', 'report.'],
    ['大会，', 'The General Assembly,'],
    ['题为“报告”。', 'entitled “Report.”'],
    ['2001年12月19日', '19 December 2001'],
  ])('is content with %s as %s', (zh, en) => {
    expect(summaries(endPunctuationRule, zh, en)).toEqual([]);
  });

  it('warns of a text that just stops, and puts the mark there', () => {
    const [finding] = findingsOf(endPunctuationRule, '支助；', 'support');
    expect(finding).toMatchObject({
      severity: 'warning',
      expected: ';',
      fix: { start: 7, end: 7, replacement: ';' },
    });
  });

  it('mentions another mark', () => {
    expect(summaries(endPunctuationRule, '报告；', 'report,')).toEqual([
      'info: expected ;, found ,, fix ;',
    ]);
  });
});
