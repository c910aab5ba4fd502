import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../src/language/mentions.js';
import { adaptMentions } from '../../../src/translate/memory/adapt.js';
import { analyse } from '../../../src/translate/memory/analyse.js';

/** The English of a unit for another Chinese text. */
function adapt(text: string, chinese: string, english: string): string | undefined {
  return adaptMentions(findMentions(text, 'zh'), findMentions(chinese, 'zh'), english);
}

describe('numbers and dates of a unit', () => {
  it.each([
    [
      'a date',
      '2001年12月19日通过',
      '2000年11月3日通过',
      'adopted on 3 November 2000',
      'adopted on 19 December 2001',
    ],
    ['a resolution', '第56/123号决议', '第55/59号决议', 'resolution 55/59', 'resolution 56/123'],
    [
      'a session',
      '第五十八届会议',
      '第五十七届会议',
      'its fifty-seventh session',
      'its fifty-eighth session',
    ],
    ['a symbol', '见A/56/402', '见A/55/156', 'See A/55/156', 'See A/56/402'],
    ['a paragraph', '第7段', '第5段', 'paragraph 5', 'paragraph 7'],
    ['an article', '第九条', '第三条', 'Article 3', 'Article 9'],
    ['a year', '2002年', '2001年', 'in 2001', 'in 2002'],
    ['a percentage', '百分之十五', '12%', '12 per cent', '15 per cent'],
    ['a number in words', '五个国家', '三个国家', 'three countries', 'five countries'],
  ])('%s is changed', (_, text, chinese, english, adapted) => {
    expect(adapt(text, chinese, english)).toBe(adapted);
  });

  it('are all changed together', () => {
    const adapted = adapt(
      '回顾其2001年12月19日第56/123号决议第3段',
      '回顾其2000年12月4日第55/59号决议第2段',
      'Recalling paragraph 2 of its resolution 55/59 of 4 December 2000',
    );
    expect(adapted).toBe('Recalling paragraph 3 of its resolution 56/123 of 19 December 2001');
  });

  it('stay where nothing differs', () => {
    expect(adapt('第7段', '第7段', 'paragraph 7')).toBeUndefined();
  });

  it('stay where the English does not say them, or says them twice', () => {
    expect(adapt('2002年', '2001年', 'in that year')).toBeUndefined();
    expect(adapt('2002年', '2001年', 'from 2001 to the end of 2001')).toBeUndefined();
  });

  it('stay where there are more of them or fewer', () => {
    expect(adapt('2002年和2003年', '2001年', 'in 2001')).toBeUndefined();
  });

  it('stay where one value would become two', () => {
    expect(adapt('第5段和第6段', '第3段和第3段', 'paragraphs 3 and 3')).toBeUndefined();
    expect(adapt('第3段和第6段', '第3段和第3段', 'paragraph 3')).toBeUndefined();
  });

  it('stay where another kind of thing stands there', () => {
    expect(adapt('A/56/402', '2001年', 'in 2001')).toBeUndefined();
  });
});

describe('the pieces of a text', () => {
  it('are characters of Chinese and words and marks of English, a mention one piece', () => {
    const pieces = (text: string, language: 'zh' | 'en') =>
      analyse(text, language).pieces.map(({ start, end }) => text.slice(start, end));
    expect(pieces('第 7 段，國際', 'zh')).toEqual(['第 7 段', '，', '國', '際']);
    expect(pieces('the follow-up, 7 May 2001', 'en')).toEqual([
      'the',
      'follow-up',
      ',',
      '7 May 2001',
    ]);
  });

  it('take digits of other scripts for letters', () => {
    expect(analyse('𖩠٣ 第', 'zh').mentions).toEqual([]);
    expect(analyse('𖩠٣', 'en').mentions).toEqual([]);
  });
});
