import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openJournal } from '../../../src/review/journal/open.js';
import { snapshotPath } from '../../../src/review/journal/snapshot-file.js';
import type { Journal } from '../../../src/review/journal/types.js';
import type { Change, Snapshot } from '../../../src/review/model/types.js';
import { comment, confirm, madeBase, splitText, withJournal } from './made-bitext.js';

const base = madeBase(50);

/** Changes of every kind, one after the other. */
function manyChanges(count: number): Change[] {
  const flips = Array.from({ length: count - 2 }, (_, at) =>
    confirm(2 + ((at >> 1) % 40), at % 2 === 1),
  );
  return [splitText(0), comment(1, '见第三段'), ...flips];
}

async function appendAll(journal: Journal, changes: readonly Change[]): Promise<void> {
  for (let at = 0; at < changes.length; at += 500) {
    await journal.append('王', changes.slice(at, at + 500));
  }
}

function inOrder(snapshot: Snapshot): Snapshot {
  return { ...snapshot, links: [...snapshot.links].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function stateOf({ state, seq, seconds }: Journal) {
  return { seconds, ...inOrder(state.snapshot(seq)) };
}

describe('the snapshot beside a journal', () => {
  it('gives the state that the journal alone gives', () =>
    withJournal(async (path) => {
      const changes = manyChanges(3_000);
      const first = await openJournal(path, base);
      await appendAll(first, changes);
      const state = stateOf(first);
      await first.close();
      expect(existsSync(snapshotPath(path))).toBe(true);

      const second = await openJournal(path, base);
      expect(stateOf(second)).toEqual(state);
      const [again] = await second.append('李', [changes[1234] ?? confirm(0)]);
      expect(again).toMatchObject({ seq: 1235, author: '王' });
      const events = await second.eventsAfter(0);
      expect(events.map(({ id }) => id)).toEqual(changes.map(({ id }) => id));
      expect(await second.history(1001, 3)).toEqual(events.slice(997, 1000).reverse());
      await second.append('李', [confirm(45)]);
      const later = stateOf(second);
      await second.close();

      const third = await openJournal(path, base);
      expect(stateOf(third)).toEqual(later);
      await third.close();
      rmSync(snapshotPath(path));
      const fourth = await openJournal(path, base);
      expect(stateOf(fourth)).toEqual(later);
      await fourth.close();
    }));

  it('is not used if it is damaged, or the journal does not go as far', () =>
    withJournal(async (path) => {
      const first = await openJournal(path, base);
      await appendAll(first, manyChanges(2_000));
      const state = stateOf(first);
      await first.close();
      const snapshot = readFileSync(snapshotPath(path));
      for (let at = 0; at < snapshot.length; at += 397) {
        const damaged = Buffer.from(snapshot);
        damaged[at] = (damaged[at] ?? 0) ^ 1;
        writeFileSync(snapshotPath(path), damaged);
        const journal = await openJournal(path, base);
        expect(stateOf(journal)).toEqual(state);
        await journal.close();
      }
      for (const length of [0, 1, 100, snapshot.length - 1]) {
        writeFileSync(snapshotPath(path), snapshot.subarray(0, length));
        const journal = await openJournal(path, base);
        expect(journal.seq).toBe(2_000);
        await journal.close();
      }
      writeFileSync(snapshotPath(path), snapshot);
      truncateSync(path, readFileSync(path).length - 1);
      const journal = await openJournal(path, base);
      expect(journal.seq).toBe(1_500);
      await journal.close();
    }));

  it(
    'is written while the journal is in use, too',
    () =>
      withJournal(async (path) => {
        const journal = await openJournal(path, base);
        const changes = manyChanges(20_500);
        await appendAll(journal, changes.slice(0, 20_000));
        await vi.waitFor(() => expect(existsSync(snapshotPath(path))).toBe(true), 5_000);
        await appendAll(journal, changes.slice(20_000));
        const state = stateOf(journal);
        await journal.close();
        const again = await openJournal(path, base);
        expect(stateOf(again)).toEqual(state);
        await again.close();
      }),
    60_000,
  );
});

describe('the time of work', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('leaves out pauses of more than two minutes, and is there again after opening', () =>
    withJournal(async (path) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) });
      const journal = await openJournal(path, base);
      for (const [number, pause] of [0, 10, 120, 121, 3600, 0.5].entries()) {
        vi.setSystemTime(Date.now() + pause * 1000);
        await journal.append('王', [confirm(number)]);
      }
      expect(journal.seconds).toBe(130.5);
      await journal.close();
      const again = await openJournal(path, base);
      expect(again.seconds).toBe(130.5);
      await again.close();
    }));
});
