import { describe, expect, it } from 'vitest';
import { termDeprecatedRule as rule } from '../../../src/check/rules/term-deprecated.js';
import { findingsOf, summaries } from '../bitext.js';

describe('term-deprecated', () => {
  it('finds a term that is advised against, and offers the preferred one', () => {
    expect(summaries(rule, '打击贩运人口', 'to combat people trafficking')).toEqual([
      'warning: expected trafficking in persons, found people trafficking, fix trafficking in persons',
    ]);
  });

  it('keeps the number of what it replaces', () => {
    expect(summaries(rule, '发展中国家', 'third world countries')).toEqual([
      'warning: expected developing country, found third world countries, fix developing countries',
    ]);
  });

  it('finds a name that is advised against, whatever the Chinese says', () => {
    expect(summaries(rule, '该公约', 'the Palermo Convention')[0]).toMatch(
      /found Palermo Convention/,
    );
  });

  it('leaves an ordinary word alone where it stands for something else', () => {
    expect(summaries(rule, '军队的礼炮', 'a gun salute')).toEqual([]);
  });

  it('leaves a longer term alone that contains it', () => {
    expect(
      summaries(rule, '国际刑事警察组织', 'the International Criminal Police Organization'),
    ).toEqual([]);
  });

  it('says where both terms stand', () => {
    const [finding] = findingsOf(rule, '收缴枪支', 'to collect guns');
    expect(finding?.source).toMatchObject({ start: 2, end: 4, text: '枪支' });
    expect(finding?.target).toMatchObject({ start: 11, end: 15, text: 'guns' });
    expect(finding?.fix).toEqual({ start: 11, end: 15, replacement: 'firearms' });
  });
});
