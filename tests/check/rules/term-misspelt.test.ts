import { describe, expect, it } from 'vitest';
import { termMissingRule } from '../../../src/check/rules/term-missing.js';
import { termMisspeltRule as rule } from '../../../src/check/rules/term-misspelt.js';
import { findingsOf, summaries } from '../bitext.js';

describe('term-misspelt', () => {
  it('finds other spellings and hyphens, and keeps number and capital in the fix', () => {
    expect(summaries(rule, '跨国有组织犯罪', 'Trans-national organised crimes rise')).toEqual([
      'warning: expected transnational organized crime, found Trans-national organised crimes, fix Transnational organized crimes',
    ]);
  });

  it.each([
    ['a plural lost', '联合国毒品和犯罪问题办公室', 'the United Nations Office on Drag and Crime'],
  ])('finds a name with %s', (_, zh, en) => {
    const findings = findingsOf(rule, zh, en);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.severity).toBe('error');
    expect(findings[0]?.found).toBe(en.replace('the ', ''));
    expect(findings[0]?.fix?.replacement).toBe(findings[0]?.expected);
  });

  it('finds a second mention misspelt beside a right one', () => {
    expect(summaries(rule, '洗钱和反洗钱', 'money-laundering and counter-money-laundring')).toEqual(
      ['warning: expected money-laundering, found money-laundring, fix money-laundering'],
    );
  });

  it('speaks instead of term-missing, not beside it', () => {
    expect(summaries(termMissingRule, '秘书长', 'the Secertary-General')).toEqual([]);
  });

  it.each([
    ['plurals', '发展中国家', 'developing countries'],
    ['a linking hyphen', '法治改革', 'rule-of-law reform'],
    ['admitted spellings', '洗钱', 'money laundering'],
    ['another term that looks alike', '发展中国家', 'developed countries'],
    ['other forms of the words', '偷运移民', 'smuggled migrants'],
    ['another word like a name', '秘书处', 'secretarial services'],
    ['a heading in capitals', '有组织犯罪', 'ORGANIZED CRIME'],
  ])('passes over %s', (_, zh, en) => {
    expect(summaries(rule, zh, en)).toEqual([]);
  });
});
