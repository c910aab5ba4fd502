import { describe, expect, test } from 'vitest';
import type { LinkDetails } from '../../../../src/review/model/api.js';
import { marksBySegment } from '../../../../src/review/page/view/text-marks.js';

const details: LinkDetails = {
  link: 'a',
  pairings: [
    {
      kind: 'word',
      source: [{ segment: 's', start: 0, end: 2 }],
      target: [{ segment: 't', start: 4, end: 20 }],
    },
    {
      kind: 'mention',
      source: [{ segment: 's', start: 3, end: 5 }],
      target: [{ segment: 'u', start: 0, end: 4 }],
    },
    { kind: 'mention', source: [{ segment: 's', start: 7, end: 8 }], target: [] },
  ],
  findings: [
    {
      id: 'f',
      rule: 'number',
      severity: 'error',
      message: '',
      target: { segment: 't', start: 0, end: 3 },
    },
  ],
  evidence: [],
  drafts: [],
};

const all = { words: true, findings: true };

describe('marksBySegment', () => {
  test('numbers what is mentioned alike on both sides', () => {
    expect(marksBySegment(details, 'source', all).get('s')).toEqual([
      { kind: 'word', pair: 0, start: 0, end: 2 },
      { kind: 'mention', pair: 1, ordinal: 1, start: 3, end: 5 },
      { kind: 'mention', pair: 2, ordinal: 2, start: 7, end: 8 },
    ]);
    expect(marksBySegment(details, 'target', all).get('u')).toEqual([
      { kind: 'mention', pair: 1, ordinal: 1, start: 0, end: 4 },
    ]);
  });

  test('leaves out the layers that are not shown', () => {
    const kinds = (shown: Parameters<typeof marksBySegment>[2]) =>
      [...marksBySegment(details, 'target', shown).values()].flat().map(({ kind }) => kind);
    expect(kinds({ words: false, findings: true })).toEqual(['finding']);
    expect(kinds({ words: true, findings: false })).toEqual(['word', 'mention']);
    expect(kinds({ words: false, findings: false })).toEqual([]);
  });
});
