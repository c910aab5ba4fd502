/** The Chinese–English dictionary (CC-CEDICT), read from the table that ships with the package. */
import { packageFile } from '../../core/package-folder.js';
import type { DictionaryEntry } from './entry.js';
import { glossToWords } from './gloss.js';
import { readTable } from './table.js';

export type { DictionaryEntry, Reading } from './entry.js';

export interface Dictionary {
  /** Number of headwords. */
  readonly size: number;
  /** The entry of a Simplified headword. */
  lookup(word: string): DictionaryEntry | undefined;
  /** The longest headword that stands at `from` in `text`; `length` in UTF-16 units. */
  longestMatch(
    text: string,
    from: number,
  ): { readonly length: number; readonly entry: DictionaryEntry } | undefined;
  /** Stems of the content words of a headword's glosses, each once; none for an unknown word. */
  glossWords(word: string): readonly string[];
}

let loaded: Dictionary | undefined;

/**
 * The dictionary; the table is read once a process.
 * @throws DuizhaoError `DICTIONARY_INVALID` when the table is missing or damaged.
 */
export function loadDictionary(): Dictionary {
  loaded ??= openDictionary(packageFile('corpora', 'dictionary', 'cedict.bin'));
  return loaded;
}

/**
 * The dictionary in a table file that the build script wrote.
 * @throws DuizhaoError `DICTIONARY_INVALID` when the file is missing or damaged.
 */
export function openDictionary(path: string): Dictionary {
  const table = readTable(path);
  const entryAt = (index: number): DictionaryEntry => ({
    word: table.headword(index),
    readings: table.readings(index),
  });
  const knownGlossWords = new Map<string, readonly string[]>();

  function lookup(word: string): DictionaryEntry | undefined {
    const index = table.find(word);
    return index === undefined ? undefined : entryAt(index);
  }

  return {
    size: table.size,
    lookup,
    longestMatch(text, from) {
      const match = table.longestPrefix(text, from);
      return match && { length: match.length, entry: entryAt(match.index) };
    },
    glossWords(word) {
      const known = knownGlossWords.get(word);
      if (known !== undefined) return known;
      const glosses = lookup(word)?.readings.flatMap((reading) => reading.glosses) ?? [];
      const words = [...new Set(glosses.flatMap(glossToWords))];
      knownGlossWords.set(word, words);
      return words;
    },
  };
}
