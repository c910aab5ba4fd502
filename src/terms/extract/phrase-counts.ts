/** Counts phrases in bounded memory and weighs how much each looks like a term. */
import { phraseKey } from './phrase.js';

/** A phrase with its count and its weight. */
export interface CountedPhrase {
  readonly key: string;
  readonly words: readonly string[];
  /** How often it occurs. */
  readonly count: number;
  /** C-value: how often it occurs for itself, more for long phrases. */
  readonly value: number;
}

export interface PhraseCounts {
  add(words: readonly string[]): void;
  /** Phrases that occur so often and most look like terms, at most `most`, the best first. */
  best(fewest: number, most: number): CountedPhrase[];
}

/** Of more phrases than this, the rare ones are forgotten. */
const mostPhrases = 2_000_000;

/**
 * Counts of nothing yet. What is rare is forgotten when there is too much (lossy counting: Manku &
 * Motwani, “Approximate frequency counts over data streams”, 2002).
 */
export function createPhraseCounts(capacity = mostPhrases): PhraseCounts {
  const counts = new Map<string, number>();
  let forgotten = 0;
  return {
    add(words) {
      const key = phraseKey(words);
      counts.set(key, (counts.get(key) ?? forgotten) + 1);
      if (counts.size <= capacity) return;
      forgotten += 1;
      for (const [known, count] of counts) if (count <= forgotten) counts.delete(known);
    },
    best(fewest, most) {
      const frequent = [...counts].filter(([, count]) => count >= fewest);
      return cValues(frequent)
        .sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1))
        .slice(0, most);
    },
  };
}

/**
 * C-values (Frantzi, Ananiadou & Mima, “Automatic recognition of multi-word terms: the
 * C-value/NC-value method”, 2000), with one more word in the logarithm so that single words count.
 */
function cValues(frequent: readonly (readonly [string, number])[]): CountedPhrase[] {
  const known = new Map(
    frequent.map(([key, count]) => [
      key,
      { key, words: key.split(' '), count, nested: 0, longer: 0 },
    ]),
  );
  const longestFirst = [...known.values()].sort((a, b) => b.words.length - a.words.length);
  for (const { words, count, nested } of longestFirst) {
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= words.length; to++) {
        if (to - from === words.length) continue;
        const inner = known.get(phraseKey(words.slice(from, to)));
        if (inner === undefined) continue;
        inner.nested += Math.max(0, count - nested);
        inner.longer += 1;
      }
    }
  }
  return longestFirst.map(({ key, words, count, nested, longer }) => ({
    key,
    words,
    count,
    value: Math.log2(words.length + 1) * (longer === 0 ? count : count - nested / longer),
  }));
}
