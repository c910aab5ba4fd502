import { describe, expect, it } from 'vitest';
import {
  coverageOf,
  evaluateAlignment,
  evaluateDocuments,
  leastSentences,
} from '../../../src/align/evaluation/index.js';
import { readBeads } from '../../../src/formats/alignment/index.js';

const alignment = (...beads: readonly string[]) => readBeads(beads.join('\n'), 'test');

const gold = alignment('[0]:[0]', '[1, 2]:[1]', '[3]:[]', '[4]:[2, 3]', '[5]:[4]');
const proposed = alignment('[0]:[0]', '[1]:[1]', '[2]:[]', '[3]:[]', '[4]:[2]', '[5]:[3, 4]');

describe('the strict measure', () => {
  it('counts links that are the same, with empty sides too', () => {
    expect(evaluateAlignment(gold, proposed).strict).toMatchObject({
      proposed: 6,
      correct: 2,
      gold: 5,
      found: 2,
      precision: 2 / 6,
      recall: 2 / 5,
    });
  });

  it('is 1 for the gold itself and 0 for nothing', () => {
    expect(evaluateAlignment(gold, gold).strict).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(evaluateAlignment(gold, { beads: [] }).strict).toMatchObject({ recall: 0, f1: 0 });
  });

  it('is the harmonic mean of precision and recall in F1', () => {
    const { precision, recall, f1 } = evaluateAlignment(gold, proposed).strict;
    expect(f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
  });

  it('does not mind the order of links, or of positions in a link', () => {
    const turned = {
      beads: [...gold.beads].reverse().map(({ source, target }) => ({
        source: [...source].reverse(),
        target: [...target].reverse(),
      })),
    };
    expect(evaluateAlignment(gold, turned).strict.f1).toBe(1);
  });

  it('counts a link once, however often it is proposed', () => {
    const twice = { beads: [...gold.beads, ...gold.beads] };
    expect(evaluateAlignment(gold, twice).strict.proposed).toBe(5);
  });
});

describe('the lax measure', () => {
  it('counts links that overlap on both sides, and leaves those with an empty side out', () => {
    expect(evaluateAlignment(gold, proposed).lax).toMatchObject({
      proposed: 4,
      correct: 4,
      gold: 4,
      found: 4,
    });
  });

  it('does not count an overlap with two different links', () => {
    const crossed = alignment('[0]:[1]', '[1]:[0]');
    const { lax } = evaluateAlignment(alignment('[0]:[0]', '[1]:[1]'), crossed);
    expect(lax).toMatchObject({ correct: 0, found: 0 });
  });
});

describe('the measures of a type of link', () => {
  it('divide by the proposed and by the gold links of this type', () => {
    const { types } = evaluateAlignment(gold, proposed);
    expect(Object.keys(types)).toEqual(['1-0', '1-1', '1-2', '2-1']);
    expect(types['1-0']?.strict).toMatchObject({ proposed: 2, correct: 1, gold: 1, found: 1 });
    expect(types['1-1']?.strict).toMatchObject({ proposed: 3, correct: 1, gold: 2, found: 1 });
    expect(types['2-1']?.strict).toMatchObject({ proposed: 0, gold: 1, found: 0, precision: 0 });
    expect(types['2-1']?.lax).toMatchObject({ proposed: 0, gold: 1, found: 1 });
  });

  it('come in the order of their sizes', () => {
    const many = alignment(
      `[${Array.from({ length: 10 }, (_, at) => at)}]:[0]`,
      '[10, 11]:[1]',
      '[]:[2]',
    );
    expect(Object.keys(evaluateAlignment(many, many).types)).toEqual(['0-1', '2-1', '10-1']);
  });
});

describe('the count of score.py', () => {
  it('leaves links with an empty side out of recall only', () => {
    const { scorePy } = evaluateAlignment(gold, proposed);
    expect(scorePy.strict).toMatchObject({ proposed: 6, correct: 2, gold: 4, found: 1 });
    expect(scorePy.lax).toMatchObject({ proposed: 6, correct: 5, gold: 4, found: 4 });
  });
});

describe('several documents', () => {
  it('are summed before anything is divided', () => {
    const { strict, types } = evaluateDocuments([
      { gold, proposed },
      { gold: alignment('[0]:[0]'), proposed: alignment('[0]:[0]') },
    ]);
    expect(strict).toMatchObject({ proposed: 7, correct: 3, gold: 6, found: 3 });
    expect(types['1-1']?.strict).toMatchObject({ proposed: 4, correct: 2, gold: 3, found: 2 });
  });

  it('are kept apart: the same positions are other sentences', () => {
    const { strict } = evaluateDocuments([
      { gold: alignment('[0]:[0]'), proposed: alignment('[1]:[1]') },
      { gold: alignment('[1]:[1]'), proposed: alignment('[0]:[0]') },
    ]);
    expect(strict.correct).toBe(0);
  });
});

describe('the coverage of an alignment', () => {
  it('names positions beyond the sentences and sentences in no link', () => {
    expect(coverageOf(alignment('[0, 7]:[1]', '[]:[2]'), { source: 2, target: 4 })).toEqual({
      source: { sentences: 2, beyond: [7], missing: [1] },
      target: { sentences: 4, beyond: [], missing: [0, 3] },
    });
  });

  it('counts as many sentences as positions need where there are no texts', () => {
    expect(leastSentences([gold, alignment('[9]:[]')])).toEqual({ source: 10, target: 5 });
  });
});
