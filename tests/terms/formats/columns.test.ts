import { describe, expect, it } from 'vitest';
import {
  conceptFields,
  guessField,
  headingOf,
  slots,
  termFields,
} from '../../../src/terms/formats/columns.js';
import { statusOfWord } from '../../../src/terms/formats/status-words.js';

describe('guessField', () => {
  it('knows the headings that duizhao writes', () => {
    const fields = [
      ...conceptFields,
      ...termFields,
      ...slots.flatMap((slot) => [`zh.${slot}`, `en.${slot}`] as const),
    ];
    expect(fields.map((field) => guessField(headingOf(field)))).toEqual(fields);
  });

  it.each([
    ['English Full Term', 'en.full'],
    ['Chinese (Simplified)', 'zh.term'],
    ['Short Form - English', 'en.short'],
    ['zh_CN', 'zh.term'],
    ['EN-GB', 'en.term'],
    ['Term [zh]', 'zh.term'],
    ['中文', 'zh.term'],
    ['英文简称', 'en.short'],
    ['中文禁用词', 'zh.avoid'],
    ['ENGLISH ACRONYM', 'en.acronym'],
    ['Chinese Definition', 'definition'],
    ['领域', 'subject'],
    ['E_DOMAINS', 'subject'],
    ['L_CODE', 'language'],
    ['T_EVALUATION', 'status'],
    ['Entry ID', 'concept'],
    ['French', undefined],
    ['French Full Term', undefined],
    ['constructor', undefined],
    ['en vrac', undefined],
    ['', undefined],
  ])('takes “%s” for %s', (heading, field) => {
    expect(guessField(heading)).toBe(field);
  });
});

describe('statusOfWord', () => {
  it.each([
    ['preferredTerm-admn-sts', 'preferred'],
    ['Preferred Term', 'preferred'],
    ['APPROVED', 'preferred'],
    ['Do not use', 'deprecated'],
    ['禁用', 'deprecated'],
    ['Obsolete', 'superseded'],
    ['maybe', undefined],
    ['__proto__', undefined],
  ])('takes “%s” for %s', (word, status) => {
    expect(statusOfWord(word)).toBe(status);
  });
});
