/** Finds names that Chinese writes by their sound. */
import { soundsAlike } from '../../language/transliteration.js';
import type { WordPair } from './tokens.js';

/** Neighbouring Chinese words that sound like an English one. */
export interface NameMatch {
  readonly chinese: readonly number[];
  readonly english: number;
  /** How alike they sound, 0–1. */
  readonly likeness: number;
}

const leastLikeness = 0.6;
/** A tokenizer that does not know a name may cut it into so many words. */
const mostWords = 4;
const longestName = 8;

/**
 * The best match of each capitalised word among `unexplained` Chinese words; matches do not overlap.
 * @param unexplainedChinese whether nothing else says what a Chinese word stands for.
 */
export function matchNames(
  { chinese, chineseWords, englishWords }: WordPair,
  unexplainedChinese: (place: number) => boolean,
  unexplainedEnglish: (place: number) => boolean,
): NameMatch[] {
  const names = englishWords.flatMap(({ text }, place) =>
    /^\p{Lu}\p{L}{2,}/u.test(text) && unexplainedEnglish(place) ? [{ text, place }] : [],
  );
  if (names.length === 0) return [];
  const found: NameMatch[] = [];
  for (let first = 0; first < chineseWords.length; first++) {
    const start = chineseWords[first]?.start ?? 0;
    let end = start;
    for (let last = first; last < Math.min(first + mostWords, chineseWords.length); last++) {
      const word = chineseWords[last];
      if (word === undefined || !unexplainedChinese(last)) break;
      if (last > first && word.start !== end) break;
      end = word.end;
      if (end - start > longestName || !/^\p{Script=Han}+$/u.test(word.text)) break;
      if (end - start < 2) continue;
      const written = chinese.slice(start, end);
      const places = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      for (const { text, place } of names) {
        const likeness = soundsAlike(written, text);
        if (likeness >= leastLikeness) found.push({ chinese: places, english: place, likeness });
      }
    }
  }
  return withoutOverlaps(found);
}

function withoutOverlaps(matches: readonly NameMatch[]): NameMatch[] {
  const usedChinese = new Set<number>();
  const usedEnglish = new Set<number>();
  const best = [...matches].sort(
    (a, b) => b.likeness - a.likeness || b.chinese.length - a.chinese.length,
  );
  return best.filter(({ chinese, english }) => {
    if (usedEnglish.has(english) || chinese.some((place) => usedChinese.has(place))) return false;
    usedEnglish.add(english);
    for (const place of chinese) usedChinese.add(place);
    return true;
  });
}
