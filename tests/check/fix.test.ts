import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mend } from '../../src/check/index.js';
import type { SegmentText } from '../../src/check/joined-text.js';
import type { Finding } from '../../src/core/finding.js';

/** Finds every “teh” and wants “the”; every “x” is wrong and would be put right as “xx”. */
function check(segments: readonly SegmentText[]): Finding[] {
  return segments.flatMap(({ id, text }) =>
    [...text.matchAll(/teh|x/gu)].map((match, at): Finding => {
      const [found] = match;
      const range = { start: match.index, end: match.index + found.length };
      return {
        id: `${id}-${String(at)}`,
        rule: 'spelling',
        severity: 'warning',
        link: 'link',
        checked: 'target',
        target: { segment: id, ...range, text: found },
        fix: { ...range, replacement: found === 'x' ? 'xx' : 'the' },
      };
    }),
  );
}

describe('mending', () => {
  it('makes every change that leaves fewer faults, and tells which', () => {
    const { segments, changes } = mend([{ id: 's', text: 'teh end of teh day' }], check);
    expect(segments).toEqual([{ id: 's', text: 'the end of the day' }]);
    expect(changes).toEqual([
      { rule: 'spelling', segment: 's', start: 11, before: 'teh', after: 'the' },
      { rule: 'spelling', segment: 's', start: 0, before: 'teh', after: 'the' },
    ]);
  });

  it('leaves alone what a fix would only make worse', () => {
    const { segments, changes } = mend([{ id: 's', text: 'x and teh x' }], check);
    expect(segments).toEqual([{ id: 's', text: 'x and the x' }]);
    expect(changes).toHaveLength(1);
  });

  it('has nothing to do a second time', () => {
    const words = fc.array(fc.constantFrom('teh', 'x', 'day', 'tteh'), { maxLength: 12 });
    fc.assert(
      fc.property(words, (list) => {
        const once = mend([{ id: 's', text: list.join(' ') }], check);
        expect(mend(once.segments, check).changes).toEqual([]);
      }),
    );
  });

  it('moves what stands in a block with its words', () => {
    const text = 'teh  of teh end';
    const block = {
      id: 's',
      kind: 'paragraph' as const,
      text,
      spans: [{ kind: 'note-reference' as const, mark: '1', start: 12, end: 12 }],
      source: { start: 0, end: text.length },
      origins: [{ start: 0, source: 100, length: text.length }],
    };
    const shorten = (segments: readonly SegmentText[]) =>
      check(segments).map((finding) => ({
        ...finding,
        ...(finding.fix && { fix: { ...finding.fix, replacement: 'a' } }),
      }));
    const [mended] = mend([{ id: 's', text, block }], shorten).segments;
    expect(mended?.block).toMatchObject({
      text: 'a  of a end',
      spans: [{ mark: '1', start: 8, end: 8 }],
      origins: [
        { start: 1, source: 103, length: 5 },
        { start: 7, source: 111, length: 4 },
      ],
    });
  });
});
