import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBeads, readLadder, writeLadder } from '../../../src/formats/alignment/index.js';
import { orderlyAlignments } from './alignments.js';

describe('a ladder', () => {
  it('cuts a bead out between two rungs', () => {
    expect(readLadder('0\t0\t0.3\n2\t1\t-0.1\n3\t1\t0\n3\t2\t1.2\n', 'a.ladder').beads).toEqual([
      { source: [0, 1], target: [0] },
      { source: [2], target: [] },
      { source: [], target: [1] },
    ]);
  });

  it('may be made by hand, with blanks and without scores', () => {
    expect(readLadder('0 0\n1 2\n', 'a.ladder').beads).toEqual([{ source: [0], target: [0, 1] }]);
  });

  it('says nothing of what stands before its first rung', () => {
    expect(readLadder('5\t4\t0\n6\t5\t0\n', 'a.ladder').beads).toEqual([
      { source: [5], target: [4] },
    ]);
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(orderlyAlignments, (alignment) => {
        expect(readLadder(writeLadder(alignment), 'a.ladder')).toEqual(alignment);
      }),
    );
  });

  it('takes beads in any order', () => {
    const alignment = readBeads('[1]:[1, 2]\n[0]:[0]\n', 'a.align');
    expect(writeLadder(alignment)).toBe('0\t0\n1\t1\n2\t3\n');
  });

  it('has rungs for sentences that are in no bead', () => {
    const alignment = readBeads('[1]:[0]\n[2]:[2]\n', 'a.align');
    expect(writeLadder(alignment)).toBe('0\t0\n1\t0\n2\t1\n2\t2\n3\t3\n');
  });

  it.each([
    ['crossing beads', '[0]:[1]\n[1]:[0]\n'],
    ['a bead with a gap', '[0, 2]:[0]\n[1]:[1]\n'],
  ])('cannot say %s', (_name, beads) => {
    expect(() => writeLadder(readBeads(beads, 'a.align'))).toThrow(
      expect.objectContaining({ code: 'FORMAT_INVALID' }),
    );
  });

  it.each([
    ['0\t0\n1\n', /a\.ladder, line 2: .*not a rung/u],
    ['0\t0\nx\ty\n', /line 2/u],
    ['0\t0\n2\t2\n1\t3\n', /line 3: the rung 1 3 lies before 2 2/u],
  ])('is refused with its line: %j', (text, message) => {
    expect(() => readLadder(text, 'a.ladder')).toThrow(
      expect.objectContaining({ code: 'FORMAT_INVALID', message: expect.stringMatching(message) }),
    );
  });
});
