/** How common each bead type is, and how much a skip leaves out (Gale & Church 1993, table 5). */
import type { BeadFeature } from './feature.js';

/** A sentence of this many English characters left out counts as one unit. */
const usualLength = 20;

export const shapeFeature: BeadFeature = {
  names: [
    'shape-1-1',
    'shape-skip',
    'shape-1-2',
    'shape-2-1',
    'shape-1-3',
    'shape-3-1',
    'shape-2-2',
    'shape-1-many',
    'shape-many-1',
    'shape-many-many',
    'shape-extra-sentences',
    'shape-chinese-left-out',
    'shape-english-left-out',
  ],
  fill(bead, values, at) {
    const { chineseCount, englishCount, context } = bead;
    values[at + classOf(chineseCount, englishCount)] = 1;
    if (!bead.isSkip) {
      values[at + 10] = bead.size - 2;
    } else if (chineseCount > 0) {
      values[at + 11] = Math.log1p((bead.chineseLength * context.characterRatio) / usualLength);
    } else {
      values[at + 12] = Math.log1p(bead.englishLength / usualLength);
    }
  },
};

function classOf(chinese: number, english: number): number {
  if (chinese === 0 || english === 0) return 1;
  if (chinese === 1) return [0, 0, 2, 4][english] ?? 7;
  if (english === 1) return [0, 0, 3, 5][chinese] ?? 8;
  return chinese === 2 && english === 2 ? 6 : 9;
}
