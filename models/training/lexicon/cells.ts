/** Numbers every pair of words that ever stand in the same pair of sentences. */
import type { TrainingPair } from './pairs.js';

/** Sentences as numbers, and for each pair of words in them its place in the tables of counts. */
export interface Cells {
  readonly chineseWords: readonly string[];
  readonly englishWords: readonly string[];
  /** Number of different pairs of words. */
  readonly size: number;
  /** Where the pairs of each Chinese word start; one more than there are words. */
  readonly rowStarts: Uint32Array;
  /** The English word of each pair. */
  readonly englishOf: Uint32Array;
  readonly sentences: readonly NumberedPair[];
}

export interface NumberedPair {
  readonly chinese: Uint32Array;
  readonly english: Uint32Array;
  readonly weight: number;
  /** The pair of words (c, e) is number `cells[c * english.length + e]`. */
  readonly cells: Uint32Array;
}

/** The cells of `pairs`; words are numbered by their first place. */
export function numberCells(pairs: readonly TrainingPair[]): Cells {
  const chineseNumbers = new Map<string, number>();
  const englishNumbers = new Map<string, number>();
  const sentences = pairs.map(({ chinese, english, weight }) => ({
    chinese: Uint32Array.from(chinese, (word) => numberOf(word, chineseNumbers)),
    english: Uint32Array.from(english, (word) => numberOf(word, englishNumbers)),
    weight,
    cells: new Uint32Array(chinese.length * english.length),
  }));
  const places = placesByWord(sentences, chineseNumbers.size);
  const lastWord = new Int32Array(englishNumbers.size).fill(-1);
  const lastCell = new Uint32Array(englishNumbers.size);
  const rowStarts = new Uint32Array(chineseNumbers.size + 1);
  let englishOf = new Uint32Array(1 << 20);
  let size = 0;
  for (const [word, row] of places.entries()) {
    rowStarts[word] = size;
    for (let at = 0; at < row.length; at += 2) {
      const sentence = sentences[row[at] ?? 0];
      if (sentence === undefined) continue;
      const start = (row[at + 1] ?? 0) * sentence.english.length;
      for (let place = 0; place < sentence.english.length; place++) {
        const english = sentence.english[place] ?? 0;
        if (lastWord[english] !== word) {
          if (size === englishOf.length) englishOf = grow(englishOf);
          lastWord[english] = word;
          lastCell[english] = size;
          englishOf[size] = english;
          size += 1;
        }
        sentence.cells[start + place] = lastCell[english] ?? 0;
      }
    }
  }
  rowStarts[chineseNumbers.size] = size;
  return {
    chineseWords: [...chineseNumbers.keys()],
    englishWords: [...englishNumbers.keys()],
    size,
    rowStarts,
    englishOf: englishOf.slice(0, size),
    sentences,
  };
}

function numberOf(word: string, numbers: Map<string, number>): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}

/** For each Chinese word its places: number of the sentence, place in it, and so on. */
function placesByWord(sentences: readonly NumberedPair[], words: number): number[][] {
  const places = Array.from({ length: words }, (): number[] => []);
  for (const [number, { chinese }] of sentences.entries()) {
    for (const [place, word] of chinese.entries()) places[word]?.push(number, place);
  }
  return places;
}

function grow(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
