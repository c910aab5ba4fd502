/** Tells whether a text is in Chinese, in English, or in another language of the United Nations. */
import { detectLanguage } from '../language/detect.js';
import { englishStopWords } from '../language/stop-words.js';
import type { FoundLanguage } from './failures.js';

/** Fewer letters say too little. */
const fewestLetters = 80;

/** So much of a text is enough to tell. */
const reach = 200_000;

// Of running English nearly half, of French and Spanish less than a tenth.
const fewestStopWords = 0.2;

const otherScripts = /[\p{Script=Arabic}\p{Script=Cyrillic}]/gu;

/** The language of most of a text; `undefined` where there is too little to tell. */
export function languageOfText(text: string): FoundLanguage | undefined {
  const sample = text.slice(0, reach);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters) return undefined;
  const others = sample.match(otherScripts)?.length ?? 0;
  if (others * 2 > letters) return 'other';
  if (detectLanguage(sample) === 'zh') return 'zh';
  const words = sample.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  const stopWords = words.filter((word) => englishStopWords.has(word)).length;
  return stopWords >= words.length * fewestStopWords ? 'en' : 'other';
}
