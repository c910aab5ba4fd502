import { describe, expect, it } from 'vitest';
import { addedRule } from '../../../src/check/rules/added.js';
import { emptyRule } from '../../../src/check/rules/empty.js';
import { omittedRule } from '../../../src/check/rules/omitted.js';
import { findingsOf, summaries } from '../bitext.js';

describe('omitted', () => {
  it('finds a segment without counterpart, whole', () => {
    const [finding] = findingsOf(omittedRule, '感谢非政府组织；', []);
    expect(finding).toMatchObject({
      severity: 'error',
      source: { segment: 'zh1', start: 0, end: 8, text: '感谢非政府组织；' },
    });
  });

  it('only warns of the frame of a document', () => {
    expect(summaries(omittedRule, { text: '大会决议', kind: 'masthead' }, [])).toEqual(['warning']);
  });
});

describe('added', () => {
  it('finds a segment that the Chinese does not have', () => {
    expect(findingsOf(addedRule, [], 'Thanks them;')[0]).toMatchObject({
      severity: 'error',
      target: { segment: 'en1', text: 'Thanks them;' },
    });
  });
});

describe('empty', () => {
  it('finds a segment whose English says nothing', () => {
    expect(summaries(emptyRule, '感谢；', ' ')).toEqual(['error']);
  });

  it('finds an empty draft', () => {
    const draft = { segment: 'zh1', text: '', engine: 'test', warnings: [] };
    expect(findingsOf(emptyRule, '感谢；', 'Thanks them;', [draft])).toMatchObject([
      { checked: 'draft', target: { segment: 'zh1', start: 0, end: 0 } },
    ]);
  });

  it('is content with a translation', () => {
    expect(summaries(emptyRule, '感谢；', 'Thanks them;')).toEqual([]);
  });
});
