import { describe, expect, it } from 'vitest';
import { markupRule } from '../../../src/check/rules/markup.js';
import { summaries } from '../bitext.js';

describe('markup', () => {
  it.each([
    ['a tag', '<b>文</b>', '<b>text', 'error: expected </b>'],
    ['a placeholder', '{0}个文件', 'files', 'error: expected {0}'],
    ['a conversion', '共%d个', 'of them', 'error: expected %d'],
    ['an entity', '甲和乙', 'A &amp; B', 'error: found &amp;'],
    [
      'tags that cross',
      '<b><i>文</i></b>',
      '<b><i>text</b></i>',
      'error: expected </i>, found </b>',
    ],
  ])('finds %s amiss', (_, chinese, english, expected) => {
    expect(summaries(markupRule, chinese, english)).toEqual([expected]);
  });

  it.each([
    ['<b>文</b>', '<b>text</b>'],
    ['文<br/>', 'text<br/>'],
    ['{1}文{/1}', '{1}text{/1}'],
    ['50%的国家', '50% dip, 50 % of'],
    ['研发', 'R&D; A < B > C'],
  ])('is content with %s as %s', (chinese, english) => {
    expect(summaries(markupRule, chinese, english)).toEqual([]);
  });
});
