import { describe, expect, it } from 'vitest';
import { countRepeatedRuns, verifyDraft } from '../../src/translate/verify.js';

describe('verifyDraft', () => {
  it('has no doubt about a faithful draft', () => {
    const source = '回顾其2001年12月19日第56/123号决议，';
    expect(verifyDraft(source, 'Recalling its resolution 56/123 of 19 December 2001,')).toEqual([]);
  });

  it('reports a number that is missing and one that was made up', () => {
    const warnings = verifyDraft(
      '请秘书长向第五十七届会议报告',
      'Requests a report at the fifty-eighth session',
    );
    expect(warnings).toContainEqual({ kind: 'mention-missing', what: '57' });
    expect(warnings).toContainEqual({ kind: 'mention-added', what: '58' });
  });

  it('reports Chinese that was left, loops and emptiness', () => {
    expect(verifyDraft('大会', 'The 大会')).toContainEqual({ kind: 'untranslated', what: '大会' });
    expect(
      verifyDraft('大会', 'the Convention and its Protocols thereto and its Protocols thereto'),
    ).toContainEqual({ kind: 'repeated', what: 'and its protocols thereto' });
    expect(verifyDraft('大会', 'the rights of women and the rights of children')).toEqual([]);
    expect(verifyDraft('大会', 'the the the')).toContainEqual({ kind: 'repeated', what: 'the' });
    expect(verifyDraft('大会', ' ')).toEqual([{ kind: 'empty', what: '' }]);
  });

  it('reports a draft that is far too short or long for its source', () => {
    const source = '请所有会员国采取一切必要措施打击跨国有组织犯罪';
    expect(verifyDraft(source, 'Requests.')).toEqual([{ kind: 'too-short', what: '' }]);
    const wordy = Array.from({ length: 40 }, (_, at) => `w${'x'.repeat(at)}`).join(' ');
    expect(verifyDraft(source, wordy)).toEqual([{ kind: 'too-long', what: '' }]);
  });
});

it('counts the runs of three words that a draft says again', () => {
  expect(countRepeatedRuns('to combat crime and to combat crime again')).toBe(1);
  expect(countRepeatedRuns('the report of the Committee')).toBe(0);
});
