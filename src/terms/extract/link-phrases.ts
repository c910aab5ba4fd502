/** Links the phrases of both sides that go together, one to one. */
import type { TermTexts } from '../text-pair.js';
import type { LexicalSupport } from './lexical-support.js';
import { phraseKey } from './phrase.js';
import type { CountedPhrase } from './phrase-counts.js';
import { phrasesIn } from './phrases.js';

/** A pair of phrases that is proposed as a term and its translation. */
export interface TermCandidate {
  /** As most often written. */
  readonly chinese: string;
  readonly english: string;
  /** Pairs of texts in which both stand. */
  readonly count: number;
  /** Pairs of texts in which either stands. */
  readonly chineseCount: number;
  readonly englishCount: number;
  /** How well the two go together, and how much they look like a term; the higher the better. */
  readonly score: number;
  /** The first pair of texts that has both. */
  readonly context: TermTexts;
}

export interface PhraseLinker {
  add(texts: TermTexts): void;
  /** The proposals, the best first. */
  candidates(fewest: number): TermCandidate[];
}

/** A phrase on its way to be linked. */
interface Entry {
  readonly phrase: CountedPhrase;
  /** Pairs of texts that have it. */
  pairs: number;
  /** How often it is written in each way. */
  readonly forms: Map<string, number>;
  /** Phrases of the other side in the same pairs of texts. */
  readonly beside: Map<number, number>;
}

/** Of more phrases beside one than this, those seen once are forgotten. */
const mostBeside = 4_000;
const mostForms = 20;
/** Dunning's log-likelihood ratio at which chance is ruled out, p < 0.01. */
const significant = 6.63;

/** Links phrases of the two lists where both occur. */
export function createPhraseLinker(
  chinese: readonly CountedPhrase[],
  english: readonly CountedPhrase[],
  support: LexicalSupport,
): PhraseLinker {
  const toEntry = (phrase: CountedPhrase): Entry => ({
    phrase,
    pairs: 0,
    forms: new Map(),
    beside: new Map(),
  });
  const [ofChinese, ofEnglish] = [chinese.map(toEntry), english.map(toEntry)];
  const [chinesePlaces, englishPlaces] = [placesOf(chinese), placesOf(english)];
  const contexts = new Map<string, TermTexts>();
  let total = 0;

  function note(text: string, language: 'zh' | 'en'): Set<number> {
    const [places, entries] =
      language === 'zh' ? [chinesePlaces, ofChinese] : [englishPlaces, ofEnglish];
    const found = new Set<number>();
    for (const { start, end, words } of phrasesIn(text, language)) {
      const place = places.get(phraseKey(words));
      const entry = place === undefined ? undefined : entries[place];
      if (place === undefined || entry === undefined) continue;
      found.add(place);
      const form = text.slice(start, end);
      if (entry.forms.size < mostForms || entry.forms.has(form)) {
        entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
      }
    }
    for (const place of found) {
      const entry = entries[place];
      if (entry !== undefined) entry.pairs += 1;
    }
    return found;
  }

  return {
    add(texts) {
      total += 1;
      const inChinese = note(texts.chinese, 'zh');
      const inEnglish = note(texts.english, 'en');
      for (const c of inChinese) {
        const beside = ofChinese[c]?.beside;
        if (beside === undefined) continue;
        for (const e of inEnglish) {
          const seen = (beside.get(e) ?? 0) + 1;
          beside.set(e, seen);
          // Later pairs show the phrase as well as the first; the second is where it recurs.
          if (seen === 2) contexts.set(`${c} ${e}`, texts);
        }
        if (beside.size > mostBeside) {
          for (const [e, seen] of beside) if (seen === 1) beside.delete(e);
        }
      }
    },
    candidates(fewest) {
      const linked = ofChinese.flatMap((one, c) =>
        [...one.beside].flatMap(([e, count]) => {
          const other = ofEnglish[e];
          if (other === undefined || count < fewest) return [];
          const strength = strengthOf(count, one, other, total, support);
          return strength <= 0 ? [] : [{ c, e, one, other, count, strength }];
        }),
      );
      linked.sort((a, b) => b.strength - a.strength || a.c - b.c || a.e - b.e);
      const taken = { chinese: new Set<number>(), english: new Set<number>() };
      const candidates: TermCandidate[] = [];
      for (const { c, e, one, other, count, strength } of linked) {
        if (taken.chinese.has(c) || taken.english.has(e)) continue;
        taken.chinese.add(c);
        taken.english.add(e);
        candidates.push({
          chinese: commonest(one.forms),
          english: commonest(other.forms),
          count,
          chineseCount: one.pairs,
          englishCount: other.pairs,
          score: strength * termhood(one.phrase, other.phrase),
          context: contexts.get(`${c} ${e}`) ?? { name: '', chinese: '', english: '' },
        });
      }
      return candidates.sort(
        (a, b) => b.score - a.score || (a.chinese < b.chinese ? -1 : a.chinese > b.chinese ? 1 : 0),
      );
    },
  };
}

function placesOf(phrases: readonly CountedPhrase[]): ReadonlyMap<string, number> {
  return new Map(phrases.map(({ key }, place) => [key, place]));
}

/** What remains to phrases of which no word is known to translate another. */
const withoutSupport = 0.2;

/**
 * Dice's coefficient, weighed by what lexicon and dictionary say, a little more for long phrases; 0
 * where chance is not ruled out.
 */
function strengthOf(
  count: number,
  one: Entry,
  other: Entry,
  total: number,
  support: LexicalSupport,
): number {
  if (logLikelihoodRatio(count, one.pairs, other.pairs, total) < significant) return 0;
  const dice = (2 * count) / (one.pairs + other.pairs);
  const supported = support.of(one.phrase.words, other.phrase.words);
  const words = one.phrase.words.length + other.phrase.words.length;
  return (
    dice *
    (withoutSupport + (1 - withoutSupport) * supported ** 2) *
    (1 + wholeness * Math.log2(words))
  );
}

/** How much a phrase is preferred to a part of it that goes as well with the other side. */
const wholeness = 0.05;

/**
 * Dunning's log-likelihood ratio (“Accurate methods for the statistics of surprise and coincidence”,
 * 1993) of two phrases that occur `one` and `other` times in `total` pairs, and `both` times together.
 */
export function logLikelihoodRatio(
  both: number,
  one: number,
  other: number,
  total: number,
): number {
  const cells = [
    [both, (one * other) / total],
    [one - both, (one * (total - other)) / total],
    [other - both, ((total - one) * other) / total],
    [total - one - other + both, ((total - one) * (total - other)) / total],
  ] as const;
  return (
    2 *
    cells.reduce(
      (sum, [seen, expected]) =>
        sum + (seen > 0 && expected > 0 ? seen * Math.log(seen / expected) : 0),
      0,
    )
  );
}

/** Single words are seldom terms, though they recur most. */
const ofSingleWords = 0.35;

function termhood(one: CountedPhrase, other: CountedPhrase): number {
  const value = Math.log2(1 + Math.max(0, Math.min(one.value, other.value)));
  return one.words.length === 1 && other.words.length === 1 ? ofSingleWords * value : value;
}

function commonest(forms: ReadonlyMap<string, number>): string {
  const [best] = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? '';
}
