import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../../src/document/index.js';
import { repaired, repairsBy } from './repaired.js';

describe('overprinted bold text', () => {
  it.each([
    ['回顾回顾回顾回顾其有关决议，', '回顾其有关决议，'],
    ['请请请请所有国家提供捐助；', '请所有国家提供捐助；'],
    [
      '赞赏地注意到赞赏地注意到赞赏地注意到赞赏地注意到秘书长的报告；',
      '赞赏地注意到秘书长的报告；',
    ],
    ['又重申又重申又重申又重申其作用；', '又重申其作用；'],
    ['大会大会大会大会，', '大会，'],
    ['深为关切深为关切深为关切犯罪，', '深为关切犯罪，'],
    ['1. 敦促敦促敦促敦促各国；', '1. 敦促各国；'],
    ['（一） 请请请请各国；', '（一）请各国；'],
  ])('leaves one copy: %s', (printed, meant) => {
    expect(repaired(printed, 'zh')).toEqual([meant]);
  });

  it('leaves one copy of English words, set apart or not', () => {
    expect(repaired('RecallingRecallingRecallingRecalling its resolution,', 'en')).toEqual([
      'Recalling its resolution,',
    ]);
    expect(repaired('1. Takes note Takes note Takes note Takes note of the report;', 'en')).toEqual(
      ['1. Takes note of the report;'],
    );
  });

  it('leaves one copy where the copies run over line ends', () => {
    expect(repaired(' 认识到认识到认\n识到认识到采取行动，', 'zh')).toEqual(['认识到采取行动，']);
    expect(repaired(' 回顾回顾\n\n回顾回顾其决议，', 'zh')).toEqual(['回顾其决议，']);
  });

  it('leaves one copy of a title of any words', () => {
    expect(repaired('56/1. 加强技术合作能力加强技术合作能力加强技术合作能力', 'zh')).toEqual([
      '56/1. 加强技术合作能力',
    ]);
  });

  it('leaves one copy inside a paragraph where the document is known to be overprinted', () => {
    const text = '大会大会大会大会，\n回顾回顾回顾回顾其决议，并鼓励鼓励鼓励鼓励各国，';
    expect(repaired(text, 'zh')).toEqual(['大会，', '回顾其决议，并鼓励各国，']);
  });

  it.each([
    '常常参加会议的各国',
    '一一列举多多益善的办法',
    '研究研究再说',
    '奶奶看看看',
    '很久很久很久以前，有一个老奶奶。',
    '哈哈哈哈，他笑了。',
    '救命救命救命！',
  ])('leaves real repetition alone: %s', (text) => {
    expect(repaired(text, 'zh')).toEqual([text]);
  });

  it('leaves lines that say the same alone', () => {
    const lines = ['同意本建议的会员国；', '同意本建议的会员国；', '同意本建议的会员国；'];
    expect(repaired(lines.join('\n'), 'zh')).toEqual(lines);
  });

  it('becomes emphasis', () => {
    const document = documentFromText('大会大会大会大会，\n\n回顾回顾回顾回顾其决议，', {
      name: 'a',
    });
    const emphasis = document.blocks.map(({ text, spans }) =>
      spans
        .filter(({ kind }) => kind === 'emphasis')
        .map(({ start, end }) => text.slice(start, end)),
    );
    expect(emphasis).toEqual([['大会'], ['回顾']]);
  });

  it('is reported with what was there', () => {
    expect(repairsBy('overprint', '请请请请各国；', 'zh')).toEqual([
      { rule: 'overprint', start: 1, end: 4, before: '请请请', after: '' },
    ]);
  });
});
