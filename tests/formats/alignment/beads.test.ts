import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBeads, writeBeads } from '../../../src/formats/alignment/index.js';
import { tangledAlignments } from './alignments.js';

describe('beads', () => {
  it('are positions of both sides, a bead a line', () => {
    expect(readBeads('[0, 1]:[0]\n[2]:[]\n[]:[1]\n', 'a.align').beads).toEqual([
      { source: [0, 1], target: [0] },
      { source: [2], target: [] },
      { source: [], target: [1] },
    ]);
  });

  it.each(['[0]:[0]:0.123456', '[0]:[0]:-1.5e-05', '[0]:[0]:0'])(
    'may end in the cost that Vecalign writes: %s',
    (line) => {
      expect(readBeads(line, 'a.align').beads).toEqual([{ source: [0], target: [0] }]);
    },
  );

  it.each(['\uFEFF[0,1]:[ 2 ]', ' [0 , 1] : [2] ', '\r\n[0, 1]:[2]\r\n\r\n', '[1, 0]:[2]'])(
    'may be spaced otherwise: %j',
    (text) => {
      expect(readBeads(text, 'a.align').beads).toEqual([{ source: [0, 1], target: [2] }]);
    },
  );

  it('say nothing with two empty sides', () => {
    expect(readBeads('[]:[]\n', 'a.align').beads).toEqual([]);
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(tangledAlignments, (alignment) => {
        expect(readBeads(writeBeads(alignment), 'a.align')).toEqual(alignment);
      }),
    );
  });
});

describe('a file that is wrong', () => {
  it.each([
    ['[0]:[0]\n[1]\n', /a\.align, line 2: .*not a bead/u],
    ['[0]:[0]\n\n[-1]:[1]\n', /line 3/u],
    ['[0.5]:[1]', /line 1/u],
    ['[0,]:[1]', /line 1/u],
    ['[0]:[0]:', /line 1/u],
    ['[0]:[0]\n[0, 1]:[1]\n', /line 2: source position 0 is used already at line 1/u],
    ['[0]:[0]\n[1]:[1, 0]\n', /line 2: target position 0 is used already at line 1/u],
    ['[3, 3]:[0]', /line 1: source position 3 is used twice/u],
  ])('is refused with its line: %j', (text, message) => {
    expect(() => readBeads(text, 'a.align')).toThrow(
      expect.objectContaining({ code: 'FORMAT_INVALID', message: expect.stringMatching(message) }),
    );
  });
});
