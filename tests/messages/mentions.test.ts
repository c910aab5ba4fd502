import { describe, expect, it } from 'vitest';
import type { MentionKind } from '../../src/core/mention.js';
import { referenceUnits } from '../../src/language/mentions/reference-units.js';
import { messagesFor } from '../../src/messages/index.js';

const cases: readonly (readonly [MentionKind, normal: string, en: string, zh: string])[] = [
  ['number', '21', '21', '21'],
  ['number', '1500', '1500', '1500'],
  ['number', '1200000', '1,200,000', '1\u00A0200\u00A0000'],
  ['number', '12345.678', '12,345.678', '12\u00A0345.678'],
  ['percent', '3.5', '3.5 per cent', '3.5%'],
  ['money', 'USD 1200000', 'USD 1,200,000', '1\u00A0200\u00A0000美元'],
  ['money', 'XXX 50', 'XXX 50', '50 XXX'],
  ['year', '2001', '2001', '2001年'],
  ['date', '2001-12-19', '19 December 2001', '2001年12月19日'],
  ['date', '2001-12', 'December 2001', '2001年12月'],
  ['date', '--12-09', '9 December', '12月9日'],
  ['date', '--12', 'December', '12月'],
  ['date', 'soon', 'soon', 'soon'],
  ['biennium', '2002-2003', '2002-2003', '2002-2003年'],
  ['symbol', 'E/2001/30/Rev.1', 'E/2001/30/Rev.1', 'E/2001/30/Rev.1'],
  ['resolution', '46/152', 'resolution 46/152', '第46/152号决议'],
  ['resolution', '1440(2002)', 'resolution 1440 (2002)', '第1440(2002)号决议'],
  ['session', '57', '57th session', '第五十七届会议'],
  ['session', '10', '10th session', '第十届会议'],
  ['meeting', '88', '88th meeting', '第88次会议'],
  ['ordinal', '1', '1st', '第一'],
  ['ordinal', '22', '22nd', '第二十二'],
  ['ordinal', '112', '112th', '第一百一十二'],
  ['ordinal', '103', '103rd', '第一百零三'],
  ['ordinal', '2005', '2005th', '第二千零五'],
  ['reference', 'paragraph:5', 'paragraph 5', '第5段'],
  ['reference', 'article:6', 'article 6', '第6条'],
  ['reference', 'supplement:10', 'Supplement No. 10', '补编第10号'],
  ['reference', 'volume:2', 'volume 2', '第2卷'],
  ['reference', 'number:4', 'No. 4', '第4号'],
  ['session', 'S-10', '10th special session', '第十届特别会议'],
  ['session', 'ES-10', '10th emergency special session', '第十届紧急特别会议'],
];

describe('the parts of documents', () => {
  it('all have Chinese names', () => {
    const { mention } = messagesFor('zh');
    const names = referenceUnits.map(({ name }) => name);
    expect(names.filter((name) => mention('reference', `${name}:1`).includes(name))).toEqual([]);
  });
});

describe('a mention in normal form', () => {
  it.each(cases)('%s %s is “%s” in English, “%s” in Chinese', (kind, normal, en, zh) => {
    expect(messagesFor('en').mention(kind, normal)).toBe(en);
    expect(messagesFor('zh').mention(kind, normal)).toBe(zh);
  });
});
