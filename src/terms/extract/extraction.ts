/** Extracts proposals of terms from translated texts, which it is given twice. */
import { loadDictionary } from '../../language/dictionary/index.js';
import { loadLexicon } from '../../language/lexicon/index.js';
import type { TermMatcher } from '../matcher.js';
import type { TermTexts } from '../text-pair.js';
import { createLexicalSupport } from './lexical-support.js';
import { createPhraseLinker, type TermCandidate } from './link-phrases.js';
import { createPhraseCounts } from './phrase-counts.js';
import { phrasesIn } from './phrases.js';

export interface ExtractOptions {
  /** Pairs of texts in which a proposal has to occur at least. Default 2. */
  readonly fewest?: number;
  /** Terms that are known already and not proposed again. */
  readonly known?: TermMatcher;
}

/** The first reading of the texts. */
export interface Extraction {
  /** Counts the phrases of a pair. */
  count(texts: TermTexts): void;
  /** Begins the second reading. */
  link(): LinkedReading;
}

/** The second reading of the same texts. */
export interface LinkedReading {
  /** Sees which phrases of a pair go together. */
  add(texts: TermTexts): void;
  /** The proposals, the best first. */
  candidates(): TermCandidate[];
}

/** Phrases of either side that are linked. */
const mostPhrases = 20_000;

/** An extraction that has seen nothing yet; it keeps counts, never the texts. */
export function startExtraction({ fewest = 2, known }: ExtractOptions = {}): Extraction {
  const [chinese, english] = [createPhraseCounts(), createPhraseCounts()];
  return {
    count(texts) {
      for (const { words } of phrasesIn(texts.chinese, 'zh')) chinese.add(words);
      for (const { words } of phrasesIn(texts.english, 'en')) english.add(words);
    },
    link() {
      const linker = createPhraseLinker(
        chinese.best(fewest, mostPhrases),
        english.best(fewest, mostPhrases),
        createLexicalSupport(loadLexicon(), loadDictionary()),
      );
      return {
        add: (texts) => linker.add(texts),
        candidates: () =>
          linker.candidates(fewest).filter((candidate) => !isKnown(candidate, known)),
      };
    },
  };
}

/** Whether the whole of either side is a term of the termbase. */
function isKnown({ chinese, english }: TermCandidate, known: TermMatcher | undefined): boolean {
  if (known === undefined) return false;
  const isWhole = (text: string, language: 'zh' | 'en') =>
    known.findEvery(text, language).some(({ start, end }) => start === 0 && end === text.length);
  return isWhole(chinese, 'zh') || isWhole(english, 'en');
}
