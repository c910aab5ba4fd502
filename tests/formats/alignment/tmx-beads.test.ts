import { describe, expect, it } from 'vitest';
import {
  readSentences,
  readTmxBeads,
  type SentencePair,
} from '../../../src/formats/alignment/index.js';
import { writeTmx } from '../../../src/formats/index.js';
import { run } from '../fixture.js';

const texts: SentencePair = {
  source: readSentences('好。\n他来了。\n\n好。\n走吧。\n', 'a.zh.txt'),
  target: readSentences('Good.\nHe came. He saw.\nGood.\nLet us\nGo now.\n', 'a.en.txt'),
};

/** A memory of pairs; a side that is left out has no variant. */
function tmxOf(...units: readonly (readonly [zh: string | undefined, en?: string])[]): string {
  const variant = (language: string, text: string | undefined) =>
    text === undefined ? '' : `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;
  const body = units.map(([zh, en]) => `<tu>${variant('EN-US', en)}${variant('zh-CN', zh)}</tu>`);
  return `<tmx version="1.4"><header segtype="sentence"/><body>${body.join('')}</body></tmx>`;
}

describe('a memory beside its texts', () => {
  it('has the sentences of each segment, white space or not', () => {
    const xml = tmxOf(
      ['好。', 'Good.'],
      ['他来了。 好。', ' He came.\nHe saw.  Good. '],
      ['走吧。'],
    );
    expect(readTmxBeads(xml, 'a.tmx', texts).beads).toEqual([
      { source: [0], target: [0] },
      { source: [1, 3], target: [1, 2] },
      { source: [4], target: [] },
    ]);
  });

  it('may be in another order than the texts', () => {
    const xml = tmxOf(
      ['走吧。', 'Let us Go now.'],
      ['他来了。', 'He came. He saw.'],
      ['好。', 'Good.'],
    );
    expect(readTmxBeads(xml, 'a.tmx', texts).beads).toEqual([
      { source: [4], target: [3, 4] },
      { source: [1], target: [1] },
      { source: [3], target: [2] },
    ]);
  });

  it('takes each sentence once, even if it is said again', () => {
    const xml = tmxOf(['好。', 'Good.'], ['好。', 'Good.']);
    expect(readTmxBeads(xml, 'a.tmx', texts).beads).toEqual([
      { source: [0], target: [0] },
      { source: [3], target: [2] },
    ]);
    const thrice = tmxOf(['好。'], ['好。'], ['好。']);
    expect(() => readTmxBeads(thrice, 'a.tmx', texts)).toThrow(/<tu> 3, Chinese: .*“好。/u);
  });

  it.each([
    ['says other words', '坏。'],
    ['holds part of a sentence', '他来'],
  ])('is refused if a segment %s', (_name, segment) => {
    expect(() => readTmxBeads(tmxOf([segment]), 'a.tmx', texts)).toThrow(
      expect.objectContaining({
        code: 'FORMAT_INVALID',
        message: expect.stringContaining(segment),
      }),
    );
  });
});

describe('a memory without texts', () => {
  it('counts each line of a segment as a sentence', () => {
    const xml = tmxOf(['一。\n二。', 'One, two.'], [undefined, 'Three.'], ['四。', 'Four.']);
    expect(readTmxBeads(xml, 'a.tmx').beads).toEqual([
      { source: [0, 1], target: [0] },
      { source: [], target: [1] },
      { source: [2], target: [2] },
    ]);
  });

  it('believes the bead types that duizhao writes', () => {
    const types = readTmxBeads(writeTmx(run), 'a.tmx').beads.map(
      ({ source, target }) => `${source.length}-${target.length}`,
    );
    expect(types).toEqual(
      run.bitext.links.map(({ source, target }) => `${source.length}-${target.length}`),
    );
  });

  it('is refused with a unit in neither language', () => {
    const xml = tmxOf(['一。', 'One.']).replace('zh-CN', 'de').replace('EN-US', 'fr');
    expect(() => readTmxBeads(xml, 'a.tmx')).toThrow(/<tu> 1: .*neither/u);
  });
});
