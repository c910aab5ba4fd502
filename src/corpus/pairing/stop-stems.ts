/** The stems of English function words. */
import { englishStopWords, stemEnglish } from '../../language/words.js';

const stems = new Set([...englishStopWords].map(stemEnglish));

/** Whether a stem says nothing about what a text is about. */
export function isStopStem(stem: string): boolean {
  return stems.has(stem);
}
