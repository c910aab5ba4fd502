/** Evidence from the dictionary: how much of each side the other side's words can account for. */
import type { Profile } from '../profile.js';
import type { RarityContext } from './context.js';
import type { Measure } from './measure.js';

/** How many word pairs the evidence shows; the score uses all of them. */
const shownPairs = 6;

/**
 * Coverage in both directions, weighted by idf (after hunalign, Varga et al. 2005, which counts
 * tokens, and Moore 2002 for why rare words should count for more). Values in [0, 1]: the geometric
 * mean of the two coverages; the smaller of them, which a wrong merge drags down; and 1 where a side
 * has no word to look up, so that silence is not taken for contradiction.
 */
export const dictionaryMeasure: Measure = {
  feature: 'dictionary',
  columns: ['dictionary-mean', 'dictionary-least', 'dictionary-silent'],
  values(source, target, context) {
    const [zh, en] = byLanguage(source, target);
    if (zh.glossed.length === 0 || en.stems.length === 0) return [0, 0, 1];
    const chinese = coverChinese(zh, en, context);
    const english = coverEnglish(zh, en, context);
    return [Math.sqrt(chinese * english), Math.min(chinese, english), 0];
  },
  items(source, target, context) {
    const [zh, en] = byLanguage(source, target);
    const pairs = new Map<string, { word: string; english: string; weight: number }>();
    for (const { word, glosses } of zh.glossed) {
      const gloss = glosses.find((candidate) => en.surfaces.has(candidate));
      const english = en.surfaces.get(gloss ?? '');
      if (english !== undefined) pairs.set(word, { word, english, weight: context.weigh(word) });
    }
    return [...pairs.values()]
      .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
      .slice(0, shownPairs)
      .map(({ word, english }) =>
        source.language === 'zh'
          ? { source: word, target: english }
          : { source: english, target: word },
      );
  },
};

function byLanguage(source: Profile, target: Profile): readonly [zh: Profile, en: Profile] {
  return source.language === 'zh' ? [source, target] : [target, source];
}

/** Share of the Chinese content words, by weight, that some English word translates. */
function coverChinese(zh: Profile, en: Profile, context: RarityContext): number {
  let covered = 0;
  let total = 0;
  for (const { word, glosses } of zh.glossed) {
    const weight = context.weigh(word);
    total += weight;
    if (glosses.some((gloss) => en.surfaces.has(gloss))) covered += weight;
  }
  return total === 0 ? 0 : covered / total;
}

/** Share of the English content words, by weight, that some Chinese word glosses. */
function coverEnglish(zh: Profile, en: Profile, context: RarityContext): number {
  let covered = 0;
  let total = 0;
  for (const stem of en.stems) {
    const weight = context.weigh(stem);
    total += weight;
    if (zh.glosses.has(stem)) covered += weight;
  }
  return total === 0 ? 0 : covered / total;
}
