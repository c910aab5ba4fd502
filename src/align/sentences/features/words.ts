/**
 * Evidence of words that translate each other: Model 1 gains in both directions (Moore 2002) as sums,
 * for what they add to a path, and per word, for how well the bead holds together; and coverage by
 * rarity (Varga et al. 2005, hunalign, counts tokens).
 */
import type { BeadFeature } from './feature.js';

export const wordsFeature: BeadFeature = {
  names: [
    'words-english-gain',
    'words-chinese-gain',
    'words-english-gain-mean-sized',
    'words-chinese-gain-mean-sized',
    'words-english-covered',
    'words-chinese-covered',
    'words-english-uncovered',
    'words-chinese-uncovered',
    'words-cover-least-side',
    'words-cover-least-sentence',
    'words-english-gain-mean',
    'words-chinese-gain-mean',
    'words-gain-mean-least',
    'words-gain-mean-least-sized',
    'words-count-ratio',
  ],
  fill(bead, values, at) {
    if (bead.isSkip) return;
    const { englishWords, chineseWords, size, context } = bead;
    const englishMean = bead.englishGain / (englishWords + 1);
    const chineseMean = bead.chineseGain / (chineseWords + 1);
    const least = Math.min(englishMean, chineseMean);
    const { englishMass, chineseMass } = bead;
    values[at] = bead.englishGain;
    values[at + 1] = bead.chineseGain;
    values[at + 2] = size * englishMean;
    values[at + 3] = size * chineseMean;
    values[at + 4] = bead.englishCover;
    values[at + 5] = bead.chineseCover;
    values[at + 6] = englishMass - bead.englishCover;
    values[at + 7] = chineseMass - bead.chineseCover;
    values[at + 8] =
      size * Math.min(bead.englishCover / (englishMass + 1), bead.chineseCover / (chineseMass + 1));
    values[at + 9] = 1 - bead.leastCover;
    values[at + 10] = englishMean;
    values[at + 11] = chineseMean;
    values[at + 12] = least;
    values[at + 13] = least * (size - 2);
    values[at + 14] = Math.abs(
      Math.log((englishWords + 2) / (chineseWords * context.wordRatio + 2)),
    );
  },
};
