/** Evidence from lengths in characters, with the ratio of these two texts (Gale & Church 1993). */
import type { BeadFeature } from './feature.js';

/** Variance of the English length per Chinese character, and of a sentence whatever its length. */
const variance = { perCharacter: 20.4, constant: 30 };

/** Squared deviations beyond this say nothing new. */
const greatestSquare = 16;

export const lengthFeature: BeadFeature = {
  names: ['length-deviation', 'length-ratio'],
  fill(bead, values, at) {
    if (bead.isSkip) return;
    const ratio = bead.context.characterRatio;
    const expected = bead.chineseLength * ratio;
    const { englishLength } = bead;
    const scale =
      (variance.perCharacter * (englishLength + expected)) / (2 * ratio) + variance.constant;
    values[at] = Math.min(greatestSquare, (englishLength - expected) ** 2 / scale);
    values[at + 1] = Math.abs(Math.log((englishLength + 5) / (expected + 5))) * bead.size;
  },
};
