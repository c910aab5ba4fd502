/**
 * A bead against its neighbours: whether its outer sentences are better explained here than next
 * door. Bertalign (Liu & Zhu 2022) and Vecalign (Thompson & Koehn 2019) set a bead's similarity
 * against that of others; here the words of the sentence at each edge are compared.
 */
import type { BeadFeature } from './feature.js';

export const marginsFeature: BeadFeature = {
  names: [
    'margin-end-english',
    'margin-end-chinese',
    'margin-start-english',
    'margin-start-chinese',
    'margin-next-english',
    'margin-next-chinese',
  ],
  fill(bead, values, at) {
    if (bead.isSkip) return;
    const { chineseStart, chineseCount, englishStart, englishCount } = bead;
    const { chinese, english } = bead.context;
    const nextChinese = chineseStart + chineseCount;
    const nextEnglish = englishStart + englishCount;
    const margin = (here: number | undefined, there: number | undefined, words: number) =>
      here === undefined || there === undefined ? 0 : (here - there) / Math.sqrt(words + 1);
    values[at] = margin(
      bead.englishGainOf(nextEnglish - 1, chineseStart, chineseCount),
      bead.englishGainOf(nextEnglish - 1, nextChinese, 1),
      wordsOf(english.start, nextEnglish - 1),
    );
    values[at + 1] = margin(
      bead.chineseGainOf(nextChinese - 1, englishStart, englishCount),
      bead.chineseGainOf(nextChinese - 1, nextEnglish, 1),
      wordsOf(chinese.start, nextChinese - 1),
    );
    values[at + 2] = margin(
      bead.englishGainOf(englishStart, chineseStart, chineseCount),
      bead.englishGainOf(englishStart, chineseStart - 1, 1),
      wordsOf(english.start, englishStart),
    );
    values[at + 3] = margin(
      bead.chineseGainOf(chineseStart, englishStart, englishCount),
      bead.chineseGainOf(chineseStart, englishStart - 1, 1),
      wordsOf(chinese.start, chineseStart),
    );
    values[at + 4] = margin(
      bead.englishGainOf(nextEnglish, nextChinese, 1),
      bead.englishGainOf(nextEnglish, nextChinese - 1, 1),
      wordsOf(english.start, nextEnglish),
    );
    values[at + 5] = margin(
      bead.chineseGainOf(nextChinese, nextEnglish, 1),
      bead.chineseGainOf(nextChinese, nextEnglish - 1, 1),
      wordsOf(chinese.start, nextChinese),
    );
  },
};

function wordsOf(start: Int32Array, sentence: number): number {
  return (start[sentence + 1] ?? 0) - (start[sentence] ?? 0);
}
