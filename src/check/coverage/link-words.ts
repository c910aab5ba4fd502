/** Links the words of a pair one to one, quickly and roughly, to see which are left over. */
import type { PairWord, WordPair } from '../../align/words/tokens.js';
import type { Translations } from '../../align/words/translations.js';

/** What a word of one side was linked to. */
export interface RoughLink {
  /** Place of the word on the other side. */
  readonly to: number;
  /** How likely the two are to translate each other, as far as the words alone tell, 0–1. */
  readonly strength: number;
  /** How far the two are apart, each place taken as a share of its text, 0–1. */
  readonly offset: number;
}

/** The best link of each word, `undefined` for a word left over, by place. */
export interface RoughLinks {
  readonly chinese: readonly (RoughLink | undefined)[];
  readonly english: readonly (RoughLink | undefined)[];
}

interface Candidate {
  readonly c: number;
  readonly e: number;
  readonly strength: number;
  readonly offset: number;
  readonly weight: number;
}

/** What an offset of the whole text costs, in nats. */
const offsetCost = 3;
const weakest = 0.002;
/** p(chinese | english) of a gloss is a guess; of the lexicon it tells less than p(english | chinese). */
const backwardShare = 0.5;
/** A word may be shared by neighbours no further apart than this: 恐怖 主义 for terrorism. */
const neighbourhood = 2;
/** Long Chinese words are whole names, which stand for as many English words: 安全理事会. */
const reachOf = (word: PairWord | undefined) => Math.max(neighbourhood, word?.text.length ?? 0);

/**
 * Competitive linking (Melamed, “Models of translational equivalence among words”, 2000): the
 * likeliest pairs of words are linked first, and a word that is taken is left to its neighbours
 * alone.
 */
export function linkRoughly(pair: WordPair, translations: Translations): RoughLinks {
  const chinese = new Array<RoughLink | undefined>(pair.chineseWords.length).fill(undefined);
  const english = new Array<RoughLink | undefined>(pair.englishWords.length).fill(undefined);
  const candidates = candidatesOf(pair, translations).sort(
    (a, b) => b.weight - a.weight || a.c - b.c || a.e - b.e,
  );
  for (const { c, e, strength, offset } of candidates) {
    const [ofChinese, ofEnglish] = [chinese[c], english[e]];
    if (ofChinese !== undefined && ofEnglish !== undefined) continue;
    const reach = reachOf(pair.chineseWords[c]);
    if (ofChinese !== undefined && Math.abs(ofChinese.to - e) > reach) continue;
    if (ofEnglish !== undefined && Math.abs(ofEnglish.to - c) > neighbourhood) continue;
    chinese[c] ??= { to: e, strength, offset };
    english[e] ??= { to: c, strength, offset };
  }
  return { chinese, english };
}

function candidatesOf(
  { chineseWords, englishWords }: WordPair,
  translations: Translations,
): Candidate[] {
  const placesOf = groupPlaces(englishWords);
  const candidates: Candidate[] = [];
  const push = (c: number, e: number, strength: number) => {
    if (strength < weakest) return;
    const offset = Math.abs((c + 0.5) / chineseWords.length - (e + 0.5) / englishWords.length);
    candidates.push({ c, e, strength, offset, weight: Math.log(strength) - offsetCost * offset });
  };
  for (const [c, { normal }] of chineseWords.entries()) {
    const known = translations.of(normal);
    for (const [stem, places] of placesOf) {
      const association = known.get(stem);
      if (association !== undefined) {
        const { forward, backward } = association;
        const strength = Math.min(1, Math.max(forward, backwardShare * backward));
        for (const e of places) push(c, e, strength);
      } else if (stem === normal) {
        for (const e of places) push(c, e, 1);
      }
    }
  }
  return candidates;
}

function groupPlaces(words: readonly PairWord[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { normal }] of words.entries()) {
    const known = places.get(normal);
    if (known === undefined) places.set(normal, [place]);
    else known.push(place);
  }
  return places;
}
