import { describe, expect, it } from 'vitest';
import { readArticleNumber } from '../../src/align/article-number.js';

const valueIn = (text: string, language: 'zh' | 'en') => readArticleNumber(text, language)?.value;

describe('readArticleNumber', () => {
  it.each([
    ['第9条　本法自公布日施行。', 'Article 9 This Act shall take effect.'],
    ['第 9 条 本法', 'Article 9. This Act'],
    ['第九条　本法', 'Art. 9: This Act'],
    ['第二十一条', 'Article 21'],
    ['第二百三十七条之三十 当事人', 'Article 237-30 (Parties)'],
    ['第 15-1 条　本法', 'Article 15-1 This Act'],
    ['第15條之1　本法', 'Article 15-1 “Act” means'],
  ])('reads the same number from %j and %j', (chinese, english) => {
    const value = valueIn(chinese, 'zh');
    expect(value).toBeGreaterThan(0);
    expect(valueIn(english, 'en')).toBe(value);
  });

  it('tells an article from one put in after it', () => {
    expect(valueIn('第十五条　本法', 'zh')).not.toBe(valueIn('第十五条之一　本法', 'zh'));
  });

  it.each([
    '第五条至第八条所定',
    '第九条第二款规定',
    '第二百三条　乱',
    '依第九条　规定',
    '第一章　总则',
  ])('sees a reference or nothing in %j', (text) =>
    expect(readArticleNumber(text, 'zh')).toBeUndefined(),
  );

  it.each([
    'Article 9 of the Act',
    'Article 9 Paragraph 2 shall',
    'Articles 5 and 6',
    'Article IX',
  ])('sees a reference or nothing in %j', (text) =>
    expect(readArticleNumber(text, 'en')).toBeUndefined(),
  );
});
