import { describe, expect, it } from 'vitest';
import { spellingRule } from '../../../src/check/rules/spelling.js';
import { summaries } from '../bitext.js';

describe('spelling', () => {
  it('finds a slip and says what was meant', () => {
    expect(summaries(spellingRule, '文', 'the well-consdered report')).toEqual([
      'warning: expected considered, found consdered',
    ]);
  });

  it('only mentions a word that is like no other', () => {
    expect(summaries(spellingRule, '文', 'the frobnication of')).toEqual([
      'info: found frobnication',
    ]);
  });

  it('trusts a word that the text has again', () => {
    expect(summaries(spellingRule, '文', 'the oralistik method, an oralistik one')).toEqual([]);
  });

  it.each([
    'the Mwanzaa province',
    'see www.exampel.org, mail to nmae@exampel.org',
    'the Ministère de la santé',
    'the Assembly’s organisations and programs',
    'inter alia, mutatis mutandis',
  ])('lets %s be', (english) => {
    expect(summaries(spellingRule, '文', english)).toEqual([]);
  });

  it('lets be what the Chinese has in the same letters', () => {
    expect(summaries(spellingRule, '软件prosigna', 'the software prosigna')).toEqual([]);
  });
});
