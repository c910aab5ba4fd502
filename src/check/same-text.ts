/** The form of a text by which it is held to say the same as another: figures and dates do not count. */
import { toSimplified } from '../language/script.js';
import { englishStopWords, stemEnglish } from '../language/words.js';

const chineseFigures =
  /[\d.,:]*\d|[〇零一二三四五六七八九十百千万亿两]+|(?:星期|周)[一二三四五六日天]|[上下]午/gu;

/** Chinese in Simplified characters without figures, marks and spaces. */
export function sameChinese(text: string): string {
  return toSimplified(text)
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(chineseFigures, '')
    .replaceAll(/[^\p{L}]+/gu, '');
}

const figureWords: ReadonlySet<string> = new Set(
  `one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty
   seventy eighty ninety hundred thousand million billion first second third fourth fifth sixth
   seventh eighth ninth tenth eleventh twelfth twentieth thirtieth fortieth fiftieth sixtieth
   seventieth eightieth ninetieth hundredth january february march april may june july august
   september october november december monday tuesday wednesday thursday friday saturday sunday
   a.m p.m am pm`.split(/\s+/u),
);

/** The stems of the content words of an English text in alphabetical order, without figures. */
export function sameEnglish(text: string): string {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/\p{L}[\p{L}'’.]*\p{L}|\p{L}/gu) ?? [];
  return words
    .filter((word) => !englishStopWords.has(word) && !isFigure(word))
    .map(stemEnglish)
    .sort()
    .join(' ');
}

function isFigure(word: string): boolean {
  return figureWords.has(word) || /^[a-z]+teen(?:th)?$|^(?:st|nd|rd|th)$|^[ivx]+$/u.test(word);
}
