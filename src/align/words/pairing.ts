/** Pairs off places of the two texts that are known to stand for each other as wholes. */
import type { Range } from '../../core/range.js';
import { findMentions } from '../../language/mentions.js';
import type { TermFinder } from '../profile.js';
import type { PairWord, WordPair } from './tokens.js';

/** Words of either side, by their places, that stand for each other as a whole. */
export interface Block {
  readonly chinese: readonly number[];
  readonly english: readonly number[];
}

/** Mentions (numbers, dates, symbols …) of the two sides that have the same normal form. */
export function pairMentions(pair: WordPair): Block[] {
  return pairOff(
    pair,
    findMentions(pair.chinese, 'zh').map((mention) => keyed(mention, mention.normal)),
    findMentions(pair.english, 'en').map((mention) => keyed(mention, mention.normal)),
  );
}

/** Termbase hits of the two sides that name the same concept. */
export function pairTerms(pair: WordPair, terms: TermFinder): Block[] {
  return pairOff(
    pair,
    terms.find(pair.chinese, 'zh').map((hit) => keyed(hit, hit.concept.id)),
    terms.find(pair.english, 'en').map((hit) => keyed(hit, hit.concept.id)),
  );
}

interface Keyed extends Range {
  readonly key: string;
}

function keyed({ start, end }: Range, key: string): Keyed {
  return { start, end, key };
}

/** The n-th place with a key on one side belongs with the n-th on the other. */
function pairOff(
  { chineseWords, englishWords }: WordPair,
  chinese: readonly Keyed[],
  english: readonly Keyed[],
): Block[] {
  const waiting = new Map<string, Keyed[]>();
  for (const place of english) {
    const queue = waiting.get(place.key);
    if (queue === undefined) waiting.set(place.key, [place]);
    else queue.push(place);
  }
  return chinese.flatMap((place) => {
    const partner = waiting.get(place.key)?.shift();
    if (partner === undefined) return [];
    const block = {
      chinese: wordsWithin(chineseWords, place),
      english: wordsWithin(englishWords, partner),
    };
    return block.chinese.length > 0 && block.english.length > 0 ? [block] : [];
  });
}

/** Places of the words that share text with a range. */
function wordsWithin(words: readonly PairWord[], range: Range): number[] {
  return words.flatMap((word, place) =>
    word.start < range.end && range.start < word.end ? [place] : [],
  );
}
