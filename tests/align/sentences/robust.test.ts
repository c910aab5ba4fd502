import { describe, expect, it } from 'vitest';
import { alignSentences, createSentenceAligner } from '../../../src/align/sentences/index.js';
import { warnIfUnrelated } from '../../../src/cli/doubt.js';
import type { ScoredBead } from '../../../src/core/alignment.js';
import { documentFromLines } from '../../../src/document/lines.js';
import { cliMessagesFor } from '../../../src/messages/cli.js';
import { declarationTexts } from '../../bench/udhr.js';
import { makeSentencePairs, type SentencePair } from './made-sentences.js';

const zhOf = (pairs: readonly SentencePair[]) => pairs.map(({ zh }) => zh);
const enOf = (pairs: readonly SentencePair[]) => pairs.map(({ en }) => en);
const alignTexts = (zh: readonly string[], en: readonly string[]) =>
  createSentenceAligner(zh, en).align();

/** Share of the pairs (a position on either side) that are links of their own. */
function shareFound(
  beads: readonly ScoredBead[],
  pairs: readonly (readonly [source: number, target: number])[],
): number {
  const links = new Set(
    beads
      .filter(({ source, target }) => source.length === 1 && target.length === 1)
      .map(({ source, target }) => `${source}=${target}`),
  );
  const found = pairs.filter(([source, target]) => links.has(`${source}=${target}`));
  return found.length / pairs.length;
}

/** Pairs of `count` positions from `source` and `target` on. */
const pairsFrom = (source: number, target: number, count: number) =>
  Array.from({ length: count }, (_, at) => [source + at, target + at] as const);

/** Share of the sentences of one side, from `start` up to `end`, that are left out. */
function shareLeftOut(
  beads: readonly ScoredBead[],
  side: 'source' | 'target',
  start: number,
  end: number,
): number {
  const other = side === 'source' ? 'target' : 'source';
  const left = beads
    .filter((bead) => bead[other].length === 0)
    .flatMap((bead) => bead[side])
    .filter((at) => at >= start && at < end);
  return left.length / (end - start);
}

/** Each sentence of both sides once, in order. */
function expectComplete(beads: readonly ScoredBead[], sources: number, targets: number): void {
  const upTo = (size: number) => Array.from({ length: size }, (_, at) => at);
  expect(beads.flatMap(({ source }) => source)).toEqual(upTo(sources));
  expect(beads.flatMap(({ target }) => target)).toEqual(upTo(targets));
}

const text = makeSentencePairs(600, 7);
const strange = makeSentencePairs(200, 11);

describe('a passage of 200 sentences that only one text has', () => {
  it('is left out where it is inserted, and the rest stays linked', () => {
    const english = [...enOf(text.slice(0, 300)), ...enOf(strange), ...enOf(text.slice(300))];
    const beads = alignTexts(zhOf(text), english);
    expectComplete(beads, 600, 800);
    expect(shareLeftOut(beads, 'target', 300, 500)).toBeGreaterThan(0.97);
    expect(
      shareFound(beads, [...pairsFrom(0, 0, 300), ...pairsFrom(300, 500, 300)]),
    ).toBeGreaterThan(0.98);
  });

  it('is left out where the other text has lost it', () => {
    const english = [...enOf(text.slice(0, 200)), ...enOf(text.slice(400))];
    const beads = alignTexts(zhOf(text), english);
    expectComplete(beads, 600, 400);
    expect(shareLeftOut(beads, 'source', 200, 400)).toBeGreaterThan(0.97);
    expect(
      shareFound(beads, [...pairsFrom(0, 0, 200), ...pairsFrom(400, 200, 200)]),
    ).toBeGreaterThan(0.98);
  });

  it('is left out in a text too long to compare all pairs', () => {
    const long = makeSentencePairs(2000, 3);
    const english = [...enOf(long.slice(0, 900)), ...enOf(strange), ...enOf(long.slice(900))];
    const beads = alignTexts(zhOf(long), english);
    expectComplete(beads, 2000, 2200);
    expect(shareLeftOut(beads, 'target', 900, 1100)).toBeGreaterThan(0.97);
    expect(
      shareFound(beads, [...pairsFrom(0, 0, 900), ...pairsFrom(900, 1100, 1100)]),
    ).toBeGreaterThan(0.98);
  });

  it('is left out as a preface', () => {
    const beads = alignTexts([...zhOf(strange), ...zhOf(text)], enOf(text));
    expectComplete(beads, 800, 600);
    expect(shareLeftOut(beads, 'source', 0, 200)).toBeGreaterThan(0.97);
    expect(shareFound(beads, pairsFrom(200, 0, 600))).toBeGreaterThan(0.98);
  });
});

describe('a chapter that stands elsewhere in the other text', () => {
  it('leaves the rest linked, and is itself left out', () => {
    const moved = text.slice(100, 150);
    const others = [...text.slice(0, 100), ...text.slice(150, 450)];
    const english = [...enOf(others), ...enOf(moved), ...enOf(text.slice(450))];
    const beads = alignTexts(zhOf(text), english);
    expectComplete(beads, 600, 600);
    expect(
      shareFound(beads, [
        ...pairsFrom(0, 0, 100),
        ...pairsFrom(150, 100, 300),
        ...pairsFrom(450, 450, 150),
      ]),
    ).toBeGreaterThan(0.98);
    expect(shareLeftOut(beads, 'source', 100, 150)).toBeGreaterThan(0.97);
    expect(shareLeftOut(beads, 'target', 400, 450)).toBeGreaterThan(0.97);
  });
});

describe('texts in one language', () => {
  it('are linked one to one where both sides are the same Latin text', () => {
    const lines = enOf(text.slice(0, 100));
    const beads = alignTexts(lines, lines);
    expect(shareFound(beads, pairsFrom(0, 0, 100))).toBe(1);
  });

  it('are refused as documents', () => {
    const document = documentFromLines(zhOf(text.slice(0, 5)).join('\n'), { name: 'zh' });
    expect(() => alignSentences(document, document)).toThrow(/both documents are in zh/u);
  });
});

describe('texts with next to nothing in them', () => {
  it('are left out where the other is empty', () => {
    expect(alignTexts(['他来了。', '他看了。'], [])).toMatchObject([
      { source: [0], target: [], probability: 1 },
      { source: [1], target: [], probability: 1 },
    ]);
    expect(alignTexts([], ['He came.'])).toMatchObject([
      { source: [], target: [0], probability: 1 },
    ]);
  });

  it('have no beads where both are empty', () => {
    expect(alignTexts([], [])).toEqual([]);
  });

  it('may be sentences without any word', () => {
    const beads = alignTexts(['……', '。', '！？', '——'], ['...', '!', '—', '']);
    expectComplete(beads, 4, 4);
    for (const { probability } of beads) expect(probability).toBeGreaterThanOrEqual(0);
    for (const { probability } of beads) expect(probability).toBeLessThanOrEqual(1);
  });

  it('may have sentences without any word among others', () => {
    const zh = zhOf(text.slice(0, 40)).flatMap((line) => [line, '……']);
    const beads = alignTexts(zh, enOf(text.slice(0, 40)));
    expectComplete(beads, 80, 40);
    for (const { source, target } of beads) {
      if (target.length === 1) expect(source).toContain((target[0] ?? 0) * 2);
    }
  });
});

describe('a sentence of 10,000 characters', () => {
  const long = makeSentencePairs(500, 5);
  const zh = zhOf(long).join('');

  it('is one', () => {
    expect(zh.length).toBeGreaterThan(10_000);
  });

  it('is linked with its translation', () => {
    const zhLines = [...zhOf(text.slice(0, 20)), zh, ...zhOf(text.slice(20, 40))];
    const enLines = [...enOf(text.slice(0, 20)), enOf(long).join(' '), ...enOf(text.slice(20, 40))];
    const beads = alignTexts(zhLines, enLines);
    expectComplete(beads, 41, 41);
    expect(shareFound(beads, pairsFrom(0, 0, 41))).toBe(1);
    for (const { probability } of beads) expect(Number.isFinite(probability)).toBe(true);
  });

  it('is left out where the other text has nothing of it', () => {
    const zhLines = [...zhOf(text.slice(0, 20)), zh, ...zhOf(text.slice(20, 40))];
    const beads = alignTexts(zhLines, enOf(text.slice(0, 40)));
    expectComplete(beads, 41, 40);
    expect(shareLeftOut(beads, 'source', 20, 21)).toBe(1);
    expect(shareFound(beads, [...pairsFrom(0, 0, 20), ...pairsFrom(21, 20, 20)])).toBe(1);
  });
});

describe('texts that have nothing to do with each other', () => {
  /** What the command line says of two texts. */
  function warningAbout(zh: readonly string[], en: readonly string[]): string {
    const [source, target] = [zh, en].map((lines) =>
      documentFromLines(lines.join('\n'), { name: 'text' }),
    );
    if (source === undefined || target === undefined) return '';
    const said: string[] = [];
    warnIfUnrelated(alignSentences(source, target, { evidence: false }), {
      locale: 'en',
      messages: cliMessagesFor('en'),
      signal: new AbortController().signal,
      startProgress: () => ({ show: () => undefined, end: () => undefined }),
      say: (line) => said.push(line),
      print: async () => undefined,
    });
    return said.join('\n');
  }

  it.each([
    ['a declaration and a tale', declarationTexts('zh', 'sentences'), enOf(text.slice(0, 100))],
    ['a tale and a declaration', zhOf(text.slice(0, 100)), declarationTexts('en', 'sentences')],
    ['two tales of the same words', zhOf(text), enOf(makeSentencePairs(600, 99))],
  ])('are said to look unrelated: %s', (_, zh, en) => {
    const warning = warningAbout(zh, en);
    expect(warning).toMatch(/the two texts look unrelated/u);
    expect(Number(/\d\.\d+/u.exec(warning)?.[0])).toBeLessThan(0.3);
  });

  it('are told from texts that belong together', () => {
    const declaration = (['zh', 'en'] as const).map((language) =>
      declarationTexts(language, 'sentences'),
    );
    expect(warningAbout(declaration[0] ?? [], declaration[1] ?? [])).toBe('');
    expect(warningAbout(zhOf(text), enOf(text))).toBe('');
  });
});
