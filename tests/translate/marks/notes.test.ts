import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../../src/language/dictionary/index.js';
import { glossesOf } from '../../../src/translate/marks/glosses.js';
import { findHints } from '../../../src/translate/marks/hints.js';
import { arrangeNotes, type Note } from '../../../src/translate/marks/notes.js';

const dictionary = loadDictionary();

function note(kind: Note['kind'], start: number, end: number): Note {
  return { kind, start, end, english: kind };
}

describe('arrangeNotes', () => {
  it('puts notes in the order of the text', () => {
    const notes = [note('hint', 4, 6), note('term', 0, 2), note('hint', 2, 4)];
    expect(arrangeNotes(notes).map(({ start }) => start)).toEqual([0, 2, 4]);
  });

  it('prefers a term to a hint, and the earlier of two terms, where they overlap', () => {
    const notes = [note('hint', 0, 4), note('term', 2, 6), note('term', 4, 8)];
    expect(arrangeNotes(notes)).toEqual([note('term', 2, 6)]);
  });
});

describe('glossesOf', () => {
  it.each([
    ['蛋糕', ['cake']],
    ['拉巴特', ['Rabat']],
    ['行业', ['trade', 'profession']],
    ['恐惧症', ['phobia']],
  ])('gives %s in words that can stand in a sentence', (word, glosses) => {
    expect(glossesOf(word, dictionary)).toEqual(glosses);
  });

  it('gives none where the dictionary has none', () => {
    expect(glossesOf('对照一下', dictionary)).toEqual([]);
  });
});

describe('findHints', () => {
  it('glosses the words that are not known, in place', () => {
    const text = '委员会吃蛋糕';
    const [hint, ...more] = findHints(text, new Set(['委员会']), dictionary);
    expect(more).toEqual([]);
    expect(hint).toMatchObject({ kind: 'hint', english: 'cake' });
    expect(text.slice(hint?.start, hint?.end)).toBe('蛋糕');
  });

  it('leaves known words, numbers and single characters alone', () => {
    expect(findHints('2001年蛋糕', new Set(['蛋糕']), dictionary)).toEqual([]);
  });
});
