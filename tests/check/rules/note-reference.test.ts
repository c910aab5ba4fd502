import { describe, expect, it } from 'vitest';
import { noteReferenceRule as rule } from '../../../src/check/rules/note-reference.js';
import type { Span } from '../../../src/core/document.js';
import { findingsOf, summaries } from '../bitext.js';

/** A text whose note marks are written `^1`. */
function noted(text: string) {
  const spans: Span[] = [];
  let plain = '';
  for (const part of text.split(/(\^\w)/)) {
    const place = { start: plain.length, end: plain.length };
    if (part.startsWith('^')) spans.push({ ...place, kind: 'note-reference', mark: part.slice(1) });
    else plain += part;
  }
  return { text: plain, spans };
}

describe('note-reference', () => {
  it('is content where both texts refer to the same notes', () => {
    expect(summaries(rule, noted('行动计划^1和报告^2'), noted('report^2 and plans^1'))).toEqual([]);
  });

  it('finds a reference lost, with its place in the Chinese', () => {
    const [finding] = findingsOf(rule, noted('行动计划^1'), noted('plans of action'));
    expect(finding).toMatchObject({ severity: 'error', expected: '1' });
    expect(finding?.source).toMatchObject({ segment: 'zh1', start: 4, end: 4 });
    expect(finding?.target).toBeUndefined();
  });

  it('finds a reference added and one changed', () => {
    expect(summaries(rule, noted('报告'), noted('report^3'))).toEqual(['error: found 3']);
    expect(summaries(rule, noted('报告^3'), noted('report^2'))).toEqual([
      'error: expected 3, found 2',
    ]);
  });

  it('does not ask a draft for references', () => {
    const draft = { segment: 'zh1', text: 'plans', engine: 'test', warnings: [] };
    const findings = findingsOf(rule, noted('计划^1'), noted('plans^1'), [draft]);
    expect(findings).toEqual([]);
  });
});
