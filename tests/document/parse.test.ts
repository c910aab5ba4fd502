import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../src/document/index.js';
import { outline } from './outline.js';

const parse = (text: string, name = 'test') => documentFromText(text, { name });
const kinds = (text: string) => parse(text).blocks.map(({ kind }) => kind);

describe('where the preamble ends', () => {
  const zh = (...paragraphs: string[]) => kinds(['大会，', ...paragraphs].join('\n\n')).slice(1);
  const en = (...paragraphs: string[]) =>
    kinds(['The General Assembly,', ...paragraphs].join('\n\n')).slice(1);

  it('is told by the first number', () => {
    expect(zh('回顾其决议，', '欢迎报告；', '1. 请秘书长报告。')).toEqual([
      'preambular',
      'preambular',
      'operative',
    ]);
  });

  it('is told by the stop in Chinese where there is no number', () => {
    expect(zh('回顾其决议，', '欢迎报告；', '请秘书长报告。')).toEqual([
      'preambular',
      'operative',
      'operative',
    ]);
  });

  it('is told by the form of the verb in English where there is no number', () => {
    expect(en('Recalling it,', 'Welcoming that;', 'Welcomes it;', 'Requests a report.')).toEqual([
      'preambular',
      'preambular',
      'operative',
      'operative',
    ]);
  });

  it('comes before a paragraph that has lost number 1', () => {
    expect(zh('回顾其决议，', '请各国合作；', '2. 请秘书长报告。')).toEqual([
      'preambular',
      'operative',
      'operative',
    ]);
    expect(en('Recalling it,', 'Welcomes it;', '2. Requests a report.')).toEqual([
      'preambular',
      'operative',
      'operative',
    ]);
  });

  it('does not move when the numbers begin at 2', () => {
    expect(zh('回顾其决议，', '欢迎报告；', '2. 请秘书长报告。')).toEqual([
      'preambular',
      'preambular',
      'operative',
    ]);
  });

  it('leaves an operative paragraph operative when its number is lost or doubled', () => {
    expect(zh('1. 请各国合作；', '又请各国捐助；', '2. 决定继续；', '2. 请报告。')).toEqual([
      'operative',
      'operative',
      'operative',
      'operative',
    ]);
  });
});

describe('a document', () => {
  it('has ids of kind and place, whatever numbers are printed', () => {
    const { blocks } = parse('大会，\n\n回顾其决议，\n\n7. 请各国合作；\n\n7. 请报告。');
    expect(blocks.map(({ id }) => id)).toEqual([
      'enacting-01',
      'preambular-01',
      'operative-01',
      'operative-02',
    ]);
  });

  it('has its number as printed, and not in the text', () => {
    const operative = parse('大会，\n\n回顾其决议，\n\n１９．请秘书长报告。').blocks[2];
    expect(operative?.number).toEqual({ label: '１９．', style: 'arabic', value: 19 });
    expect(operative?.text).toBe('请秘书长报告。');
  });

  it('has sentences as spans', () => {
    const [block] = parse('The Centre grew. It will grow further.').blocks;
    expect(block?.spans).toEqual([
      { kind: 'sentence', start: 0, end: 16 },
      { kind: 'sentence', start: 17, end: 38 },
    ]);
  });

  it('knows Traditional Chinese, and shows it as it was', () => {
    const document = parse('大會，\n\n回顧其決議，\n\n1. 請秘書長提出報告。');
    expect(document.script).toBe('Hant');
    expect(document.blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'enacting 大會，',
      'preambular 回顧其決議，',
      'operative 請秘書長提出報告。',
    ]);
  });

  it('is read in the language it is said to be in', () => {
    const document = documentFromText('A/56/155', { name: 'a', language: 'zh' });
    expect(document.language).toBe('zh');
  });

  it('may hold several resolutions', () => {
    const one = (number: string) =>
      `56/${number}. Question\n\nThe General Assembly,\n\nRecalling it,\n\n1. Requests a report.\n\n88th plenary meeting\n19 December 2001`;
    const once = kinds(one('1'));
    expect(kinds(`${one('1')}\n\n${one('2')}`)).toEqual([...once, ...once]);
  });

  it('is a resolution even where its enacting words are lost', () => {
    const text = ['回顾其决议，', '强调其作用，', '1. 请各国合作；', '2. 决定继续审议。'].join(
      '\n\n',
    );
    expect(kinds(text)).toEqual(['preambular', 'preambular', 'operative', 'operative']);
  });

  it('may be a single word', () => {
    expect(outline(parse('Justice'))).toBe('paragraph Justice');
  });
});

describe('the symbol of a document', () => {
  it('is taken from its running heads', () => {
    const text =
      'The first part.\n\nA/56/155\n\n2\n\nThe second part.\n\nA/56/155\n\n3\n\nThe end.';
    expect(parse(text).symbol).toBe('A/56/155');
  });

  it('is taken from its masthead', () => {
    const text = 'S/RES/1373(2001)\n第1373(2001)号决议\n安全理事会，\n重申其决议，\n1. 决定继续。';
    expect(parse(text).symbol).toBe('S/RES/1373 (2001)');
  });

  it('is made of the number of its title and the organ that enacts', () => {
    const text = '56/123. 加强方案\n\n大会，\n\n回顾其决议，\n\n1. 请报告。';
    expect(parse(text).symbol).toBe('A/RES/56/123');
    expect(parse(text.replace('大会，', '经济及社会理事会，')).symbol).toBe('E/RES/56/123');
  });

  it('is taken from its file name at last', () => {
    expect(parse('大会通过决议。', 'A-RES-56-123.zh.txt').symbol).toBe('A/RES/56/123');
  });

  it('is left out where nothing shows it', () => {
    expect(parse('大会通过决议。')).not.toHaveProperty('symbol');
  });
});
