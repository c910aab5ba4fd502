import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWordsInBitext } from '../../../src/align/linked-words.js';
import {
  alignSentenceLines,
  alignSentences,
  createDocumentSentenceAligner,
} from '../../../src/align/sentences/index.js';
import { layOut } from '../../../src/align/sentences/layout.js';
import type { Bead } from '../../../src/core/alignment.js';
import type { Bitext, Link } from '../../../src/core/bitext.js';
import type { Language } from '../../../src/core/document.js';
import { packageFile } from '../../../src/core/package-folder.js';
import { sliceRange } from '../../../src/core/range.js';
import { documentFromBytes, documentFromText } from '../../../src/document/index.js';
import { documentFromLines } from '../../../src/document/lines.js';
import { readGoldBlocks, writeLinks } from '../notation.js';

const resolution = (language: Language) =>
  documentFromBytes(readFileSync(packageFile('corpora', 'A-RES-56-123', `${language}.txt`)), {
    name: language,
  });
const shown = ({ links }: Bitext) =>
  links.map(({ source, target }) => `${source.join('+')}=${target.join('+')}`);

const zhLines = [
  '秘书长提交了报告。',
  '会议在维也纳举行。',
  '委员会讨论了毒品问题。',
  '谢谢大家。',
];
const enLines = [
  'The Secretary-General submitted a report.',
  'The meeting was held in Vienna.',
  'The Commission discussed the drug problem.',
  'Thank you all.',
];
const zhText = documentFromLines(zhLines.join('\n'), { name: 'zh' });
const enText = documentFromLines(enLines.join('\n'), { name: 'en' });
const kept = (source: string[], target: string[]): Link => ({
  id: 'mine',
  source,
  target,
  level: 'sentence',
  score: 0.5,
  evidence: [],
  status: 'accepted',
});

describe('sentences of the resolution', () => {
  const bitext = alignSentences(resolution('zh'), resolution('en'));

  it('agree with the gold, the lines that have moved included', () => {
    expect(writeLinks(bitext.links)).toEqual(readGoldBlocks());
  });

  it('come in the order of the Chinese, then the notes', () => {
    expect(bitext.links.flatMap(({ source }) => source)).toEqual(
      [...bitext.source.blocks, ...bitext.source.notes].map(({ id }) => id),
    );
  });

  it('keep to the blocks that are surely linked, whatever else is missing', () => {
    const en = resolution('en');
    const opening = alignSentences(resolution('zh'), { ...en, blocks: en.blocks.slice(0, 4) });
    expect(shown(opening).slice(0, 5)).toEqual([
      'masthead-01=masthead-01',
      'adoption-01=adoption-01',
      'title-01=title-01',
      'enacting-01=enacting-01',
      'preambular-01=',
    ]);
  });

  it('are scored by evidence that adds up', () => {
    for (const { score, evidence } of bitext.links) {
      const sum = evidence.reduce((total, { logOdds }) => total + logOdds, 0);
      expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score, 9);
    }
  });

  it('may be given English first, each piece of evidence with its sides exchanged', () => {
    const reversed = alignSentences(resolution('en'), resolution('zh'));
    const turn = ({ source, target }: Link) => ({ source: target, target: source });
    expect(writeLinks(reversed.links.map((link) => ({ ...link, ...turn(link) })))).toEqual(
      readGoldBlocks(),
    );
    const words = reversed.links[4]?.evidence.find(({ feature }) => feature === 'words');
    expect(words?.items[0]?.source).toMatch(/[a-z]/u);
    expect(reversed.links.flatMap(({ source }) => source)).toEqual(
      [...reversed.source.blocks, ...reversed.source.notes].map(({ id }) => id),
    );
  });
});

describe('a document whose paragraphs have several sentences', () => {
  const zh = documentFromText(
    '大会，\n\n1. 欢迎秘书长的报告。委员会讨论了毒品问题。\n\n2. 请会员国提供资料。会议在维也纳举行。\n',
    { name: 'zh' },
  );
  const en = documentFromText(
    'The General Assembly,\n\n1. Welcomes the report of the Secretary-General. The Commission discussed the drug problem.\n\n2. Requests Member States to provide information, and the meeting was held in Vienna.\n',
    { name: 'en' },
  );

  it('has a link for each sentence', () => {
    expect(shown(alignSentences(zh, en))).toEqual([
      'enacting-01=enacting-01',
      'operative-01.1=operative-01.1',
      'operative-01.2=operative-01.2',
      'operative-02.1+operative-02.2=operative-02',
    ]);
  });

  it('keeps ranges of linked words in the joined texts of a side', () => {
    const bitext = alignWordsInBitext(alignSentences(zh, en));
    const link = bitext.links.at(-1);
    const joined = ['请会员国提供资料。', '会议在维也纳举行。'].join('\n');
    const english = bitext.target.blocks.at(-1)?.text ?? '';
    const words = link?.words?.map(({ source, target }) => [
      source.map((range) => sliceRange(joined, range)).join(' '),
      target.map((range) => sliceRange(english, range)).join(' '),
    ]);
    expect(words).toContainEqual(['维也纳', 'Vienna']);
  });

  it('has the same words where English is the source', () => {
    const words = ({ links }: Bitext) =>
      links.map((link) => link.words?.map(({ source, target }) => [source, target]));
    const there = words(alignWordsInBitext(alignSentences(zh, en)));
    const back = words(alignWordsInBitext(alignSentences(en, zh)));
    expect(back.map((link) => link?.map(([source, target]) => [target, source]))).toEqual(there);
  });
});

describe('lines', () => {
  it('are aligned as one text', () => {
    expect(shown(alignSentences(zhText, enText))).toEqual([
      'line-0001=line-0001',
      'line-0002=line-0002',
      'line-0003=line-0003',
      'line-0004=line-0004',
    ]);
  });

  it('have every line in exactly one link, empty ones too', () => {
    const withGaps = documentFromLines(`\n${enLines.join('\n\n')}\n`, { name: 'en' });
    const { links } = alignSentences(zhText, withGaps);
    expect(links.flatMap(({ target }) => target)).toEqual(withGaps.blocks.map(({ id }) => id));
    expect(links.filter(({ source }) => source.length > 0).map(({ target }) => target)).toEqual([
      ['line-0002'],
      ['line-0004'],
      ['line-0006'],
      ['line-0008'],
    ]);
  });

  it('may be on one side only', () => {
    const nothing = { ...enText, blocks: [] };
    expect(shown(alignSentences(zhText, nothing))).toEqual(zhText.blocks.map(({ id }) => `${id}=`));
    expect(shown(alignSentences(nothing, zhText))).toEqual(zhText.blocks.map(({ id }) => `=${id}`));
  });

  it('must be in two languages', () => {
    expect(() => alignSentences(zhText, zhText)).toThrow(TypeError);
  });

  it('are aligned from arrays too', () => {
    const { beads } = alignSentenceLines(zhLines, enLines);
    expect(beads.map(({ source, target }) => [source, target])).toEqual(
      zhLines.map((_, at) => [[at], [at]]),
    );
    for (const { probability } of beads) expect(probability).toBeGreaterThan(0.5);
  });

  it('have empty ones by themselves', () => {
    const { beads } = alignSentenceLines(['他来了。', '', '他看了。'], ['', 'He came.', 'He saw.']);
    expect(beads.map(({ source, target }) => [source, target])).toEqual([
      [[], [0]],
      [[0], [1]],
      [[1], []],
      [[2], [2]],
    ]);
  });

  it('need no evidence', () => {
    const { links } = alignSentences(zhText, enText, { evidence: false });
    expect(links.flatMap(({ evidence }) => evidence)).toEqual([]);
  });
});

describe('links that a person has accepted', () => {
  it('are kept as they are, and the rest is aligned around them', () => {
    const mine = kept(['line-0001', 'line-0002'], ['line-0001', 'line-0002']);
    const { links } = alignSentences(zhText, enText, { fixed: [mine] });
    expect(links[0]).toBe(mine);
    expect(links.slice(1).map(({ id }) => id)).toEqual([
      'line-0003=line-0003',
      'line-0004=line-0004',
    ]);
  });

  it('may cross one another', () => {
    const fixed = [kept(['line-0001'], ['line-0004']), kept(['line-0004'], ['line-0001'])];
    expect(shown(alignSentences(zhText, enText, { fixed }))).toEqual([
      'line-0001=line-0004',
      'line-0002=line-0002',
      'line-0003=line-0003',
      'line-0004=line-0001',
    ]);
  });

  it('may be omissions and additions', () => {
    const fixed = [kept(['line-0002'], []), kept([], ['line-0002'])];
    expect(shown(alignSentences(zhText, enText, { fixed }))).toEqual([
      'line-0001=line-0001',
      'line-0002=',
      '=line-0002',
      'line-0003=line-0003',
      'line-0004=line-0004',
    ]);
  });

  it('may be changed from one call to the next', () => {
    const aligner = createDocumentSentenceAligner(zhText, enText);
    const before = shown(aligner.align());
    aligner.align([kept(['line-0001'], ['line-0004'])]);
    expect(shown(aligner.align())).toEqual(before);
  });

  it.each([
    ['share a sentence', [kept(['line-0001'], []), kept(['line-0001'], ['line-0001'])]],
    ['name one that there is not', [kept(['line-0009'], ['line-0001'])]],
  ])('are refused where they %s', (_, fixed) => {
    expect(() => alignSentences(zhText, enText, { fixed })).toThrow(TypeError);
  });
});

describe('what competes with a link', () => {
  const aligner = createDocumentSentenceAligner(zhText, enText);

  it('has less evidence than a link that is right', () => {
    const rival = aligner.runnerUp({ source: ['line-0002'], target: ['line-0002'] });
    expect(rival?.behind).toBeGreaterThan(0);
    expect([...(rival?.source ?? []), ...(rival?.target ?? [])]).toContain('line-0002');
  });

  it('is nothing for a sentence without counterpart', () => {
    expect(aligner.runnerUp({ source: ['line-0002'], target: [] })).toBeUndefined();
  });
});

describe('the order in which two texts are searched', () => {
  const bead = (source: number[], target: number[]): Bead => ({ source, target });

  it('is that of the texts where nothing is known', () => {
    expect(layOut(2, 3, { stretches: [], fixed: [] })).toMatchObject({
      source: [0, 1],
      target: [0, 1, 2],
    });
  });

  it('has a stretch that crosses others at the end', () => {
    const stretches = [bead([0, 1], [3]), bead([2], [0]), bead([3], [1, 2])];
    expect(layOut(4, 4, { stretches, fixed: [] })).toMatchObject({
      source: [2, 3, 0, 1],
      target: [0, 1, 2, 3],
      stretches: [
        { origin: 1, hasMoved: false, source: [0], target: [0] },
        { origin: 2, hasMoved: false, source: [1], target: [1, 2] },
        { origin: 0, hasMoved: true, source: [2, 3], target: [3] },
      ],
    });
  });

  it('gives up a stretch that a settled bead reaches out of', () => {
    const layout = layOut(3, 3, { stretches: [bead([0, 1], [0, 1])], fixed: [bead([1], [1, 2])] });
    expect(layout).toMatchObject({ stretches: [], fixed: [bead([1], [1, 2])] });
  });

  it('gives up a stretch in the middle of which something stays', () => {
    // Sentence 1 has moved until its own stretch is given up; then it parts 0 from 2.
    const stretches = [bead([0, 2], [0, 1]), bead([1], [2])];
    const layout = layOut(3, 4, { stretches, fixed: [bead([1], [2, 3])] });
    expect(layout).toMatchObject({ stretches: [], source: [0, 1, 2] });
  });

  it('never has anything cross, and loses no sentence', () => {
    const size = 9;
    const cuts = fc.shuffledSubarray(
      Array.from({ length: size }, (_, at) => at),
      { minLength: 4 },
    );
    /** Runs on both sides, none of which share a sentence. */
    const pairs = fc
      .tuple(cuts, cuts)
      .map(([a, b]) =>
        Array.from({ length: Math.min(a.length, b.length) }, (_, at) =>
          bead(runFrom(a[at] ?? 0, a), runFrom(b[at] ?? 0, b)),
        ),
      );
    const runFrom = (start: number, starts: readonly number[]) =>
      [start, start + 1].filter((at) => at === start || (at < size && !starts.includes(at)));
    fc.assert(
      fc.property(pairs, pairs, fc.integer({ min: 0, max: 4 }), (stretches, all, count) => {
        const fixed = all.slice(0, count);
        const layout = layOut(size, size, { stretches, fixed });
        for (const side of ['source', 'target'] as const) {
          const placed = [...layout[side], ...layout.detached.flatMap((it) => it[side])];
          expect(placed.sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, at) => at));
          for (const list of [layout.stretches, layout.fixed]) {
            const places = list.flatMap((it) => it[side]);
            expect(places).toEqual([...places].sort((a, b) => a - b));
          }
        }
        expect(layout.fixed.length + layout.detached.length).toBe(fixed.length);
        for (const { source, target } of layout.fixed) {
          const inside = layout.stretches.filter(
            (it) => it.source.includes(source[0] ?? -1) || it.target.includes(target[0] ?? -1),
          );
          for (const it of inside) {
            expect(it.source).toEqual(expect.arrayContaining([...source]));
            expect(it.target).toEqual(expect.arrayContaining([...target]));
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
