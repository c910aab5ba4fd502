import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Generation,
  jumpKind,
  jumpKinds,
  orderPosterior,
} from '../../../src/align/words/jump-model.js';

/** The posterior by trying every alignment. */
function enumerate({ generated, generating, emissions, none, jumps }: Generation): number[] {
  const links = new Array<number>(generated * generating).fill(0);
  let total = 0;
  const step = (from: number, to: number) => {
    const all = Array.from({ length: generating }, (_, i) => jumps[jumpKind(i - from)] ?? 0);
    return (jumps[jumpKind(to - from)] ?? 0) / all.reduce((sum, value) => sum + value, 0);
  };
  const emission = (g: number, i: number) => emissions[g * (generating + 1) + i] ?? 0;
  const go = (g: number, last: number, mass: number, chosen: (number | undefined)[]) => {
    if (g === generated) {
      total += mass;
      for (const [word, place] of chosen.entries()) {
        if (place !== undefined) {
          links[word * generating + place] = (links[word * generating + place] ?? 0) + mass;
        }
      }
      return;
    }
    go(g + 1, last, mass * none * emission(g, generating), [...chosen, undefined]);
    for (let to = 0; to < generating; to++) {
      go(g + 1, to, mass * (1 - none) * step(last, to) * emission(g, to), [...chosen, to]);
    }
  };
  // Before the first word any place may be the one that is remembered.
  for (let start = 0; start < generating; start++) {
    const reach = step(-1, start) / 2 + 1 / generating / 2;
    go(1, start, none * reach * emission(0, generating), [undefined]);
    go(1, start, (1 - none) * reach * emission(0, start), [start]);
  }
  return links.map((mass) => mass / total);
}

const probability = fc.double({ min: 0.001, max: 1, noNaN: true });

describe('the posterior of the order of words', () => {
  it('is what trying every alignment gives', () => {
    const generation = fc
      .record({
        generated: fc.integer({ min: 1, max: 3 }),
        generating: fc.integer({ min: 1, max: 3 }),
      })
      .chain(({ generated, generating }) =>
        fc.record({
          generated: fc.constant(generated),
          generating: fc.constant(generating),
          emissions: fc
            .array(probability, {
              minLength: generated * (generating + 1),
              maxLength: generated * (generating + 1),
            })
            .map((values) => Float64Array.from(values)),
          none: fc.constant(0.2),
          jumps: fc
            .array(probability, { minLength: jumpKinds, maxLength: jumpKinds })
            .map((values) => Float64Array.from(values)),
        }),
      );
    fc.assert(
      fc.property(generation, (given) => {
        const { links } = orderPosterior(given);
        for (const [place, expected] of enumerate(given).entries()) {
          expect(links[place]).toBeCloseTo(expected, 3);
        }
      }),
    );
  });

  it('puts words that nothing else tells apart in order', () => {
    const jumps = Float64Array.from({ length: jumpKinds }, (_, kind) =>
      kind === jumpKind(1) ? 0.8 : 0.01,
    );
    const row = [0.5, 0.5, 0.5, 0.001];
    const emissions = Float64Array.from([...row, ...row, ...row]);
    const { links } = orderPosterior({ generated: 3, generating: 3, emissions, none: 0.1, jumps });
    for (const place of [0, 1, 2]) {
      const own = links.slice(3 * place, 3 * place + 3);
      expect(own.indexOf(Math.max(...own))).toBe(place);
    }
  });
});
