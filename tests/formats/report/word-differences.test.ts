import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceRange } from '../../../src/core/range.js';
import { compareWords } from '../../../src/formats/report/word-differences.js';

function differencesOf(draft: string, published: string) {
  const { onlyDraft, onlyPublished, agreement } = compareWords(draft, published);
  return {
    draft: onlyDraft.map((range) => sliceRange(draft, range)),
    published: onlyPublished.map((range) => sliceRange(published, range)),
    agreement,
  };
}

describe('the words of a draft and of the published text', () => {
  it('differ where a word was exchanged', () => {
    expect(differencesOf('the whole of crime', 'the prevention of crime')).toEqual({
      draft: ['whole'],
      published: ['prevention'],
      agreement: 0.75,
    });
  });

  it('differ in one stretch where neighbouring words do', () => {
    expect(differencesOf('a x y b', 'a b').draft).toEqual(['x y']);
  });

  it('are the same whatever the spaces between them', () => {
    expect(differencesOf('a  b\nc', 'a b c')).toEqual({ draft: [], published: [], agreement: 1 });
  });

  it('keeps symbols, numbers and hyphenated words whole', () => {
    expect(
      differencesOf('E/2001/30/Rev.1 twenty-first', 'E/2001/31/Rev.1 twenty-first').draft,
    ).toEqual(['E/2001/30/Rev.1']);
  });

  it('has nothing in common with an empty text', () => {
    expect(differencesOf('', 'a b')).toEqual({ draft: [], published: ['a b'], agreement: 0 });
  });

  it('are told in ranges that rebuild one text from the other', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '，', '中'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [draft, published] = [one.join(' '), other.join(' ')];
        const { onlyDraft, onlyPublished } = compareWords(draft, published);
        const without = (text: string, ranges: readonly { start: number; end: number }[]) =>
          [...text]
            .filter((_, at) => !ranges.some(({ start, end }) => start <= at && at < end))
            .join('')
            .replace(/\s/g, '');
        expect(without(draft, onlyDraft)).toBe(without(published, onlyPublished));
      }),
    );
  });
});
