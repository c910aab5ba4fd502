import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logLikelihoodRatio } from '../../../src/terms/extract/link-phrases.js';
import { createPhraseCounts } from '../../../src/terms/extract/phrase-counts.js';

describe('the log-likelihood ratio', () => {
  it('is zero where two phrases meet as often as chance has it', () => {
    expect(logLikelihoodRatio(10, 20, 50, 100)).toBeCloseTo(0);
  });

  it('is never negative', () => {
    const counts = fc
      .tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50))
      .filter((cells) => cells.some((cell) => cell > 0));
    fc.assert(
      fc.property(counts, ([both, one, other, neither]) => {
        const ratio = logLikelihoodRatio(
          both,
          both + one,
          both + other,
          both + one + other + neither,
        );
        expect(ratio).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});

describe('C-values', () => {
  it('do not count what occurs only inside a longer phrase', () => {
    const counts = createPhraseCounts();
    for (let time = 0; time < 5; time++) {
      counts.add(['soft', 'contact', 'lens']);
      counts.add(['soft', 'contact']);
      counts.add(['contact', 'lens']);
    }
    counts.add(['contact', 'lens']);
    const values = new Map(counts.best(1, 10).map(({ key, value }) => [key, value]));
    expect(values.get('soft contact lens')).toBeCloseTo(5 * Math.log2(4));
    expect(values.get('soft contact')).toBeCloseTo(0);
    expect(values.get('contact lens')).toBeCloseTo(Math.log2(3));
  });

  it('are of what is common, where there is more than memory holds', () => {
    const counts = createPhraseCounts(100);
    for (let at = 0; at < 1000; at++) {
      counts.add([`rare ${at}`]);
      counts.add(['common']);
    }
    expect(counts.best(500, 10).map(({ key }) => key)).toEqual(['common']);
  });
});
