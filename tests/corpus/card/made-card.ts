/** Data cards of made corpora, for tests. */
import { createCardCounter } from '../../../src/corpus/card/card-facts.js';
import { type CardInput, type Cards, renderCards } from '../../../src/corpus/card/index.js';
import { checkSettings } from '../../../src/corpus/config/read-settings.js';
import type { JudgedUnit } from '../../../src/corpus/unit.js';

const longName = `第${'五十六'.repeat(12)}届会议/${'A_RES_56_123-'.repeat(9)}`;

/** Cards of a few hundred units with the longest names and texts that may come. */
export function madeCards(given: unknown = {}, formats: readonly string[] = ['parquet']): Cards {
  const counter = createCardCounter();
  for (let number = 0; number < 300; number++) counter.add(madeUnit(number));
  const facts = counter.facts();
  const files = formats.flatMap((format) =>
    (['train', 'test'] as const).map((split) => ({
      path: `data/${split}-00001.${format}`,
      sha256: '0'.repeat(64),
      bytes: 1_234_567,
      split,
      format,
      units: facts.splits[split],
    })),
  );
  const ways: CardInput['ways'] = new Map([
    ['symbol', 30],
    ['bitext', 2],
  ]);
  return renderCards({
    settings: checkSettings(given, ''),
    version: 'test',
    counts: {
      documents: { aligned: 32, rejected: 1, failed: 2, lone: 3, refused: 4 },
      units: { found: facts.found, kept: facts.kept, removed: facts.removed, splits: facts.splits },
      characters: facts.characters,
      words: facts.words,
    },
    facts,
    licences: new Map([
      ['', 3],
      [`https://example.org/${'terms'.repeat(20)}`, 29],
    ]),
    ways,
    files,
  });
}

function madeUnit(number: number): JudgedUnit {
  const removed = { by: 'filter', detail: longName } as const;
  return {
    id: String(number).padStart(16, '0'),
    document: longName,
    index: number,
    chinese: '大会通过了决议。'.repeat(1 + (number % 60)),
    english: `The Assembly adopted the resolution. ${'Supercalifragilistic'.repeat(number % 20)}`,
    script: number % 5 === 0 ? 'Hant' : 'Hans',
    level: 'sentence',
    source: [],
    target: [],
    alignment: 0.4 + (number % 61) / 100,
    scores: {},
    split: number % 10 === 0 ? 'test' : 'train',
    ...(number % 7 === 0 && { removed }),
  };
}
