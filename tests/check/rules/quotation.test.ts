import { describe, expect, it } from 'vitest';
import { quotationRule } from '../../../src/check/rules/quotation.js';
import { summaries } from '../bitext.js';

describe('quotation', () => {
  it('turns marks that stand the wrong way round', () => {
    expect(summaries(quotationRule, '称为“路”', 'called ”road“.')).toEqual([
      'warning: expected “, found ”, fix “',
      'warning: expected ”, found “, fix ”',
    ]);
  });

  it('mentions a quotation that the English does not mark', () => {
    expect(summaries(quotationRule, '所谓“团结”项目', 'the Umoja project')).toEqual([
      'info: expected 团结',
    ]);
  });

  it.each([
    ['称为“路”', 'called “road”, or "way"'],
    ['称为"路"', "called 'road'"],
    ['大会', 'the States’ “road (to dignity)”'],
  ])('is content with %s as %s', (chinese, english) => {
    expect(summaries(quotationRule, chinese, english)).toEqual([]);
  });
});
