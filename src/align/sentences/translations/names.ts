/** Names that Chinese writes by their sound: 清扬 is Qingyang in pinyin, 贝索斯 sounds like Bezos. */
import { remember } from '../../../core/remember.js';
import { loadDictionary } from '../../../language/dictionary/index.js';
import { chineseSounds, latinSounds } from '../../../language/transliteration.js';
import type { SentenceWord } from '../facts.js';

/** p(name | word) where the whole word is the name, and where only a part of it is. */
const share = { whole: 0.9, part: 0.45 };

/** Longer words and longer runs of syllables are no names. */
const longestWord = 6;
const longestName = 4;

/** Readings of a character that are tried at most, over all characters of a name. */
const mostSpellings = 16;

/** The capitalised words of a text by their letters, in lower case. */
export function nameIndex(english: readonly SentenceWord[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  for (const [id, { text }] of english.entries()) {
    if (text.length < 2 || !/^\p{Lu}/u.test(text)) continue;
    index.set(text.toLowerCase().replace(/[^a-z]/gu, ''), id);
  }
  return index;
}

/** Ids of the English names that some run of a word's characters spells, with p(name | word). */
export function spelledNames(
  word: string,
  names: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const characters = [...word];
  if (characters.length > longestWord) return found;
  for (let from = 0; from < characters.length; from += 1) {
    let spellings = [''];
    for (let to = from; to < Math.min(characters.length, from + longestName); to += 1) {
      const syllables = syllablesOf(characters[to] ?? '');
      if (syllables.length === 0) break;
      spellings = spellings
        .flatMap((spelling) => syllables.map((syllable) => spelling + syllable))
        .slice(0, mostSpellings);
      const isWhole = to - from + 1 === characters.length;
      for (const spelling of spellings) {
        const id = names.get(spelling);
        if (id === undefined) continue;
        found.set(id, Math.max(found.get(id) ?? 0, isWhole ? share.whole : share.part));
      }
    }
  }
  return found;
}

/** Fewer consonants than this sound alike by chance. */
const leastSounds = 2;

/** The capitalised words of a text by their consonants. */
export function soundIndex(
  english: readonly SentenceWord[],
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [id, { text }] of english.entries()) {
    if (!/^\p{Lu}\p{L}{2,}/u.test(text)) continue;
    const sounds = latinSounds(text);
    if (sounds.length < leastSounds) continue;
    const others = index.get(sounds);
    if (others === undefined) index.set(sounds, [id]);
    else others.push(id);
  }
  return index;
}

/** Ids of the English names that have the consonants of a word, with p(name | word). */
export function soundedNames(
  word: string,
  names: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<number, number> {
  if (word.length < 2 || word.length > longestWord || !/^\p{Script=Han}+$/u.test(word)) {
    return new Map();
  }
  const sounds = chineseSounds(word);
  const alike = (sounds === undefined ? undefined : names.get(sounds)) ?? [];
  return new Map(alike.map((id) => [id, share.part / alike.length]));
}

const syllablesOf = remember((character: string): readonly string[] => {
  const readings = loadDictionary().lookup(character)?.readings ?? [];
  return [
    ...new Set(
      readings.map(({ pinyin }) =>
        pinyin.replaceAll(/\d/gu, '').toLowerCase().replaceAll('u:', 'v'),
      ),
    ),
  ];
});
