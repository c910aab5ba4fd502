import { describe, expect, it } from 'vitest';
import { noteOrderRule } from '../../../src/check/rules/note-order.js';
import { summaries } from '../bitext.js';

function withNotes(text: string, ...marks: readonly string[]) {
  return {
    text,
    spans: marks.map((mark, place) => ({
      kind: 'note-reference' as const,
      mark,
      start: place + 1,
      end: place + 1,
    })),
  };
}

describe('note-order', () => {
  it('finds notes that changed places', () => {
    expect(
      summaries(noteOrderRule, withNotes('一二三四', '4', '5'), withNotes('text', '5', '4')),
    ).toEqual(['error: expected 5, found 4']);
    expect(
      summaries(noteOrderRule, withNotes('一二三四', '1', '2'), withNotes('text', '2', '1')),
    ).toEqual(['error: expected 2, found 1']);
  });

  it('is content with a note referred to again, and with notes that begin anew', () => {
    const zh = withNotes('一二三四', '1', '2', '1');
    expect(summaries(noteOrderRule, zh, withNotes('text', '1', '2', '1'))).toEqual([]);
    expect(
      summaries(
        noteOrderRule,
        [withNotes('一二三四', '4'), withNotes('一二', '1')],
        [withNotes('text', '4'), withNotes('text', '*')],
      ),
    ).toEqual([]);
  });

  it('does not blame the English for the order of the Chinese', () => {
    const marks = ['5', '4'];
    expect(
      summaries(noteOrderRule, withNotes('一二三四', ...marks), withNotes('text', ...marks)),
    ).toEqual([]);
  });
});
