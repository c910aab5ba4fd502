/** The lattice of beads inside a band, with a score for each, as arrays. */
import type { NodeBand } from './band.js';
import type { BeadReader } from './bead-reader.js';
import type { Outlook } from './outlook.js';
import type { SearchRange } from './range.js';
import { sentenceShapes, skipChinese, skipEnglish } from './shapes.js';
import { runningTotals } from './side.js';

/** A merge whose two sides differ more than this many times in expected length is left out. */
const greatestLengthRatio = 3;

/** Characters added to both lengths before they are compared: short sentences vary freely. */
const lengthSlack = 15;

const shapeCount = sentenceShapes.length;
const sourceCounts = Uint8Array.from(sentenceShapes, ({ chinese }) => chinese);
const targetCounts = Uint8Array.from(sentenceShapes, ({ english }) => english);

/**
 * Beads by the node they leave from: those of node k are from start[k] to start[k + 1]. Nodes are
 * numbered row by row; node (row, column) of the range is rowStart[row] + column.
 */
export interface BeadLattice {
  readonly range: SearchRange;
  readonly band: NodeBand;
  readonly rowStart: Int32Array;
  readonly nodeCount: number;
  readonly start: Int32Array;
  /** Number of each bead's shape. */
  readonly shapes: Uint8Array;
  readonly scores: Float32Array;
}

/**
 * Scores every bead of a band, row by row.
 * @param score of the bead that the reader has been moved to (nats, without the cost of opening a
 * run of skips).
 */
export function buildLattice(
  range: SearchRange,
  { band, isWorthwhile }: Outlook,
  reader: BeadReader,
  score: (bead: BeadReader) => number,
): BeadLattice {
  const { low, high } = band;
  const rows = low.length - 1;
  const { rowStart, nodeCount } = numberNodes(band);
  const start = new Int32Array(nodeCount + 1);
  let shapes = new Uint8Array(1024);
  let scores = new Float32Array(1024);
  let count = 0;
  const { chinese, english, characterRatio } = reader.context;
  const chineseLengths = runningTotals(chinese.lengths);
  const englishLengths = runningTotals(english.lengths);
  let node = 0;
  for (let row = 0; row <= rows; row += 1) {
    const sentence = range.chineseStart + row;
    for (let column = low[row] ?? 0; column <= (high[row] ?? 0); column += 1) {
      start[node] = count;
      node += 1;
      const place = range.englishStart + column;
      for (let number = 0; number < shapeCount; number += 1) {
        const sources = sourceCounts[number] ?? 0;
        const targets = targetCounts[number] ?? 0;
        const nextRow = row + sources;
        const nextColumn = column + targets;
        if (
          nextRow > rows ||
          nextColumn < (low[nextRow] ?? 0) ||
          nextColumn > (high[nextRow] ?? -1)
        ) {
          continue;
        }
        if (number !== skipChinese && number !== skipEnglish) {
          const expected =
            ((chineseLengths[sentence + sources] ?? 0) - (chineseLengths[sentence] ?? 0)) *
            characterRatio;
          const found = (englishLengths[place + targets] ?? 0) - (englishLengths[place] ?? 0);
          const ratio = (found + lengthSlack) / (expected + lengthSlack);
          const isMerge = sources + targets > 2;
          if (isMerge && (ratio > greatestLengthRatio || ratio * greatestLengthRatio < 1)) continue;
          if (isMerge && !isWorthwhile(row, column, number)) continue;
        }
        reader.moveTo(sentence, sources, place, targets);
        if (count === shapes.length) {
          shapes = enlarge(shapes, new Uint8Array(count * 2));
          scores = enlarge(scores, new Float32Array(count * 2));
        }
        shapes[count] = number;
        scores[count] = score(reader);
        count += 1;
      }
    }
  }
  start[nodeCount] = count;
  return {
    range,
    band,
    rowStart,
    nodeCount,
    start,
    shapes: shapes.subarray(0, count),
    scores: scores.subarray(0, count),
  };
}

function numberNodes({ low, high }: NodeBand): {
  readonly rowStart: Int32Array;
  readonly nodeCount: number;
} {
  const rowStart = new Int32Array(low.length);
  let nodeCount = 0;
  for (let row = 0; row < low.length; row += 1) {
    rowStart[row] = nodeCount - (low[row] ?? 0);
    nodeCount += (high[row] ?? 0) - (low[row] ?? 0) + 1;
  }
  return { rowStart, nodeCount };
}

function enlarge<Values extends Uint8Array | Float32Array>(from: Values, to: Values): Values {
  to.set(from);
  return to;
}
