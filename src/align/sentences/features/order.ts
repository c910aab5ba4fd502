/** Whether the sentences of a merged side match the other side from left to right. */
import type { BeadReader } from '../bead-reader.js';
import type { BeadFeature } from './feature.js';

/** A step forward or back beyond half of the side says nothing more. */
const greatestStep = 0.5;

export const orderFeature: BeadFeature = {
  names: ['order-rising'],
  fill(bead, values, at) {
    if (bead.isSkip || bead.size === 2) return;
    values[at] = risingEnglish(bead) + risingChinese(bead);
  },
};

/** Steps of the mean place, in the Chinese side, of what matches each English sentence. */
function risingEnglish(bead: BeadReader): number {
  const { chineseStart, chineseCount, englishStart, englishCount, context } = bead;
  const { start } = context.chinese;
  const first = start[chineseStart] ?? 0;
  let previous = -1;
  let rising = 0;
  for (let english = englishStart; english < englishStart + englishCount; english += 1) {
    let weight = 0;
    let place = 0;
    for (let chinese = chineseStart; chinese < chineseStart + chineseCount; chinese += 1) {
      const row = context.matches.row(chinese);
      const own = row.chineseWeight[english - row.from] ?? 0;
      weight += own;
      place += (row.chinesePlace[english - row.from] ?? 0) + own * ((start[chinese] ?? 0) - first);
    }
    if (weight === 0) continue;
    const mean = place / (weight * bead.chineseWords);
    if (previous >= 0) rising += clampStep(mean - previous);
    previous = mean;
  }
  return rising;
}

/** The same the other way round. */
function risingChinese(bead: BeadReader): number {
  const { chineseStart, chineseCount, englishStart, englishCount, context } = bead;
  const { start } = context.english;
  const first = start[englishStart] ?? 0;
  let previous = -1;
  let rising = 0;
  for (let chinese = chineseStart; chinese < chineseStart + chineseCount; chinese += 1) {
    const row = context.matches.row(chinese);
    let weight = 0;
    let place = 0;
    for (let english = englishStart; english < englishStart + englishCount; english += 1) {
      const own = row.englishWeight[english - row.from] ?? 0;
      weight += own;
      place += (row.englishPlace[english - row.from] ?? 0) + own * ((start[english] ?? 0) - first);
    }
    if (weight === 0) continue;
    const mean = place / (weight * bead.englishWords);
    if (previous >= 0) rising += clampStep(mean - previous);
    previous = mean;
  }
  return rising;
}

function clampStep(step: number): number {
  return Math.max(-greatestStep, Math.min(greatestStep, step));
}
