import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alignDocuments, createPairScorer } from '../../src/align/index.js';
import type { Document } from '../../src/core/document.js';
import { packageFile } from '../../src/core/package-folder.js';
import { documentFromBytes, documentFromText } from '../../src/document/index.js';
import { createTermMatcher } from '../../src/terms/matcher.js';
import { readTbx } from '../../src/terms/tbx.js';
import {
  readGoldBlocks,
  renamed,
  renumbered,
  withMerged,
  withoutBlock,
  writeLinks,
} from './notation.js';

const folder = (name: string) => packageFile('corpora', 'A-RES-56-123', name);
const read = (name: string) => documentFromBytes(readFileSync(folder(name)), { name });
const zh = read('zh.txt');
const en = read('en.txt');
const gold = readGoldBlocks();
const termbase = packageFile('corpora', 'termbases', 'un-crime-prevention.tbx');
const terms = createTermMatcher(readTbx(readFileSync(termbase, 'utf8'), 'termbase'));
const align = (source: Document, target: Document) =>
  writeLinks(alignDocuments(source, target, { terms }).links);

/** The gold with one of two ids taken out of its link. */
function goldWithout(side: 'source' | 'target', id: string): readonly string[] {
  return gold
    .map((link) => {
      const [source = '', target = ''] = link.split('=');
      if (side === 'source' && source === id) return `=${target}`;
      return side === 'target' && target === id ? `${source}=` : link;
    })
    .sort();
}

/** The gold with two neighbours of one side in one block, which keeps the id of the first. */
function goldMerged(side: 'source' | 'target', first: string, second: string): readonly string[] {
  const partner = (id: string) =>
    gold
      .map((link) => link.split('='))
      .find(([source, target]) => (side === 'source' ? source : target) === id)?.[
      side === 'source' ? 1 : 0
    ] ?? '';
  const others = gold.filter(
    (link) =>
      !link
        .split('=')
        .some((id, at) => (at === 0) === (side === 'source') && (id === first || id === second)),
  );
  const joined = `${partner(first)}+${partner(second)}`;
  return [...others, side === 'source' ? `${first}=${joined}` : `${joined}=${first}`].sort();
}

describe('alignment of A/RES/56/123', () => {
  it('agrees with the gold', () => {
    expect(align(zh, en)).toEqual(gold);
  });

  it('agrees with the gold when the English is the source', () => {
    const turned = align(en, zh).map((link) => link.split('=').reverse().join('='));
    expect(turned.sort()).toEqual(gold);
  });

  it('agrees with the gold without a termbase', () => {
    expect(writeLinks(alignDocuments(zh, en).links)).toEqual(gold);
  });

  it('gives every link a probability above 0.9', () => {
    const { links } = alignDocuments(zh, en, { terms });
    expect(
      links.filter(({ score }) => score < 0.9).map(({ id, score }) => ({ id, score })),
    ).toEqual([]);
  });

  it('adds the evidence of each link up to its score', () => {
    for (const { id, score, evidence } of alignDocuments(zh, en, { terms }).links) {
      const logOdds = evidence.reduce((sum, part) => sum + part.logOdds, 0);
      expect(1 / (1 + Math.exp(-logOdds)), id).toBeCloseTo(score, 6);
    }
  });

  describe.each([
    ['the Chinese', 'source'],
    ['the English', 'target'],
  ] as const)('with damage to %s side', (_name, side) => {
    const damaged = (change: (document: Document) => Document) =>
      side === 'source' ? align(change(zh), en) : align(zh, change(en));
    const ours = side === 'source' ? zh : en;

    it('agrees with the gold with every paragraph number deleted', () => {
      expect(damaged((document) => renumbered(document, () => undefined))).toEqual(gold);
    });

    it('agrees with the gold with every paragraph number deleted from the text', () => {
      const text = readFileSync(folder(side === 'source' ? 'zh.txt' : 'en.txt'), 'utf8');
      const bare = text.replace(/^(\s*)\d{1,2}\s*[.．]\s*(?=\S)/gmu, '$1');
      const document = documentFromText(bare, { name: 'without numbers' });
      expect(document.blocks.filter(({ number }) => number?.style === 'arabic')).toEqual([]);
      // Where the preamble ends is anyone's guess then, so blocks are told apart by their text.
      expect(damaged(() => renamed(document, ours))).toEqual(gold);
    });

    it('agrees with the gold with paragraphs renumbered from 2', () => {
      expect(damaged((document) => renumbered(document, (value) => value + 1))).toEqual(gold);
    });

    it('agrees with the gold with the numbers shuffled', () => {
      expect(
        damaged((document) => renumbered(document, (value) => ((value * 8) % 21) + 1)),
      ).toEqual(gold);
    });

    it('agrees with the gold with a number doubled and the rest shifted', () => {
      const change = (value: number) => (value > 9 ? value - 1 : value);
      expect(damaged((document) => renumbered(document, change))).toEqual(gold);
    });

    it.each(ours.blocks.map(({ id }) => id))('agrees with the gold with %s left out', (id) => {
      expect(damaged((document) => withoutBlock(document, id))).toEqual(goldWithout(side, id));
    });

    it.each(
      ours.blocks.slice(0, -1).flatMap((block, at) => {
        const next = ours.blocks[at + 1];
        // Not the closing lines, which cross, nor a title with the two words of the enacting line.
        const isTested = block.kind !== 'title' && next?.kind !== 'closing';
        return next !== undefined && isTested ? [[block.id, next.id, at] as const] : [];
      }),
    )('agrees with the gold with %s and %s merged', (first, second, at) => {
      expect(damaged((document) => withMerged(document, at))).toEqual(
        goldMerged(side, first, second),
      );
    });
  });

  it('links a paragraph that was moved with its number', () => {
    const at = en.blocks.findIndex(({ id }) => id === 'operative-13');
    const moved = en.blocks[at];
    if (moved === undefined) throw new TypeError('no paragraph 13');
    const blocks = en.blocks.toSpliced(at, 1).toSpliced(at - 6, 0, moved);
    expect(align(zh, { ...en, blocks })).toEqual(gold);
  });

  it('separates right pairs from wrong ones', () => {
    const score = createPairScorer(zh, en, { terms });
    const pairs = gold.map((link) => link.split('=') as [string, string]);
    const right = pairs.map(([source, target]) => score([source], [target]).probability);
    const wrong = pairs.flatMap(([source], at) =>
      pairs
        .filter((_, other) => Math.abs(other - at) >= 1 && Math.abs(other - at) <= 5)
        .map(([, target]) => score([source], [target]).probability),
    );
    const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
    const [lowestRight = 0] = sorted(right);
    const highestWrong = sorted(wrong).at(-1) ?? 1;
    console.log(
      `right pairs: ${right.length}, lowest ${lowestRight.toFixed(4)}; ` +
        `wrong pairs: ${wrong.length}, highest ${highestWrong.toFixed(4)}`,
    );
    expect(lowestRight).toBeGreaterThan(highestWrong);
  });
});
