/** Searches a stretch of two prepared texts for its most probable alignment. */
import type { Bead } from '../../core/alignment.js';
import { cellColumns, type NodeBand } from './band.js';
import { BeadReader } from './bead-reader.js';
import { fillFeatures } from './features/index.js';
import { type BeadLattice, buildLattice } from './lattice.js';
import { Likeness } from './likeness.js';
import { surveyRange } from './outlook.js';
import { findBestPath, type PathBead } from './paths.js';
import type { PreparedTexts } from './prepare.js';
import type { SearchRange } from './range.js';
import { findRoughPath } from './rough-path.js';
import { type SentenceWeights, weightArray } from './weights.js';
import { WordMatches } from './word-matches.js';

/** The best path through a range, each bead with its probability. */
export function searchRange(
  texts: PreparedTexts,
  range: SearchRange,
  weights: SentenceWeights,
): readonly PathBead[] {
  const factors = weightArray(weights);
  const values = new Float64Array(factors.length);
  const lattice = latticeOf(texts, range, (bead) => {
    fillFeatures(bead, values);
    let score = 0;
    for (let at = 0; at < factors.length; at += 1) score += (factors[at] ?? 0) * (values[at] ?? 0);
    return score;
  });
  return findBestPath(lattice, weights.skipRun);
}

/** The lattice of a range, in the band around a rough path, with every bead scored. */
export function latticeOf(
  texts: PreparedTexts,
  range: SearchRange,
  score: (bead: BeadReader) => number,
): BeadLattice {
  const { chinese, english, table } = texts;
  const isWhole =
    range.chineseEnd - range.chineseStart === chinese.size &&
    range.englishEnd - range.englishStart === english.size;
  const outlook = isWhole
    ? texts.outlook
    : surveyRange(chinese, english, table, range, findRoughPath(chinese, english, table, range));
  return buildLattice(range, outlook, createReader(texts, range, outlook.band), score);
}

/** A reader that has been moved to one bead, wherever it is. */
export function readerAt(texts: PreparedTexts, { source, target }: Bead): BeadReader {
  const [chineseStart = 0] = source;
  const [englishStart = 0] = target;
  const range = {
    chineseStart,
    chineseEnd: chineseStart + source.length,
    englishStart,
    englishEnd: englishStart + target.length,
  };
  const rows = source.length + 1;
  const band = {
    low: new Int32Array(rows),
    high: new Int32Array(rows).fill(target.length),
  };
  const reader = createReader(texts, range, band);
  reader.moveTo(chineseStart, source.length, englishStart, target.length);
  return reader;
}

function createReader(texts: PreparedTexts, range: SearchRange, band: NodeBand): BeadReader {
  const { chinese, english, table, ratios, vectors, embedded } = texts;
  const columns = cellColumns(band, range, english.size);
  return new BeadReader({
    chinese,
    english,
    matches: new WordMatches(chinese, english, table, columns),
    ...ratios,
    ...(vectors === undefined
      ? {}
      : { likeness: new Likeness(vectors.vectors, vectors.usual, columns) }),
    ...(embedded === undefined
      ? {}
      : { embedded: new Likeness(embedded.vectors, embedded.usual, columns) }),
  });
}
