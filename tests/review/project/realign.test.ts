import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link } from '../../../src/core/bitext.js';
import { createReviewState } from '../../../src/review/model/state.js';
import type { Segment } from '../../../src/review/model/types.js';
import { firstSnapshot } from '../../../src/review/project/first-snapshot.js';
import { presentBitext } from '../../../src/review/project/present-run.js';
import { chooseScope } from '../../../src/review/project/realign-scope.js';
import { createRealigning } from '../../../src/review/project/realigning.js';
import { resolution, terms } from './bitexts.js';

describe('what is aligned anew', () => {
  it.each(['sentence', 'block'] as const)(
    'keeps every %s in one link, and what was fixed, however strangely',
    (level) => {
      const run = resolution(level);
      const snapshot = firstSnapshot(run, 'A');
      const sizes = { source: snapshot.source.length, target: snapshot.target.length };
      const place = (limit: number) => fc.nat(limit - 1);
      const side = (limit: number) => fc.uniqueArray(place(limit), { maxLength: 2 });
      const beads = fc.array(
        fc.record({ source: side(sizes.source), target: side(sizes.target) }),
        {
          maxLength: 5,
        },
      );
      fc.assert(
        fc.property(beads, (wanted) => {
          const used = { source: new Set<number>(), target: new Set<number>() };
          const idsAt = (of: readonly Segment[], places: readonly number[]) =>
            [...places].sort((a, b) => a - b).map((at) => of[at]?.id ?? '');
          const fixed = wanted.flatMap(({ source, target }, at) => {
            const isFree =
              source.every((one) => !used.source.has(one)) &&
              target.every((one) => !used.target.has(one));
            if (!isFree || source.length + target.length === 0) return [];
            for (const one of source) used.source.add(one);
            for (const one of target) used.target.add(one);
            return [
              {
                id: `fixed-${at}`,
                source: idsAt(snapshot.source, source),
                target: idsAt(snapshot.target, target),
                score: 1,
                status: 'edited' as const,
              },
            ];
          });
          const lone = (name: 'source' | 'target') =>
            snapshot[name]
              .filter((_, at) => !used[name].has(at))
              .map(({ id }) => ({
                id: `lone-${name}-${id}`,
                source: name === 'source' ? [id] : [],
                target: name === 'target' ? [id] : [],
                score: 0.1,
                status: 'proposed' as const,
              }));
          const links = [...fixed, ...lone('source'), ...lone('target')];
          const state = createReviewState({ ...snapshot, links });
          let version = 0;
          const present = presentBitext(run.bitext, state, () => version);
          const realigning = createRealigning(present, state, terms);
          const change = realigning.propose('realign-1', []);
          expect(change).toBeDefined();
          if (change !== undefined) state.apply(change.patch);
          version += 1;
          for (const link of fixed) expect(state.link(link.id)).toEqual(link);
          expect(realigning.propose('realign-2', [])).toBeUndefined();
        }),
        { numRuns: 12 },
      );
    },
  );
});

describe('what is aligned anew of a long bitext', () => {
  const links = Array.from(
    { length: 10_000 },
    (_, at): Link => ({
      id: `l${at}`,
      source: [`s${at}`],
      target: [`t${at}`],
      level: 'sentence',
      score: 1,
      evidence: [],
      status: 'proposed',
    }),
  );
  const segments = (of: readonly Link[]) => ({
    source: new Set(of.flatMap(({ source }) => source)),
    target: new Set(of.flatMap(({ target }) => target)),
  });

  it('is what is around the place where somebody works', () => {
    const scope = chooseScope(links, 5_000, undefined);
    expect([scope.length, scope[0]?.id, scope.at(-1)?.id]).toEqual([4_000, 'l3000', 'l6999']);
    expect(chooseScope(links, 0, undefined)[0]?.id).toBe('l0');
    expect(chooseScope(links, 9_999, undefined).at(-1)?.id).toBe('l9999');
    expect(chooseScope(links.slice(0, 4_000), 17, undefined)).toHaveLength(4_000);
  });

  it('stays the same while that place is well inside', () => {
    const before = segments(chooseScope(links, 5_000, undefined));
    expect(chooseScope(links, 6_500, before)[0]?.id).toBe('l3000');
    expect(chooseScope(links, 6_700, before)[0]?.id).toBe('l4700');
    expect(chooseScope(links, 100, segments(chooseScope(links, 0, undefined)))[0]?.id).toBe('l0');
  });

  it('is another where a link reaches out of it', () => {
    const before = segments(chooseScope(links, 5_000, undefined));
    const joined = [
      ...links.slice(0, 2_999),
      { ...links[2_999], id: 'j', source: ['s2999', 's3000'], target: ['t2999', 't3000'] } as Link,
      ...links.slice(3_001),
    ];
    expect(chooseScope(joined, 5_500, before)[0]?.id).not.toBe('l3001');
  });
});
