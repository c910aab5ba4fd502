/** Short glosses of a Chinese word as the dictionary has them, in a form that can stand in a sentence. */
import type { Dictionary } from '../../language/dictionary/index.js';

const notMeanings =
  /^(?:surname|variant of|old variant|erhua variant|CL:|see |see also|used in|abbr\. |also written|also called|classifier|same as|Japanese variant)/u;
const remarks = /\([^()]*\)|\[[^\]]*\]/gu;
const mostGlosses = 2;
const mostWords = 5;

/** At most two meanings of `word`, without remarks, brackets and the `to` of verbs; none if it has none. */
export function glossesOf(word: string, dictionary: Dictionary): readonly string[] {
  const glosses = dictionary.lookup(word)?.readings.flatMap((reading) => reading.glosses) ?? [];
  const meanings = glosses
    .filter((gloss) => !notMeanings.test(gloss))
    .flatMap((gloss) => gloss.replaceAll(remarks, '').split(';'))
    .map(toMeaning)
    .filter((meaning) => meaning !== '' && meaning.split(' ').length <= mostWords);
  return [...new Set(meanings)].slice(0, mostGlosses);
}

function toMeaning(gloss: string): string {
  return gloss
    .replace(/^(\p{Lu}[^,]*),.*$/u, '$1') // "Rabat, capital of Morocco"
    .replaceAll(/[\p{Script=Han}|]+/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ([,.])/gu, '$1')
    .trim()
    .replace(/^(?:to be|to|fig\.|lit\.) /u, '');
}
