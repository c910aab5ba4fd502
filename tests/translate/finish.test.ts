import { describe, expect, it } from 'vitest';
import { joinParts, suitArticles, suitEnd, takeBrackets } from '../../src/translate/finish.js';

describe('suitEnd', () => {
  it.each([
    ['回顾其决议，', 'Recalling its resolution.', 'Recalling its resolution,'],
    ['请秘书长报告；', 'Requests a report', 'Requests a report;'],
    ['加强合作', 'Strengthening cooperation.', 'Strengthening cooperation'],
    ['通过决议如下：', 'Adopts the following resolution.', 'Adopts the following resolution:'],
    [
      '题为“发展”的报告。',
      'The report entitled "Development"',
      'The report entitled "Development".',
    ],
    ['（见第5段）。', '(See paragraph 5.)', '(See paragraph 5).'],
  ])('ends %s as its source does', (source, draft, expected) => {
    expect(suitEnd(source, draft)).toBe(expected);
  });

  it('leaves the stop of an abbreviation', () => {
    expect(suitEnd('发展、和平等', 'Development, peace, etc.')).toBe('Development, peace, etc.');
  });
});

describe('joinParts', () => {
  const sentence = { start: 0, end: 1, startsSentence: true };
  const clause = { start: 1, end: 2, startsSentence: false };

  it('goes on in lower case where a clause goes on', () => {
    const joined = joinParts([sentence, clause], ['Notes the report,', 'And requests more.']);
    expect(joined).toBe('Notes the report, and requests more.');
  });

  it('keeps the capital of a new sentence and of a name', () => {
    expect(joinParts([sentence, sentence], ['One.', 'The other.'])).toBe('One. The other.');
    expect(joinParts([sentence, clause], ['In Geneva,', 'Switzerland.'])).toBe(
      'In Geneva, Switzerland.',
    );
  });
});

describe('takeBrackets', () => {
  it('takes off brackets that enclose the whole text', () => {
    expect(takeBrackets('[根据报告(A/56/574)通过]')).toEqual({
      open: '[',
      inner: '根据报告(A/56/574)通过',
      close: ']',
    });
    expect(takeBrackets('（续）')).toEqual({ open: '(', inner: '续', close: ')' });
  });

  it.each(['(a) 和 (b)', '大会(续)', '()', ''])('leaves %s alone', (text) => {
    expect(takeBrackets(text)).toEqual({ open: '', inner: text, close: '' });
  });
});

describe('suitArticles', () => {
  it.each([
    ['a organized crime group', 'organized crime', 'an organized crime group'],
    ['An treaty', 'treaty', 'A treaty'],
    ['a unit', 'unit', 'a unit'],
    ['an honorary title', 'honorary title', 'an honorary title'],
    ['a organized crime', 'money', 'a organized crime'],
  ])('suits the article of %s', (text, word, expected) => {
    expect(suitArticles(text, [word])).toBe(expected);
  });
});
