import { describe, expect, it } from 'vitest';
import { allOf, noRepeats, without, withoutRuns } from '../../../src/translate/decoding/guards.js';

const texts = ['\n', ' of', ',', '2', '0', ' 2'];
const ids = (...pieces: string[]): number[] => pieces.map((piece) => texts.indexOf(piece));
const id = (piece: string): number => texts.indexOf(piece);
const prefix = (...pieces: string[]) => ({ pieces: ids(...pieces), text: pieces.join('') });

describe('noRepeats', () => {
  const guard = noRepeats(2, texts);

  it('forbids a run that the output holds already', () => {
    expect(guard.allows(prefix(' of', ',', ' of'), id(','))).toBe(false);
    expect(guard.allows(prefix(' of', ',', ' of'), id(' of'))).toBe(true);
  });

  it('spares phrases that are to come twice', () => {
    const spared = noRepeats(2, texts, ['rule of, of law']);
    expect(spared.allows(prefix(' of', ',', ' of'), id(','))).toBe(true);
    expect(spared.allows(prefix(',', ',', ','), id(','))).toBe(false);
  });

  it('leaves dates and years free', () => {
    expect(guard.allows(prefix('2', '0', '2'), id('0'))).toBe(true);
  });
});

it('forbids single pieces, and runs of them', () => {
  const guard = allOf(without(new Set([5])), withoutRuns([[1, 2]]));
  expect(guard.allows(prefix(), 5)).toBe(false);
  expect(guard.allows(prefix(' of'), id(','))).toBe(false);
  expect(guard.allows(prefix(','), id(','))).toBe(true);
});
