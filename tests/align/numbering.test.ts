import { describe, expect, it } from 'vitest';
import { learnNumbering, numbersAgree } from '../../src/align/numbering.js';
import type { Profile } from '../../src/align/profile.js';
import type { NumberStyle } from '../../src/core/document.js';

function numbered(value: number, style: NumberStyle = 'arabic'): Profile {
  return {
    language: 'zh',
    kinds: ['operative'],
    number: { label: `${value}.`, style, value },
    lead: undefined,
    mentions: [],
    noteMarks: [],
    concepts: [],
    glossed: [],
    glosses: new Set(),
    stems: [],
    surfaces: new Map(),
    length: 10,
    verbatim: 0,
    size: 1,
  };
}

const paragraphs = (...values: readonly number[]) => values.map((value) => numbered(value));
const pairs = (source: readonly Profile[], target: readonly Profile[]) =>
  source.flatMap((profile, at) => {
    const other = target[at];
    return other === undefined ? [] : [[profile, other] as const];
  });

describe('learnNumbering', () => {
  it('trusts numbers that agree with content', () => {
    const side = paragraphs(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    const numbering = learnNumbering(pairs(side, side), side, side);
    expect(numbering.shift).toBe(0);
    expect(numbering.agreement).toBeGreaterThan(2);
    expect(numbering.conflict).toBeLessThan(-2);
  });

  it('sees through a side that was renumbered from 2', () => {
    const source = paragraphs(1, 2, 3, 4, 5, 6);
    const target = paragraphs(2, 3, 4, 5, 6, 7);
    const numbering = learnNumbering(pairs(source, target), source, target);
    expect(numbering.shift).toBe(1);
    expect(numbering.agreement).toBeGreaterThan(1);
  });

  it('stops listening to numbers that contradict content', () => {
    const source = paragraphs(1, 2, 3, 4, 5, 6);
    const target = paragraphs(4, 1, 6, 2, 5, 3);
    const numbering = learnNumbering(pairs(source, target), source, target);
    const trusted = learnNumbering(pairs(source, source), source, source);
    expect(numbering.agreement).toBeLessThan(trusted.agreement);
    expect(numbering.conflict).toBeGreaterThan(trusted.conflict);
  });

  it('never takes a conflict as evidence for a pair', () => {
    const source = paragraphs(1, 2, 3);
    const target = paragraphs(9, 5, 7);
    expect(learnNumbering(pairs(source, target), source, target).conflict).toBeLessThanOrEqual(0);
  });

  it('believes in numbers before it has seen any pair', () => {
    const side = paragraphs(1, 2, 3, 4);
    expect(learnNumbering([], side, side).agreement).toBeGreaterThan(1);
  });
});

describe('numbersAgree', () => {
  it('compares (c) with （三） and (iii), but not with 3.', () => {
    const letter = numbered(3, 'letter').number;
    expect(numbersAgree(letter, numbered(3, 'chinese').number, { shift: 0 })).toBe(true);
    expect(numbersAgree(letter, numbered(3, 'roman').number, { shift: 0 })).toBe(true);
    expect(numbersAgree(letter, numbered(3).number, { shift: 0 })).toBeUndefined();
  });

  it('has nothing to say where one side has no number', () => {
    expect(numbersAgree(undefined, numbered(3).number, { shift: 0 })).toBeUndefined();
  });
});
