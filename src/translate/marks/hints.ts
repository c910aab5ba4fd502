/** Finds the words of a source that a model has hardly seen, with what the dictionary says of them. */
import type { Dictionary } from '../../language/dictionary/index.js';
import { segmentChinese } from '../../language/words.js';
import { glossesOf } from './glosses.js';
import type { Note } from './notes.js';

const isChineseWord = /^\p{Script=Han}{2,}$/u;

/**
 * A note for each word of `text` (Simplified) that is not among `known`, in order, its glosses
 * joined by ` / `; words that the dictionary lacks have none.
 */
export function findHints(
  text: string,
  known: ReadonlySet<string>,
  dictionary: Dictionary,
): readonly Note[] {
  return segmentChinese(text).flatMap(({ start, end, normal }): Note[] => {
    if (known.has(normal) || !isChineseWord.test(normal)) return [];
    const glosses = glossesOf(normal, dictionary);
    return glosses.length === 0 ? [] : [{ start, end, kind: 'hint', english: glosses.join(' / ') }];
  });
}
