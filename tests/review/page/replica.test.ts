import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReviewState, type ReviewState } from '../../../src/review/model/state.js';
import type { Change, ReviewEvent, Snapshot } from '../../../src/review/model/types.js';
import { createReplica, type Replica } from '../../../src/review/page/store/replica.js';
import { edit } from '../server/fixtures.js';
import { pairs } from '../server/project-in-memory.js';

const three = pairs('three', [
  ['一', 'one'],
  ['二', 'two'],
  ['三', 'three'],
]);

function confirmChange(id: string, link: string, snapshot: Snapshot = three): Change {
  const before = snapshot.links.find((one) => one.id === link);
  if (before === undefined) throw new Error(`no link ${link}`);
  const after = { ...before, status: 'accepted' as const };
  return { id, action: 'confirm', patch: { links: { removed: [before], added: [after] } } };
}

function event(seq: number, change: Change): ReviewEvent {
  return { ...change, seq, time: '2026-01-01T00:00:00Z', author: 'other' };
}

function replicaOf(snapshot: Snapshot): Replica {
  return createReplica(createReviewState(snapshot), snapshot.seq, () => undefined);
}

const textOf = (state: ReviewState, place: number) => state.segment('target', `t${place}`)?.text;

describe('a copy of a bitext', () => {
  it('shows an own change at once, and takes its event as known', () => {
    const replica = replicaOf(three);
    const change = edit('change-1', 0, 'one', 'uno');
    expect(replica.make(change)).toBe(true);
    expect(textOf(replica.state, 0)).toBe('uno');
    expect(replica.pending).toEqual([change]);
    expect(replica.receive(event(1, change)).isOwn).toBe(true);
    expect(replica.pending).toEqual([]);
    expect(textOf(replica.state, 0)).toBe('uno');
  });

  it('takes an event of somebody else under its own changes where both fit', () => {
    const replica = replicaOf(three);
    replica.make(edit('change-1', 0, 'one', 'uno'));
    expect(replica.receive(event(1, edit('other-1', 1, 'two', 'due'))).dropped).toEqual([]);
    expect(textOf(replica.state, 0)).toBe('uno');
    expect(textOf(replica.state, 1)).toBe('due');
    expect(replica.seq).toBe(1);
  });

  it('gives way where somebody else was faster, and keeps the changes that still apply', () => {
    const replica = replicaOf(three);
    const first = edit('change-1', 0, 'one', 'uno');
    const second = edit('change-2', 1, 'two', 'due');
    const third = edit('change-3', 0, 'uno', 'un');
    for (const change of [first, second, third]) replica.make(change);
    const { dropped } = replica.receive(event(1, edit('other-1', 0, 'one', 'eins')));
    expect(dropped).toEqual([first, third]);
    expect(replica.pending).toEqual([second]);
    expect(textOf(replica.state, 0)).toBe('eins');
    expect(textOf(replica.state, 1)).toBe('due');
  });

  it('takes a refused change back with those that hang on it', () => {
    const replica = replicaOf(three);
    const first = edit('change-1', 0, 'one', 'uno');
    const second = edit('change-2', 0, 'uno', 'un');
    const third = confirmChange('change-3', 'l2');
    for (const change of [first, second, third]) replica.make(change);
    expect(replica.refuse('change-1')).toEqual([first, second]);
    expect(textOf(replica.state, 0)).toBe('one');
    expect(replica.state.link('l2')?.status).toBe('accepted');
    expect(replica.refuse('change-1')).toEqual([]);
  });

  it('takes no event twice, and says when one is missing', () => {
    const replica = replicaOf(three);
    const first = event(1, edit('other-1', 0, 'one', 'eins'));
    replica.receive(first);
    expect(replica.receive(first)).toEqual({ isOwn: false, dropped: [], isLost: false });
    expect(textOf(replica.state, 0)).toBe('eins');
    expect(replica.receive(event(3, edit('other-3', 1, 'two', 'zwei'))).isLost).toBe(true);
  });

  it('is lost where an event does not apply even without own changes', () => {
    const replica = replicaOf(three);
    expect(replica.receive(event(1, edit('other-1', 0, 'never', 'eins'))).isLost).toBe(true);
  });

  it('ends up as the server whatever three people do at once', () => {
    const moves = fc.array(
      fc.record({
        person: fc.nat({ max: 2 }),
        does: fc.constantFrom('edit', 'edit', 'edit', 'send', 'hear', 'hear'),
        place: fc.nat({ max: 2 }),
        text: fc.constantFrom('a', 'b', 'c'),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(moves, (steps) => {
        const server = createReviewState(three);
        const events: ReviewEvent[] = [];
        const people = [0, 1, 2].map(() => replicaOf(three));
        let made = 0;

        const send = (replica: Replica) => {
          const [change] = replica.pending;
          if (change === undefined) return;
          if (server.conflictOf(change.patch)) {
            replica.refuse(change.id);
            return;
          }
          server.apply(change.patch);
          events.push(event(events.length + 1, change));
          replica.acknowledge([change.id]);
        };
        const hear = (replica: Replica) => {
          const next = events[replica.seq];
          if (next) expect(replica.receive(next).isLost).toBe(false);
        };

        for (const { person, does, place, text } of steps) {
          const replica = people[person];
          if (replica === undefined) continue;
          if (does === 'send') send(replica);
          else if (does === 'hear') hear(replica);
          else {
            made += 1;
            const before = textOf(replica.state, place) ?? '';
            if (before !== text) replica.make(edit(`change-${made}`, place, before, text));
          }
        }
        for (const replica of people) while (replica.pending.length > 0) send(replica);
        for (const replica of people) {
          while (replica.seq < events.length) hear(replica);
          expect(replica.state.snapshot(0)).toEqual(server.snapshot(0));
        }
      }),
    );
  });
});
