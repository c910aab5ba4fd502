import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReviewState } from '../../../src/review/model/state.js';
import {
  countLinks,
  createWorkClock,
  paceOf,
  progressOf,
  secondsOfWork,
} from '../../../src/review/model/statistics.js';
import { anySnapshot } from './arbitrary.js';

const at = (seconds: number, author = 'Wei') => ({
  author,
  time: new Date(Date.UTC(2026, 2, 1) + seconds * 1_000).toISOString(),
});

describe('counts of links', () => {
  it('add up, by status and by type', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const state = createReviewState(snapshot);
        const counts = countLinks(state);
        const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0);
        expect(sum(Object.values(counts.byStatus))).toBe(counts.links);
        expect(sum(counts.byType.values())).toBe(counts.links);
        expect(counts.confirmed).toBe(counts.links - counts.byStatus.proposed);
        expect([...counts.byType.values()]).toEqual(
          [...counts.byType.values()].sort((a, b) => b - a),
        );
        expect(progressOf(state, 7)).toEqual({
          links: counts.links,
          confirmed: counts.confirmed,
          seconds: 7,
        });
      }),
    );
  });
});

describe('seconds of work', () => {
  it('run from change to change, pauses of more than two minutes left out', () => {
    expect(secondsOfWork([])).toBe(0);
    expect(secondsOfWork([at(0)])).toBe(0);
    expect(secondsOfWork([at(0), at(30), at(150), at(271), at(280.5)])).toBe(159.5);
  });

  it('count for each person', () => {
    expect(secondsOfWork([at(0), at(10, 'Ann'), at(20), at(40, 'Ann')])).toBe(50);
  });

  it('do not run backwards when the clock of the machine does', () => {
    expect(secondsOfWork([at(100), at(40), at(50)])).toBe(10);
    expect(secondsOfWork([at(0), { author: 'Wei', time: 'soon' }, at(5)])).toBe(0);
  });

  it('go on from where they were', () => {
    const clock = createWorkClock(60);
    clock.add(at(0));
    clock.add(at(5));
    expect(clock.seconds).toBe(65);
  });
});

describe('the pace', () => {
  it('tells the time for 100 links and for the rest', () => {
    expect(paceOf({ links: 300, confirmed: 100, seconds: 250 })).toEqual({
      secondsPer100: 250,
      secondsLeft: 500,
    });
  });

  it('is not known before anything is confirmed', () => {
    expect(paceOf({ links: 300, confirmed: 0, seconds: 250 })).toEqual({
      secondsPer100: undefined,
      secondsLeft: undefined,
    });
  });
});
