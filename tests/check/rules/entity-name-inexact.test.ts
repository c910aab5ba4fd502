import { describe, expect, it } from 'vitest';
import { entityNameInexactRule as rule } from '../../../src/check/rules/entity-name-inexact.js';
import { termMissingRule } from '../../../src/check/rules/term-missing.js';
import { termMisspeltRule } from '../../../src/check/rules/term-misspelt.js';
import { findingsOf, summaries } from '../bitext.js';

describe('entity-name-inexact', () => {
  it.each([
    [
      'a letter left out',
      '预防犯罪和刑事司法委员会',
      'the Commision on Crime Prevention and Criminal Justice',
    ],
    ['letters exchanged', '秘书长', 'the Secertary-General'],
    ['a preposition exchanged', '国际预防犯罪中心', 'the Centre of International Crime Prevention'],
    ['a small word left out', '经济及社会理事会', 'the Economic Social Council'],
    ['a word left out', '联合国开发计划署', 'the United Development Programme'],
    [
      'letters that make another word',
      '联合国开发计划署',
      'the Untied Nations Development Programme',
    ],
  ])('finds a name with %s', (_, zh, en) => {
    const findings = findingsOf(rule, zh, en);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.severity).toBe('error');
    expect(findings[0]?.fix?.replacement).toBe(findings[0]?.expected);
  });

  it('finds a slip beside a right mention, which is only worth a warning', () => {
    expect(summaries(rule, '秘书长', 'the Secretary-General and the Secertary-General')).toEqual([
      'warning: expected Secretary-General, found Secertary-General, fix Secretary-General',
    ]);
  });

  it('speaks instead of the other rules about terms', () => {
    for (const other of [termMissingRule, termMisspeltRule]) {
      expect(summaries(other, '秘书长', 'the Secertary-General')).toEqual([]);
    }
  });

  it.each([
    ['a right name', '安全理事会', 'the Security Council'],
    ['the head alone', '安全理事会', 'the Council'],
    ['bodies in a list', '联合国安全理事会', 'the United Nations, the Security Council'],
    ['a name in small letters', '秘书处', 'secretarial services'],
    ['a name that the Chinese has not', '各国', 'the Economic Social Council'],
  ])('passes over %s', (_, zh, en) => {
    expect(summaries(rule, zh, en)).toEqual([]);
  });
});
