import { describe, expect, it } from 'vitest';
import {
  type DraftFeatures,
  featureNames,
  measureDraft,
} from '../../../src/translate/engine/draft-features.js';
import { estimateQuality, verdictOf } from '../../../src/translate/engine/quality.js';

const part = {
  text: 'x',
  doubts: 0,
  mean: -1,
  terms: [],
  evidence: {
    scores: [-1, -1, -1, -4, -4, -4, -4, -4, -4, -1],
    entropy: 2,
    coverage: -0.5,
    lead: 0.1,
    sourcePieces: 9,
    complete: true,
  },
};

describe('measureDraft', () => {
  it('finds the worst stretch of the scores, and their mean', () => {
    const features = measureDraft('注意到报告', 'Takes note of the report', [part], []);
    expect(features.worstStretch).toBe(-4);
    expect(features.meanScore).toBeCloseTo(-2.8);
  });

  it('finds an odd length in either direction', () => {
    const lengthOf = (text: string) =>
      measureDraft('联合国大会注意到报告', text, [part], []).oddLength;
    const usual = lengthOf('The General Assembly takes note of it');
    expect(lengthOf('Note')).toBeGreaterThan(usual);
    expect(lengthOf('note '.repeat(40).trim())).toBeGreaterThan(usual);
  });
});

describe('estimateQuality', () => {
  const features: DraftFeatures = measureDraft('注意到报告', 'Takes note of it', [part], []);
  const weights = featureNames.map((name) => (name === 'meanScore' ? 10 : 0));

  it('weighs the features and stays between 0 and 100', () => {
    expect(estimateQuality(features, { decoder: '', bias: 80, weights })).toEqual({
      expected: 52,
      verdict: 'look',
    });
    expect(estimateQuality(features, { decoder: '', bias: 500, weights }).expected).toBe(100);
  });

  it('says what to do with a draft', () => {
    expect([80, 50, 20].map(verdictOf)).toEqual(['fine', 'look', 'redo']);
  });
});
