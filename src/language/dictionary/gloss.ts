/** Takes the content words out of a dictionary gloss, leaving the dictionary's own remarks behind. */
import { stemEnglish } from '../spelling.js';
import { englishStopWords } from '../stop-words.js';
import { tokenizeEnglish } from '../words.js';

const remark = /\([^()]*\)|\[[^\]]*\]/gu;
const crossReference =
  /^(?:[\w ]*variant of|see(?: also)?|same as|also written|also pr\.|used in|equivalent to|CL:|surname|Taiwan pr\.)(?![\p{L}\p{N}]).*/u;
const placeholder = /\b(?:sb|sth|oneself|one's|abbr\.|fig\.|lit\.)(?![\p{L}])/gu;
const chinese = /[\p{Script=Han}|，·]+/gu;

/** Stems of the content words of one gloss, in order; a cross-reference to another entry has none. */
export function glossToWords(gloss: string): readonly string[] {
  const meaning = gloss
    .replaceAll(remark, ' ')
    .trim()
    .replace(crossReference, '')
    .replaceAll(placeholder, ' ')
    .replaceAll(chinese, ' ');
  return tokenizeEnglish(meaning)
    .filter((word) => !englishStopWords.has(word.normal))
    .map((word) => stemEnglish(word.normal));
}
