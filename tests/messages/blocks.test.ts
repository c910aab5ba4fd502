import { describe, expect, it } from 'vitest';
import { repairRules } from '../../src/document/clean/repair-rules.js';
import { messagesFor } from '../../src/messages/index.js';

const number = (label: string) => ({ label, style: 'arabic', value: 1 }) as const;

describe('what a block is called', () => {
  it.each([
    [{ kind: 'operative', number: number('19．') }, 'paragraph 19', '第19段'],
    [{ kind: 'preambular', ordinal: 3 }, '3rd preambular paragraph', '序言部分第3段'],
    [{ kind: 'subparagraph', number: number('(a)') }, 'subparagraph (a)', '(a)分段'],
    [{ kind: 'note', number: number('2') }, 'note 2', '脚注2'],
    [{ kind: 'closing', ordinal: 2 }, '2nd closing line', '文末第二行'],
    [{ kind: 'title', number: number('56/123.') }, 'title', '标题'],
    [
      { kind: 'operative', number: number('7.'), sentence: 2 },
      'paragraph 7, sentence 2',
      '第7段第2句',
    ],
    [{ kind: 'operative', ordinal: 4 }, 'operative paragraph', '执行部分段落'],
  ] as const)('%j', (place, en, zh) => {
    expect(messagesFor('en').blockName(place)).toBe(en);
    expect(messagesFor('zh').blockName(place)).toBe(zh);
  });
});

describe('what a type of link is called', () => {
  it.each([
    ['1-1', 'one to one', '一对一'],
    ['2-1', 'two to one', '二对一'],
    ['1-0', 'in the Chinese only', '仅见于中文'],
    ['0-1', 'in the English only', '仅见于英文'],
    ['12-1', '12 to one', '十二对一'],
  ])('%s', (type, en, zh) => {
    expect(messagesFor('en').beadType(type)).toBe(en);
    expect(messagesFor('zh').beadType(type)).toBe(zh);
  });
});

describe('what a repair is called', () => {
  it.each(['en', 'zh'] as const)('has words for every repair in %s', (locale) => {
    const messages = messagesFor(locale);
    const names = repairRules.map(({ name }) => name);
    expect(names.filter((name) => messages.repair(name) === name)).toEqual([]);
  });
});
