/** Writes folders of made document pairs, for tests and benches of the corpus builder. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFile } from '../../src/core/package-folder.js';
import { createRandom } from './random.js';

interface Row {
  readonly zh: string;
  readonly en: string;
}

let read: readonly Row[] | undefined;

/** The pairs in the register of the United Nations that the repository has. */
function registerRows(): readonly Row[] {
  read ??= readdirSync(packageFile('corpora', 'un-register'))
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) =>
      readFileSync(packageFile('corpora', 'un-register', name), 'utf8')
        .split('\n')
        .map((line) => line.split('\t'))
        .flatMap(([zh, en]) => (zh && en && zh.length > 15 && zh.length < 200 ? [{ zh, en }] : [])),
    );
  return read;
}

export interface MadeCorpusOptions {
  /** Pairs of documents. */
  readonly pairs: number;
  readonly seed: number;
  /** Paragraphs of a document. Default 4 to 8. */
  readonly paragraphs?: readonly [least: number, most: number];
}

/**
 * Writes pairs of numbered documents, `00/000012.zh.txt` and `00/000012.en.txt`, a thousand pairs a
 * folder. The same options give the same files.
 */
export function writeMadeCorpus(
  folder: string,
  { pairs, seed, paragraphs: [least, most] = [4, 8] }: MadeCorpusOptions,
): void {
  const rows = registerRows();
  const random = createRandom(seed);
  for (let number = 0; number < pairs; number++) {
    const count = least + Math.floor(random() * (most - least + 1));
    const chosen = Array.from(
      { length: count },
      () => rows[Math.floor(random() * rows.length)] ?? { zh: '', en: '' },
    );
    const bare = (text: string) => text.replace(/^\d+[.．]\s*/u, '');
    const write = (language: 'zh' | 'en', title: string) => {
      const name = `${String(number).padStart(6, '0')}.${language}.txt`;
      const path = join(folder, String(Math.floor(number / 1_000)).padStart(2, '0'), name);
      const numbered = chosen.map((row, at) => `${at + 1}. ${bare(row[language])}`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${[title, ...numbered].join('\n\n')}\n`);
    };
    write('zh', `第${number + 1}号报告`);
    write('en', `Report No. ${number + 1}`);
  }
}
