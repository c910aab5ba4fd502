/** The parallel texts that corpus filters are fitted on, and those they are reported on. */

import { detokenizeChinese, detokenizeEnglish } from '../../models/training/lexicon/detokenize.js';
import { packageFile } from '../../src/core/package-folder.js';
import { hash32 } from '../../src/corpus/pairing/hash.js';
import { readParallelText } from './parallel-text.js';
import type { Pair, PairDocument } from './planted-noise.js';

const folder = packageFile('..', 'shared', 'data', 'parallel');

/** What a document is for: to learn word order from, to fit weights on, or to report on. */
export type Purpose = 'words' | 'weights' | 'report';

export interface FilterText {
  readonly name: string;
  readonly documents: readonly PairDocument[];
}

/** Lines of the United Nations development set from here on are not trained on. */
const lastTrainingLine = 1_750;
/** Pairs in a row that count as a document where a text has none. */
const madeDocument = 100;

/**
 * Statutes, manuals, captions and everyday sentences by hash of the document: half are for the report,
 * three eighths to learn word order from, an eighth to fit weights on. What was written for this project
 * is for learning and fitting alone, `un-dev` and `wiki` for the report alone.
 */
export function readFilterTexts(purpose: Purpose): readonly FilterText[] {
  const halves = [
    ['law', 'law'],
    ['technical', 'file'],
    ['software-help', 'place'],
    ['everyday', ''],
    ['captions', ''],
  ] as const;
  const texts: { name: string; documents: ReturnType<typeof readDocuments> }[] = halves.map(
    ([name, column]) => ({
      name,
      documents: readDocuments(name, column).filter(
        ([id]) => purposeOf(`${name}:${id}`) === purpose,
      ),
    }),
  );
  if (purpose === 'report') {
    const later = readDocuments('un-train', '', (line) => line > lastTrainingLine);
    texts.push({ name: 'un-train', documents: later });
    texts.push({ name: 'un-dev', documents: readDocuments('un-dev', '') });
    texts.push({ name: 'wiki', documents: readDocuments('wiki', '') });
  } else {
    const written = readDocuments('un-authored', '').filter(
      ([id]) => (hash32(`un-authored:${id}`) % 4 === 0) === (purpose === 'weights'),
    );
    texts.push({ name: 'un-authored', documents: written });
    if (purpose === 'words') {
      const earlier = readDocuments('un-train', '', (line) => line <= lastTrainingLine);
      texts.push({ name: 'un-train', documents: earlier });
    }
  }
  return texts.map(({ name, documents }) => ({
    name,
    documents: documents.map(([, pairs]) => pairs),
  }));
}

function purposeOf(key: string): Purpose {
  const share = hash32(key) % 8;
  if (share >= 4) return 'report';
  return share === 0 ? 'weights' : 'words';
}

function readDocuments(
  name: string,
  column: string,
  takes: (line: number) => boolean = () => true,
): readonly (readonly [id: string, pairs: readonly Pair[]])[] {
  const documents = new Map<string, Pair[]>();
  for (const [row, cells] of readParallelText(folder, name).entries()) {
    const { zh = '', en = '' } = cells;
    if (zh === '' || en === '' || !takes(row + 1)) continue;
    const own = cells[column];
    const id =
      own === undefined ? String(Math.floor(row / madeDocument)) : (own.split('#')[0] ?? '');
    const pairs = documents.get(id) ?? [];
    const isTokenized = name === 'wiki' || name === 'captions';
    pairs.push({
      chinese: isTokenized ? detokenizeChinese(zh) : zh,
      english: isTokenized ? detokenizeEnglish(en) : en,
    });
    documents.set(id, pairs);
  }
  return [...documents];
}
