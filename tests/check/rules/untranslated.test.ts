import { describe, expect, it } from 'vitest';
import { untranslatedRule as rule } from '../../../src/check/rules/untranslated.js';
import { findingsOf, summaries } from '../bitext.js';

describe('untranslated', () => {
  it('finds Chinese left in the English, a run at a time', () => {
    expect(summaries(rule, '促进公约生效', '促进 the entry into force of 《公约》')).toEqual([
      'error: found 促进',
      'error: found 《公约》',
    ]);
  });

  it('says where it stands', () => {
    const [finding] = findingsOf(rule, '促进生效', 'to 促进 it');
    expect(finding?.target).toEqual({ segment: 'en1', start: 3, end: 5, text: '促进' });
  });

  it('finds a whole text left as it was', () => {
    expect(summaries(rule, '第88次全体会议', '第88次全体会议')).toEqual([
      'error: found 第88次全体会议',
    ]);
  });

  it('is content with what both languages write alike', () => {
    expect(summaries(rule, 'A/56/155。', 'A/56/155.')).toEqual([]);
  });
});
