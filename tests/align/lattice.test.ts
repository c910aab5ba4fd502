import { describe, expect, it } from 'vitest';
import { type LatticeInput, searchLattice } from '../../src/align/lattice.js';

/** A lattice whose scores come from a table of `source runs:target runs`, e.g. `0:0`, `1+2:1`. */
function lattice(
  sourceLength: number,
  targetLength: number,
  scores: Readonly<Record<string, number>>,
): LatticeInput {
  const run = (start: number, count: number) =>
    Array.from({ length: count }, (_, at) => start + at).join('+');
  return {
    sourceLength,
    targetLength,
    temperature: 1,
    band: () => [0, targetLength + 1],
    score: (source, target, shape) =>
      scores[`${run(source, shape.source)}:${run(target, shape.target)}`] ?? -20,
  };
}

function notation(input: LatticeInput): string {
  return searchLattice(input)
    .map(({ sourceStart, targetStart, shape }) => {
      const source = Array.from({ length: shape.source }, (_, at) => sourceStart + at).join('+');
      const target = Array.from({ length: shape.target }, (_, at) => targetStart + at).join('+');
      return `${source}=${target}`;
    })
    .join(' ');
}

describe('searchLattice', () => {
  it('links one to one where every pair speaks for itself', () => {
    expect(notation(lattice(3, 3, { '0:0': 5, '1:1': 5, '2:2': 5 }))).toBe('0=0 1=1 2=2');
  });

  it('leaves a source block without counterpart alone', () => {
    expect(notation(lattice(3, 2, { '0:0': 5, '2:1': 5 }))).toBe('0=0 1= 2=1');
  });

  it('leaves a target block without counterpart alone', () => {
    expect(notation(lattice(2, 3, { '0:0': 5, '1:2': 5 }))).toBe('0=0 =1 1=2');
  });

  it('joins blocks where the joined pair is better than its parts', () => {
    expect(notation(lattice(3, 2, { '0:0': 5, '1+2:1': 8, '1:1': 1 }))).toBe('0=0 1+2=1');
  });

  it('joins five blocks against one', () => {
    expect(notation(lattice(1, 5, { '0:0+1+2+3+4': 20 }))).toBe('0=0+1+2+3+4');
  });

  it('skips every block where nothing belongs together', () => {
    expect(notation(lattice(1, 1, {}))).toBe('=0 0=');
  });

  it('gives an empty path for two empty sides', () => {
    expect(searchLattice(lattice(0, 0, {}))).toEqual([]);
  });

  it('states a probability near one where there is no rival, and near a half between equals', () => {
    const [sure] = searchLattice(lattice(1, 1, { '0:0': 12 }));
    expect(sure?.probability).toBeGreaterThan(0.99);
    const rivals = searchLattice(lattice(1, 2, { '0:0': 12, '0:1': 12 }));
    const linked = rivals.find(({ shape }) => shape.source === 1 && shape.target === 1);
    expect(linked?.probability).toBeCloseTo(0.5, 2);
  });
});
