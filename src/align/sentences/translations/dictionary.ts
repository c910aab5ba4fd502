/** Translation probabilities out of the dictionary's glosses. */
import { remember } from '../../../core/remember.js';
import { glossToPhrase } from '../../../language/dictionary/gloss.js';
import { loadDictionary } from '../../../language/dictionary/index.js';

/**
 * p(English stem | Chinese word) as far as CC-CEDICT tells: each gloss has an equal share, which its
 * words divide among them; the square root keeps words of many glosses from dividing into nothing.
 * A word that the dictionary lacks speaks through the longest words it is made of.
 */
export const dictionaryTranslations = remember((word: string): ReadonlyMap<string, number> => {
  const own = glossShares(word);
  return own.size > 0 || word.length < 2 ? own : sharesOfParts(word);
});

function glossShares(word: string): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  const glosses = loadDictionary()
    .lookup(word)
    ?.readings.flatMap((reading) => reading.glosses);
  let count = 0;
  for (const gloss of glosses ?? []) {
    const stems = glossToPhrase(gloss);
    if (stems.length === 0) continue;
    count += 1;
    for (const stem of stems) shares.set(stem, (shares.get(stem) ?? 0) + 1 / stems.length);
  }
  let total = 0;
  for (const [stem, share] of shares) {
    const damped = Math.sqrt(share / count);
    shares.set(stem, damped);
    total += damped;
  }
  for (const [stem, share] of shares) shares.set(stem, share / total);
  return shares;
}

function sharesOfParts(word: string): ReadonlyMap<string, number> {
  const dictionary = loadDictionary();
  const parts: string[] = [];
  for (let from = 0; from < word.length; ) {
    const longest = dictionary.longestMatch(word, from)?.length ?? 1;
    const length = longest === word.length ? 1 : longest;
    parts.push(word.slice(from, from + length));
    from += length;
  }
  const shares = new Map<string, number>();
  for (const part of parts) {
    for (const [stem, share] of dictionaryTranslations(part)) {
      shares.set(stem, (shares.get(stem) ?? 0) + share / parts.length);
    }
  }
  return shares;
}
