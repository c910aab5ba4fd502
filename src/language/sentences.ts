/** Cuts running text into sentences without losing a character. */
import type { Language } from '../core/document.js';
import type { Range } from '../core/range.js';
import { isSentenceStop } from './sentence-stops.js';

/**
 * Sentences of `text`, in order and end to end: they cover it exactly, and white space between
 * two sentences belongs to the first. Semicolons do not end a sentence. Empty text has none.
 */
export function splitSentences(text: string, language: Language): Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (const end of sentenceEnds(text, language)) {
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

const chineseStop = /(?:[。！？!?]+|…+|\.{3,})[”’」』）〕】》〉"')\]]*\s*/gu;
const englishStop = /(?:[!?]+|\.+|…+)[”’"')\]]*(?:\s+|$)/gu;

function* sentenceEnds(text: string, language: Language): Generator<number> {
  for (const stop of text.matchAll(language === 'zh' ? chineseStop : englishStop)) {
    const end = stop.index + stop[0].length;
    if (isSentenceStop(text, { start: stop.index, end }, language)) yield end;
  }
}
