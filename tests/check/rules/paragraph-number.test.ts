import { describe, expect, it } from 'vitest';
import { paragraphNumberRule as rule } from '../../../src/check/rules/paragraph-number.js';
import type { NumberStyle } from '../../../src/core/document.js';
import { summaries } from '../bitext.js';

function numbered(label: string, value: number, style: NumberStyle = 'arabic') {
  return { text: 'x', number: { label, value, style } };
}

describe('paragraph-number', () => {
  it.each([
    [numbered('19．', 19), numbered('19.', 19)],
    [numbered('(一)', 1, 'chinese'), numbered('(a)', 1, 'letter')],
    [numbered('56/123.', 123, 'resolution'), numbered('56/123.', 123, 'resolution')],
  ])('is content with $number.label', (zh, en) => {
    expect(summaries(rule, zh, en)).toEqual([]);
  });

  it('finds another number, and another resolution of the same number', () => {
    expect(summaries(rule, numbered('13.', 13), numbered('31.', 31))).toEqual([
      'error: expected 13., found 31.',
    ]);
    expect(
      summaries(
        rule,
        numbered('56/123.', 123, 'resolution'),
        numbered('55/123.', 123, 'resolution'),
      ),
    ).toEqual(['error: expected 56/123., found 55/123.']);
  });

  it('warns of a number that only one text prints', () => {
    expect(summaries(rule, numbered('13.', 13), 'x')).toEqual(['warning: expected 13.']);
    expect(summaries(rule, '文', numbered('13.', 13))).toEqual(['warning: found 13.']);
  });
});
