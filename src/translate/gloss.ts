/** Renders Chinese word by word with the dictionary: the baseline that a model has to beat. */
import type { Dictionary } from '../language/dictionary/index.js';
import { toSimplified } from '../language/script.js';

const punctuation: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '、': ',',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '《': '',
  '》': '',
  '“': '"',
  '”': '"',
};

/**
 * The first meaning of each word of `text`, longest words first, in the order of the Chinese;
 * numbers and Latin words stay, words that the dictionary lacks are left out.
 */
export function glossChinese(text: string, dictionary: Dictionary): string {
  const source = toSimplified(text).normalize('NFC');
  const words: string[] = [];
  for (let at = 0; at < source.length; ) {
    const [latin = ''] = /^[\p{Script=Latin}\d./-]+/u.exec(source.slice(at, at + 60)) ?? [];
    const match = latin === '' ? dictionary.longestMatch(source, at) : undefined;
    if (latin !== '') words.push(latin);
    else if (match !== undefined) words.push(...firstMeaning(match.entry.readings));
    else words.push(punctuation[source.charAt(at)] ?? '');
    at += latin.length || match?.length || 1;
  }
  const joined = words.filter((word) => word !== '').join(' ');
  return joined.replaceAll(/ ([,.;:?!)])/gu, '$1');
}

/** The first gloss that is a meaning, without remarks in brackets and without the `to` of verbs. */
function firstMeaning(readings: readonly { readonly glosses: readonly string[] }[]): string[] {
  const meanings = readings
    .flatMap(({ glosses }) => glosses)
    .filter((gloss) => !/^(?:surname|variant of|old variant|CL:|see |used in|abbr\. )/u.test(gloss))
    .map((gloss) =>
      gloss
        .replaceAll(/\([^()]*\)|\[[^\]]*\]/gu, '')
        .replaceAll(/[\p{Script=Han}|]+/gu, '')
        .replace(/^to /u, '')
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    );
  return meanings.filter((meaning) => meaning !== '').slice(0, 1);
}
