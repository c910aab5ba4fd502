/** Describes each pair of words by the numbers that decide whether they are linked. */

import type { Beliefs } from './believe.js';
import type { Evidence } from './evidence.js';
import type { WordPair } from './tokens.js';

/** Names of the features, in the order of their values. */
export const featureNames = [
  'belief-forward',
  'belief-backward',
  'belief-both',
  'best-of-chinese',
  'best-of-english',
  'forward',
  'backward',
  'same',
  'mention-within',
  'mention-same',
  'mention-across',
  'term-within',
  'term-across',
  'name',
  'chinese-functional',
  'english-functional',
  'both-functional',
  'particle',
  'beside-diagonal',
  'beside-english',
  'beside-chinese',
  'off-diagonal',
] as const;

export type FeatureName = (typeof featureNames)[number];

const leastBelief = 1e-3;
const leastProbability = 1e-4;

/** Log-odds of a belief, cut off where more says nothing more. */
function logOdds(belief: number): number {
  const bounded = Math.min(1 - leastBelief, Math.max(leastBelief, belief));
  return Math.log(bounded / (1 - bounded));
}

function logarithm(probability: number): number {
  return Math.log10(Math.max(leastProbability, probability)) + 4;
}

/** Pairs that no direction believes in by this much are not linked and have no features. */
const leastCandidate = 0.02;

/** A pair of words that may be linked. */
export interface Candidate {
  readonly chinese: number;
  readonly english: number;
  /** In the order of `featureNames`. */
  readonly values: readonly number[];
}

/** All candidates of a pair, by Chinese and then by English word. */
export function describeCandidates(
  pair: WordPair,
  evidence: Evidence,
  beliefs: Beliefs,
): Candidate[] {
  const { height, width } = evidence;
  const both = beliefs.forward.map((belief, at) => Math.sqrt(belief * (beliefs.backward[at] ?? 0)));
  const bestOfChinese = new Float64Array(height);
  const bestOfEnglish = new Float64Array(width);
  for (let c = 0; c < height; c++) {
    for (let e = 0; e < width; e++) {
      const belief = both[c * width + e] ?? 0;
      bestOfChinese[c] = Math.max(bestOfChinese[c] ?? 0, belief);
      bestOfEnglish[e] = Math.max(bestOfEnglish[e] ?? 0, belief);
    }
  }
  const at = (c: number, e: number) =>
    c < 0 || e < 0 || c >= height || e >= width ? 0 : (both[c * width + e] ?? 0);
  const candidates: Candidate[] = [];
  for (const [c, chinese] of pair.chineseWords.entries()) {
    for (const [e, english] of pair.englishWords.entries()) {
      const place = c * width + e;
      const there = beliefs.forward[place] ?? 0;
      const back = beliefs.backward[place] ?? 0;
      const mention = evidence.mention[place] ?? 0;
      const term = evidence.term[place] ?? 0;
      if (Math.max(there, back, mention) < leastCandidate) continue;
      const belief = both[place] ?? 0;
      const flag = (condition: boolean) => (condition ? 1 : 0);
      const values: Record<FeatureName, number> = {
        'belief-forward': logOdds(there),
        'belief-backward': logOdds(back),
        'belief-both': belief,
        'best-of-chinese': belief / Math.max(leastBelief, bestOfChinese[c] ?? 0),
        'best-of-english': belief / Math.max(leastBelief, bestOfEnglish[e] ?? 0),
        forward: logarithm(evidence.forward[place] ?? 0),
        backward: logarithm(evidence.backward[place] ?? 0),
        same: evidence.same[place] ?? 0,
        'mention-within': flag(mention === 0.5),
        'mention-same': flag(mention === 1),
        'mention-across': flag(mention < 0),
        'term-within': flag(term > 0),
        'term-across': flag(term < 0),
        name: evidence.name[place] ?? 0,
        'chinese-functional': flag(chinese.functional),
        'english-functional': flag(english.functional),
        'both-functional': flag(chinese.functional && english.functional),
        particle: flag(particles.has(chinese.normal)),
        'beside-diagonal': Math.max(at(c - 1, e - 1), at(c + 1, e + 1)),
        'beside-english': Math.max(at(c, e - 1), at(c, e + 1)),
        'beside-chinese': Math.max(at(c - 1, e), at(c + 1, e)),
        'off-diagonal': Math.abs((c + 0.5) / height - (e + 0.5) / width),
      };
      candidates.push({ chinese: c, english: e, values: featureNames.map((name) => values[name]) });
    }
  }
  return candidates;
}

/** Particles that English has no word for. */
const particles: ReadonlySet<string> = new Set(['的', '了', '地', '得', '着', '所', '之']);
