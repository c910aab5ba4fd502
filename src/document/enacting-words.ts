/** Recognises the words by which an organ opens its resolution: 大会， / The General Assembly, */
import type { Language } from '../core/document.js';
import { toSimplified } from '../language/script.js';

// Whole names, and the words with which the names of other organs end.
const chineseOrgan =
  /^(?:.{0,18}(?:大会|理事会|委员会|缔约方会议|缔约国会议|全体会议|托管理事会|代表大会|首脑会议))(?=[，,：:]?$|[，,：:])/u;
const englishOrgan =
  /^The (?:General Assembly|Security Council|(?:[A-Z][\w’'-]*|of|on|for|and|the|to|its|in) ?){1,14}?(?=[,:]?$|[,:])/u;
const englishOrganWord = /\b(?:Assembly|Council|Commission|Committee|Conference|Meeting|Board)\b/u;

/**
 * How many units of a paragraph's start are enacting words, with the comma that ends them;
 * 0 where the paragraph opens with none.
 */
export function enactingWordsLength(text: string, language: Language): number {
  const head = text.slice(0, 160);
  const match =
    language === 'zh'
      ? chineseOrgan.exec(toSimplified(head.replaceAll(' ', '')))
      : englishOrgan.exec(head);
  if (!match || (language === 'en' && !englishOrganWord.test(match[0]))) return 0;
  const spaces = language === 'zh' ? countSpaces(head, match[0].length) : 0;
  const end = match[0].length + spaces;
  return /[，,：:]/u.test(text.charAt(end)) ? end + 1 : end;
}

/** Whether a whole paragraph is nothing but enacting words. */
export function isEnactingWords(text: string, language: Language): boolean {
  const trimmed = text.trim();
  return trimmed !== '' && enactingWordsLength(trimmed, language) === trimmed.length;
}

/** How many spaces stand among the first `letters` other units of a text. */
function countSpaces(text: string, letters: number): number {
  let spaces = 0;
  for (let seen = 0; seen < letters && seen + spaces < text.length; ) {
    if (text.charAt(seen + spaces) === ' ') spaces += 1;
    else seen += 1;
  }
  return spaces;
}
