import { describe, expect, it } from 'vitest';
import {
  findDigitPieces,
  noRepeats,
  numberRuns,
  onlyTheseNumbers,
} from '../../src/translate/guards.js';

const vocabulary = ['</s>', '▁of', ',', '2', '0', '1', '▁2', '▁5', '6', '/'];
const digits = findDigitPieces(vocabulary);
const ids = (...pieces: string[]): number[] => pieces.map((piece) => vocabulary.indexOf(piece));
const id = (piece: string): number => vocabulary.indexOf(piece);

describe('numberRuns', () => {
  it('knows the digits of symbols and dates', () => {
    const runs = numberRuns('2001年5月31日A/56/402号文件');
    expect([...runs]).toEqual(expect.arrayContaining(['2001', '31', '56', '402']));
  });

  it('reads numerals, and counts large numbers in thousands, millions and groups', () => {
    expect(numberRuns('二十一个国家').has('21')).toBe(true);
    expect(numberRuns('2.5亿人').has('250')).toBe(true);
    const grouped = numberRuns('100 000美元');
    expect(grouped.has('100')).toBe(true);
    expect(grouped.has('000')).toBe(true);
  });

  it('knows hours of the twelve-hour clock', () => {
    expect(numberRuns('下午15时').has('3')).toBe(true);
  });

  it('is empty where the source has no number', () => {
    expect(numberRuns('联合国大会').size).toBe(0);
  });
});

describe('onlyTheseNumbers', () => {
  const guard = onlyTheseNumbers(new Set(['2001', '56']), digits);

  it('lets a number of the source be spelled to its end', () => {
    expect(guard.allows(ids('▁2', '0', '0'), id('1'))).toBe(true);
    expect(guard.allows(ids('▁2', '0', '0', '1'), id(','))).toBe(true);
  });

  it('lets no number be cut short, drawn out or made up', () => {
    expect(guard.allows(ids('▁2', '0'), id('▁of'))).toBe(false);
    expect(guard.allows(ids('▁2', '0', '0', '1'), id('2'))).toBe(false);
    expect(guard.allows(ids('▁2'), id('6'))).toBe(false);
  });

  it('takes what stands after a slash for a new number', () => {
    expect(guard.allows(ids('▁5', '6', '/'), id('2'))).toBe(true);
  });
});

describe('noRepeats', () => {
  const guard = noRepeats(2, digits);

  it('forbids a run that the output holds already', () => {
    expect(guard.allows(ids('▁of', ',', '▁of'), id(','))).toBe(false);
    expect(guard.allows(ids('▁of', ',', '▁of'), id('▁of'))).toBe(true);
  });

  it('leaves dates and years free', () => {
    expect(guard.allows(ids('▁2', '0', '▁2'), id('0'))).toBe(true);
  });
});
