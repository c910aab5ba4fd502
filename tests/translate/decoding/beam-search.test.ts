import { describe, expect, it } from 'vitest';
import {
  type DecoderRows,
  type Prefix,
  searchBeams,
} from '../../../src/translate/decoding/beam-search.js';
import { createForm } from '../../../src/translate/decoding/constraints.js';

const end = 0;
const anything = { allows: () => true };
const settings = {
  texts: ['\n', ' one', ' two', ''],
  startPiece: 3,
  endPiece: end,
  beams: 2,
  lengthPower: 1,
  coverageWeight: 0,
};

/** A decoder whose next pieces depend on the pieces so far alone: probabilities by prefix. */
function decoderOf(table: Readonly<Record<string, readonly number[]>>, sources = 1): DecoderRows {
  let rows: string[] = new Array(sources).fill('');
  return {
    advance: async (parents, pieces) => {
      rows = parents.map((parent, row) => {
        const piece = pieces[row] ?? 0;
        return piece === settings.startPiece ? '' : `${rows[parent]}${piece}`;
      });
      const probabilities = rows.flatMap((row) => table[row] ?? [1, 0, 0, 0]);
      return { scores: Float32Array.from(probabilities, (share) => Math.log(share + 1e-9)) };
    },
  };
}

describe('searchBeams', () => {
  // Greedy takes 1 (0.6) and then only 0.3 a piece; 2 (0.4) ends with certainty.
  const trap = { '': [0, 0.6, 0.4, 0], 1: [0.3, 0.3, 0.4, 0], 2: [1, 0, 0, 0] };

  it('finds the likelier output that a greedy choice misses', async () => {
    const [best] = await searchBeams(
      decoderOf(trap),
      [{ least: 0, limit: 5, guard: anything }],
      settings,
    );
    expect(best?.[0]?.pieces).toEqual([2]);
    expect(best?.[0]?.logProbability).toBeCloseTo(Math.log(0.4), 5);
  });

  it('keeps sources apart that end at different steps', async () => {
    const table = { '': [0, 0.9, 0.1, 0], 1: [0.9, 0.1, 0, 0], 2: [0, 0.5, 0.5, 0] };
    const results = await searchBeams(
      decoderOf(table, 2),
      [
        { least: 0, limit: 5, guard: anything },
        {
          least: 0,
          limit: 5,
          guard: { allows: ({ pieces }: Prefix, next: number) => pieces.length > 0 || next !== 1 },
        },
      ],
      settings,
    );
    expect(results[0]?.[0]?.pieces).toEqual([1]);
    expect(results[1]?.[0]?.pieces[0]).toBe(2);
  });

  it('takes the output that holds a wish where that is not much less likely', async () => {
    const wish = { forms: [createForm([1, 1], settings.texts)] };
    const search = async (pull: number) => {
      const source = { least: 0, limit: 5, guard: anything, wishes: [wish] };
      const [best] = await searchBeams(decoderOf(trap), [source], { ...settings, pull });
      return best?.[0]?.pieces;
    };
    expect(await search(0)).toEqual([2]);
    expect(await search(3)).toEqual([1, 1]);
  });

  it('gives back what a wish had counted that was broken off', async () => {
    // After the first piece of the wish its second is all but impossible.
    const table = { '': [0, 0.5, 0.5, 0], 1: [0.99, 0.01, 0, 0], 2: [1, 0, 0, 0] };
    const wish = { forms: [createForm([1, 1], settings.texts)] };
    const [best] = await searchBeams(
      decoderOf(table),
      [{ least: 0, limit: 5, guard: anything, wishes: [wish] }],
      { ...settings, pull: 1 },
    );
    expect(best?.[0]?.pieces).toEqual([2]);
    expect(best?.every(({ favour, pieces }) => favour === (pieces.length > 1 ? 2 : 0))).toBe(true);
  });

  it('says that an output is not complete where the limit cut it', async () => {
    const endless = { '': [0, 1, 0, 0], 1: [0, 1, 0, 0], 11: [0, 1, 0, 0] };
    const [best] = await searchBeams(
      decoderOf(endless),
      [{ least: 0, limit: 2, guard: { allows: (_, next) => next !== end } }],
      settings,
    );
    expect(best?.[0]).toMatchObject({ pieces: [1, 1], complete: false });
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const search = searchBeams(decoderOf(trap), [{ least: 0, limit: 5, guard: anything }], {
      ...settings,
      signal,
    });
    await expect(search).rejects.toThrow('enough');
  });

  it('starts with the pieces that every output begins with, and does not count them', async () => {
    const seen: number[] = [];
    const rows = decoderOf(trap);
    const spying: DecoderRows = {
      advance: (parents, pieces) => {
        seen.push(...pieces);
        return pieces[0] === 7
          ? rows.advance(parents, [settings.startPiece])
          : rows.advance(parents, pieces);
      },
    };
    const [best] = await searchBeams(spying, [{ least: 0, limit: 5, guard: anything }], {
      ...settings,
      forced: [7],
    });
    expect(seen.slice(0, 2)).toEqual([settings.startPiece, 7]);
    expect(best?.[0]?.pieces).toEqual([2]);
  });

  it('holds what it is asked to hold, and keeps the best without it as well', async () => {
    const table = {
      '': [0, 0.95, 0.05, 0],
      1: [0.9, 0.08, 0.02, 0],
      12: [1, 0, 0, 0],
      2: [0.5, 0.5, 0, 0],
    };
    const constraint = { forms: [createForm([2], settings.texts)] };
    const [found = []] = await searchBeams(
      decoderOf(table),
      [{ least: 0, limit: 5, guard: anything, constraints: [constraint] }],
      { ...settings, beams: 4 },
    );
    expect(found.find(({ met }) => met === 1)?.pieces).toContain(2);
    expect(found.find(({ met }) => met === 0)?.pieces).toEqual([1]);
  });
});
