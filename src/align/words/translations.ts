/** What a Chinese word may be in English, by the lexicon, the dictionary and the word's own parts. */
import { remember } from '../../core/remember.js';
import type { Dictionary } from '../../language/dictionary/index.js';
import type { Lexicon } from '../../language/lexicon/index.js';

/** How likely a Chinese word and an English stem are to translate each other. */
export interface Association {
  /** p(english | chinese). */
  readonly forward: number;
  /** p(chinese | english). */
  readonly backward: number;
  /** What says so most of all. */
  readonly source: 'lexicon' | 'dictionary';
}

export interface Translations {
  /** The English stems of a word. */
  of(chinese: string): ReadonlyMap<string, Association>;
  /** p(word | a word without counterpart). */
  chineseAlone(chinese: string, functional: boolean): number;
  englishAlone(stem: string, functional: boolean): number;
  /** Whether the lexicon knows a word, and so what it is likely not to mean. */
  knowsChinese(chinese: string): boolean;
  knowsEnglish(stem: string): boolean;
}

/** Share that the dictionary has in a word that the lexicon knows. */
const dictionaryShare = 0.1;
/** Share that a word's parts have in a word that the lexicon knows. */
const partsShare = 0.05;
/** What a gloss says of p(chinese | english): nothing exact. */
const glossBackward = 0.2;
/** Shares of the dictionary and of the parts in a word that the lexicon does not know. */
const unknownDictionaryShare = 0.5;
const unknownPartsShare = 0.3;

/** Joins lexicon and dictionary; what has been asked once is remembered. */
export function createTranslations(lexicon: Lexicon, dictionary: Dictionary): Translations {
  const join = remember((word: string): ReadonlyMap<string, Association> => {
    const joined = new Map<string, Association>();
    const add = (
      stem: string,
      forward: number,
      backward: number,
      source: Association['source'],
    ): void => {
      const known = joined.get(stem);
      joined.set(stem, {
        forward: (known?.forward ?? 0) + forward,
        backward: Math.max(known?.backward ?? 0, backward),
        source: known !== undefined && known.forward > forward ? known.source : source,
      });
    };
    const whole = lexicon.translations(word);
    const isKnown = whole.length > 0;
    const ownShare = 1 - dictionaryShare - partsShare;
    for (const { english, forward, backward } of whole) {
      add(english, ownShare * forward, backward, 'lexicon');
    }
    const glosses = dictionary.glossWords(word);
    const glossShare = isKnown ? dictionaryShare : unknownDictionaryShare;
    for (const stem of glosses) add(stem, glossShare / glosses.length, glossBackward, 'dictionary');
    const parts = partsOf(word);
    const share = isKnown ? partsShare : unknownPartsShare;
    for (const part of parts) {
      for (const { english, forward, backward } of lexicon.translations(part)) {
        add(english, (share * forward) / parts.length, isKnown ? 0 : backward / 2, 'lexicon');
      }
      const partGlosses = dictionary.glossWords(part);
      for (const stem of partGlosses) {
        const forward = (share * dictionaryShare) / partGlosses.length / parts.length;
        add(stem, forward, isKnown ? 0 : glossBackward / 2, 'dictionary');
      }
    }
    return joined;
  });

  /** The longest words that a word is made of, from the left. */
  function partsOf(word: string): string[] {
    if (word.length < 2) return [];
    const parts: string[] = [];
    for (let from = 0; from < word.length; ) {
      let end = from === 0 ? word.length - 1 : word.length;
      while (end > from + 1 && !isWord(word.slice(from, end))) end--;
      parts.push(word.slice(from, end));
      from = end;
    }
    return parts.length > 1 ? parts : [];
  }

  function isWord(text: string): boolean {
    return lexicon.translations(text).length > 0 || dictionary.glossWords(text).length > 0;
  }

  return {
    of: join,
    chineseAlone: (chinese, functional) =>
      lexicon.chineseAlone(chinese) || (functional ? functionalAlone : contentAlone),
    englishAlone: (stem, functional) =>
      lexicon.englishAlone(stem) || (functional ? functionalAlone : contentAlone),
    knowsChinese: (chinese) => lexicon.translations(chinese).length > 0,
    knowsEnglish: (stem) => lexicon.englishAlone(stem) > 0,
  };
}

const functionalAlone = 0.005;
const contentAlone = 1e-5;
