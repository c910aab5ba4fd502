/** Links the words of all pairs of a document, letting each learn from the others. */

import type { WordLink } from '../../core/bitext.js';
import type { WordAlignOptions } from './align-words.js';
import { linkWords, translationsFor, type WeighedPair, weighPair } from './align-words.js';
import { countTranslations } from './document-translations.js';
import { gatherEvidence } from './gather-evidence.js';
import { cutPair, type TextPair } from './tokens.js';

/**
 * The links of each pair, as `alignWords` gives them. How a word was translated in the other pairs
 * of the document counts as well, with what the lexicon says as a prior: a document keeps to its
 * terms, and names that no lexicon knows recur.
 * @throws DuizhaoError when the lexicon or the dictionary that ships is missing or damaged.
 */
export function alignWordsInDocument(
  pairs: readonly TextPair[],
  options: WordAlignOptions = {},
): WordLink[][] {
  return weighDocument(pairs, options).map(linkWords);
}

/** What is known of the words of each pair of a document. */
export function weighDocument(
  pairs: readonly TextPair[],
  options: WordAlignOptions = {},
): WeighedPair[] {
  const translations = translationsFor(options);
  const gathered = pairs.map(cutPair).map((pair) => ({
    pair,
    evidence: gatherEvidence(pair, translations, options.terms),
  }));
  const counts = countTranslations(gathered.map(({ pair, evidence }) => weighPair(pair, evidence)));
  return gathered.map(({ pair, evidence }, place) =>
    weighPair(pair, evidence, counts.without(place)),
  );
}
