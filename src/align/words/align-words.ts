/** Links the words of a pair of texts that say the same. */

import type { WordLink } from '../../core/bitext.js';
import { type Dictionary, loadDictionary } from '../../language/dictionary/index.js';
import { type Lexicon, loadLexicon } from '../../language/lexicon/index.js';
import type { TermFinder } from '../profile.js';
import { believe } from './believe.js';
import type { Evidence } from './evidence.js';
import { type Candidate, describeCandidates } from './features.js';
import { type DocumentTranslations, gatherEvidence, weighEvidence } from './gather-evidence.js';
import { joinLinks, type LinkedWords } from './links.js';
import { scoreCandidate } from './score.js';
import { cutPair, type TextPair, type WordPair } from './tokens.js';
import { createTranslations, type Translations } from './translations.js';
import { wordWeights } from './weights.js';

export interface WordAlignOptions {
  /** Finds termbase hits in either language, e.g. a `TermMatcher` of `terms/`. */
  readonly terms?: TermFinder;
  /** Instead of the lexicon that ships. */
  readonly lexicon?: Lexicon;
  /** Instead of the dictionary that ships. */
  readonly dictionary?: Dictionary;
}

/**
 * The links between the words of a Chinese text and its English, in the order of the Chinese. Words
 * without counterpart are in no link; a word may be in several.
 * @throws DuizhaoError when the lexicon or the dictionary that ships is missing or damaged.
 * @example
 * alignWords({ chinese: '回顾其决议，', english: 'Recalling its resolution,' })
 */
export function alignWords(pair: TextPair, options: WordAlignOptions = {}): WordLink[] {
  const translations = translationsFor(options);
  const cut = cutPair(pair);
  return linkWords(weighPair(cut, gatherEvidence(cut, translations, options.terms)));
}

/** A pair with all that is known of its words. */
export interface WeighedPair {
  readonly pair: WordPair;
  readonly evidence: Evidence;
  readonly candidates: readonly Candidate[];
}

/** Weighs what is known of the words of a pair, and how the document it stands in translates them. */
export function weighPair(
  pair: WordPair,
  gathered: Evidence,
  document?: DocumentTranslations,
): WeighedPair {
  const evidence = weighEvidence(gathered, pair, document);
  return { pair, evidence, candidates: describeCandidates(pair, evidence, believe(evidence)) };
}

/** The candidates that are likely enough, as links. */
export function linkWords({ pair, evidence, candidates }: WeighedPair): WordLink[] {
  const linked: LinkedWords[] = [];
  for (const candidate of candidates) {
    const probability = scoreCandidate(candidate);
    if (probability < wordWeights.threshold) continue;
    linked.push({ chinese: candidate.chinese, english: candidate.english, probability });
  }
  return joinLinks(pair, evidence, linked);
}

const joined = new WeakMap<Lexicon, WeakMap<Dictionary, Translations>>();

/** Lexicon and dictionary together; what they say of a word is remembered from call to call. */
export function translationsFor({
  lexicon = loadLexicon(),
  dictionary = loadDictionary(),
}: WordAlignOptions): Translations {
  const ofLexicon = joined.get(lexicon) ?? new WeakMap<Dictionary, Translations>();
  joined.set(lexicon, ofLexicon);
  const known = ofLexicon.get(dictionary);
  if (known !== undefined) return known;
  const translations = createTranslations(lexicon, dictionary);
  ofLexicon.set(dictionary, translations);
  return translations;
}
