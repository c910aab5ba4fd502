import { describe, expect, it } from 'vitest';
import { forbiddenCharacterRule } from '../../../src/check/rules/forbidden-character.js';
import { mixedScriptRule } from '../../../src/check/rules/mixed-script.js';
import { spacingRule } from '../../../src/check/rules/spacing.js';
import { widthRule } from '../../../src/check/rules/width.js';
import { findingsOf, summaries } from '../bitext.js';

describe('forbidden-character', () => {
  it.each([
    ['a soft hyphen', 'Assem\u00ADbly', 'error: found U+00AD, fix '],
    ['a zero-width space', 'the\u200BAssembly', 'error: found U+200B, fix '],
    ['an override of direction', 'the \u202EAssembly', 'error: found U+202E, fix '],
    ['a vertical tab between words', 'the\u000BAssembly', 'error: found U+000B, fix  '],
    ['a replacement character', 'the\uFFFDAssembly', 'error: found U+FFFD'],
    ['a character of private use', 'item \uF0B7 one', 'error: found U+F0B7'],
    ['half a character', 'a \uD800 b', 'error: found U+D800'],
  ])('finds %s', (_, english, expected) => {
    expect(summaries(forbiddenCharacterRule, '文', english)).toEqual([expected]);
  });

  it('lets white space, accents and emoji be', () => {
    const text = 'Côte\u00A0d’Ivoire\tcafe\u0301 👩\u200D👧 non\u2011paper 𝒙';
    expect(summaries(forbiddenCharacterRule, '文', text)).toEqual([]);
  });
});

describe('width', () => {
  it.each([
    ['a comma', 'the report，and', ',', ', '],
    ['a digit', 'in ２001', '2', '2'],
    ['a bracket', 'the Office（UNODC)', '(', ' ('],
    ['a stop', 'the report。', '.', '.'],
    ['a corner bracket', 'the 「report”', '“', '“'],
  ])('finds %s of Chinese in English', (_, english, expected, replacement) => {
    const [finding] = findingsOf(widthRule, '文', english);
    expect(finding).toMatchObject({ severity: 'error', expected, fix: { replacement } });
  });

  it('leaves Chinese that is quoted to other rules', () => {
    expect(summaries(widthRule, '文', 'the word 预防，犯罪 means')).toEqual([]);
  });

  it('mentions a narrow comma in Chinese', () => {
    expect(summaries(widthRule, '大会,注意到', 'The Assembly, noting')).toEqual([
      'info: expected ，, found ,',
    ]);
  });
});

describe('spacing', () => {
  it.each([
    ['two between words', 'the  report', 'the report'],
    ['one before a comma', 'the report , and', 'report,'],
    ['one before a stop', 'the report .', 'report.'],
    ['one inside a bracket', 'the ( report)', '(report)'],
    ['none after a comma', 'reports,notes and', 'reports, notes'],
    ['none after a bracket', 'the (report)and', '(report) and'],
    ['none after a stop', 'the end.Then it', 'end. Then'],
  ])('finds %s', (_, english, expected) => {
    expect(findingsOf(spacingRule, '文', english).map((finding) => finding.expected)).toEqual([
      expected,
    ]);
  });

  it.each([
    'A sentence.  Another one',
    'www.un.org, A/56/1 (a), 1,000 : 2',
    'see . . . and ...',
    'State(s), non-(governmental)',
    'at 10 a.m.',
  ])('is content with %s', (english) => {
    expect(summaries(spacingRule, '文', english)).toEqual([]);
  });
});

describe('mixed-script', () => {
  it('finds a Cyrillic letter in a document symbol', () => {
    expect(summaries(mixedScriptRule, '文', 'see А/56/402 and')).toEqual([
      'error: expected A/56/402, found А, fix A/56/402',
    ]);
  });

  it('finds one in a word', () => {
    expect(summaries(mixedScriptRule, '文', 'the Соuncil and')).toEqual([
      'error: expected Council, found Со, fix Council',
    ]);
    expect(summaries(mixedScriptRule, '文', 'the Couжncil')).toEqual(['error: found ж']);
  });

  it.each(['5 μg of α-HCH', 'the newspaper Правда', 'ΔT'])('lets %s be', (english) => {
    expect(summaries(mixedScriptRule, '文', english)).toEqual([]);
  });
});
