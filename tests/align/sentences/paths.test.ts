import { describe, expect, it } from 'vitest';
import type { BeadLattice } from '../../../src/align/sentences/lattice.js';
import { findBestPath } from '../../../src/align/sentences/paths.js';
import { sentenceShapes } from '../../../src/align/sentences/shapes.js';

/** A lattice of all nodes; `score` of a bead from (row, column) with a shape, undefined for none. */
function makeLattice(
  rows: number,
  columns: number,
  score: (row: number, column: number, chinese: number, english: number) => number | undefined,
): BeadLattice {
  const width = columns + 1;
  const start: number[] = [];
  const shapes: number[] = [];
  const scores: number[] = [];
  for (let node = 0; node < (rows + 1) * width; node += 1) {
    start.push(shapes.length);
    const row = Math.floor(node / width);
    const column = node % width;
    for (const [number, { chinese, english }] of sentenceShapes.entries()) {
      if (row + chinese > rows || column + english > columns) continue;
      const value = score(row, column, chinese, english);
      if (value === undefined) continue;
      shapes.push(number);
      scores.push(value);
    }
  }
  return {
    range: { chineseStart: 0, chineseEnd: rows, englishStart: 0, englishEnd: columns },
    band: {
      low: new Int32Array(rows + 1),
      high: new Int32Array(rows + 1).fill(columns),
    },
    rowStart: Int32Array.from({ length: rows + 1 }, (_, row) => row * width),
    nodeCount: (rows + 1) * width,
    start: Int32Array.from([...start, shapes.length]),
    shapes: Uint8Array.from(shapes),
    scores: Float32Array.from(scores),
  };
}

const shown = (lattice: BeadLattice, skipRun = 0) =>
  findBestPath(lattice, skipRun).map(({ chineseStart, englishStart, shape }) => {
    const { chinese, english } = sentenceShapes[shape] ?? { chinese: 0, english: 0 };
    return `${chineseStart}+${chinese}=${englishStart}+${english}`;
  });

describe('the best path', () => {
  it('has the greatest sum of scores', () => {
    const lattice = makeLattice(2, 2, (row, column, chinese, english) => {
      if (chinese + english === 1) return -2;
      if (chinese === 1 && english === 1) return row === column ? 1 : -1;
      return undefined;
    });
    expect(shown(lattice)).toEqual(['0+1=0+1', '1+1=1+1']);
  });

  it('takes a merge that scores more than its parts', () => {
    const lattice = makeLattice(2, 1, (_row, _column, chinese, english) => {
      if (chinese + english === 1) return -2;
      return chinese === 2 && english === 1 ? 3 : 1;
    });
    expect(shown(lattice)).toEqual(['0+2=0+1']);
  });

  it('leaves out more readily what follows on something left out', () => {
    const lattice = makeLattice(3, 3, (_row, _column, chinese, english) => {
      if (chinese + english === 1) return -3;
      return chinese === 1 && english === 1 ? -4 : undefined;
    });
    expect(shown(lattice, 0)).toHaveLength(3);
    expect(shown(lattice, 2)).toHaveLength(6);
  });

  it('gives links the share of all paths that they are on', () => {
    // One pair: linked, or left out on both sides in either order.
    const lattice = makeLattice(1, 1, (_row, _column, chinese, english) =>
      chinese === 1 && english === 1 ? Math.log(6) : 0,
    );
    const [bead] = findBestPath(lattice, 0);
    expect(bead?.probability).toBeCloseTo(6 / 8, 6);
  });

  it('gives a sentence left out the share of all paths that leave it out anywhere', () => {
    const lattice = makeLattice(1, 1, (_row, _column, chinese, english) =>
      chinese === 1 && english === 1 ? 0 : Math.log(2),
    );
    for (const { probability } of findBestPath(lattice, 0)) {
      expect(probability).toBeCloseTo(8 / 9, 6);
    }
  });

  it('does not overflow over thousands of sentences', () => {
    const lattice = makeLattice(2000, 3, (_row, _column, chinese, english) =>
      chinese + english === 1 ? -9 : undefined,
    );
    for (const { probability } of findBestPath(lattice, 5)) expect(probability).toBeCloseTo(1, 6);
  });

  it('is refused where the two ends are not connected', () => {
    const lattice = makeLattice(1, 1, (_row, _column, chinese) => (chinese === 1 ? undefined : 0));
    expect(() => findBestPath(lattice, 0)).toThrow(TypeError);
  });
});
