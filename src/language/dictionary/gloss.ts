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
  return wordsOfMeaning(gloss)
    .filter((word) => !englishStopWords.has(word))
    .map(stemEnglish);
}

/** Words that a gloss needs for its grammar only, as `to` and `of` in “to take care of”. */
const glue: ReadonlySet<string> = new Set(
  'to a an the of be in on with and or as for by at etc that from is it'.split(' '),
);

/**
 * Stems of one gloss with its pronouns, negations and other function words (`he`, `not`, `who`);
 * only grammatical glue is left out, unless the gloss has nothing else.
 */
export function glossToPhrase(gloss: string): readonly string[] {
  const words = wordsOfMeaning(gloss);
  const telling = words.filter((word) => !glue.has(word));
  return (telling.length > 0 ? telling : words).map(stemEnglish);
}

function wordsOfMeaning(gloss: string): readonly string[] {
  const meaning = gloss
    .replaceAll(remark, ' ')
    .trim()
    .replace(crossReference, '')
    .replaceAll(placeholder, ' ')
    .replaceAll(chinese, ' ');
  return tokenizeEnglish(meaning).map(({ normal }) => normal);
}
