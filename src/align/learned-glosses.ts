/** Learns from linked blocks which words translate each other in the two documents at hand. */
import type { Profile } from './profile.js';

/** English stems that Chinese words are translated by, beyond what the dictionary says. */
export type LearnedGlosses = ReadonlyMap<string, readonly string[]>;

/** In how many linked pairs two words must stand, and how regularly together (Dice 1945). */
const leastCount = 3;
const leastDice = 0.5;

/** Words in more than this share of the pairs stand beside everything. */
const commonShare = 0.2;

/**
 * What the dictionary lacks: words that stand in linked blocks together again and again, by the Dice
 * coefficient (Smadja et al. 1996). Moore (2002) aligns twice for the same reason.
 * @param pairs of blocks, one Chinese and one English, in either order.
 */
export function learnGlosses(pairs: readonly (readonly [Profile, Profile])[]): LearnedGlosses {
  const chineseCounts = new Map<string, number>();
  const englishCounts = new Map<string, number>();
  const together = new Map<string, Map<string, number>>();
  for (const [a, b] of pairs) {
    const [chinese, english] = a.language === 'zh' ? [a, b] : [b, a];
    const stems = new Set(english.stems);
    for (const stem of stems) add(englishCounts, stem);
    for (const word of new Set(chinese.glossed.map((each) => each.word))) {
      add(chineseCounts, word);
      const row = together.get(word) ?? new Map<string, number>();
      for (const stem of stems) add(row, stem);
      together.set(word, row);
    }
  }
  const mostCommon = Math.max(leastCount, pairs.length * commonShare);
  const learned = new Map<string, readonly string[]>();
  for (const [word, row] of together) {
    const count = chineseCounts.get(word) ?? 0;
    if (count < leastCount || count > mostCommon) continue;
    const stems = [...row].flatMap(([stem, both]) => {
      const dice = (2 * both) / (count + (englishCounts.get(stem) ?? 0));
      return both >= leastCount && dice >= leastDice ? [stem] : [];
    });
    if (stems.length > 0) learned.set(word, stems);
  }
  return learned;
}

/** The profile with the learned glosses beside those of the dictionary. */
export function addGlosses(profile: Profile, learned: LearnedGlosses): Profile {
  if (!profile.glossed.some(({ word }) => learned.has(word))) return profile;
  const glossed = profile.glossed.map(({ word, glosses }) => ({
    word,
    glosses: [...new Set([...glosses, ...(learned.get(word) ?? [])])],
  }));
  return { ...profile, glossed, glosses: new Set(glossed.flatMap(({ glosses }) => glosses)) };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
