import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/review/journal/open.js';
import { ChangeConflict } from '../../../src/review/project/types.js';
import { comment, confirm, madeBase, madeLink, splitText, withJournal } from './made-bitext.js';

describe('openJournal', () => {
  it('writes nothing before the first change', () =>
    withJournal(async (path, folder) => {
      const journal = await openJournal(path, madeBase(3));
      expect(journal.seq).toBe(0);
      await journal.close();
      expect(readdirSync(folder)).toEqual([]);
    }));

  it('has the changes of before when it is opened again', () =>
    withJournal(async (path) => {
      const base = madeBase(5);
      const first = await openJournal(path, base);
      const changes = [confirm(0), splitText(2), comment(1, '见第三段'), confirm(0, true)];
      const events = await first.append('王丽', changes);
      expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect(events).toEqual(changes.map((change) => expect.objectContaining(change)));
      const state = first.state.snapshot(4);
      await first.close();

      const second = await openJournal(path, base);
      expect(second.seq).toBe(4);
      expect(second.state.snapshot(4)).toEqual(state);
      expect(await second.eventsAfter(0)).toEqual(events);
      expect(await second.eventsAfter(3)).toEqual(events.slice(3));
      expect(await second.eventsAfter(4)).toEqual([]);
      expect(await second.history(undefined, 2)).toEqual([events[3], events[2]]);
      expect(await second.history(3, 10)).toEqual([events[1], events[0]]);
      expect(await second.history(1, 10)).toEqual([]);
      await second.close();
    }));

  it('makes a change that is sent again only once', () =>
    withJournal(async (path) => {
      const base = madeBase(2);
      const change = confirm(0);
      let journal = await openJournal(path, base);
      const [once, twice] = await Promise.all([
        journal.append('王', [change]),
        journal.append('王', [change, confirm(1)]),
      ]);
      expect(twice[0]).toEqual(once[0]);
      await journal.close();
      journal = await openJournal(path, base);
      expect(await journal.append('李', [change])).toEqual(once);
      expect(journal.seq).toBe(2);
      await journal.close();
    }));

  it('makes none of the changes of which one conflicts, and goes on with those that wait', () =>
    withJournal(async (path) => {
      const journal = await openJournal(path, madeBase(4));
      const bad = confirm(1);
      const results = await Promise.allSettled([
        journal.append('王', [confirm(1)]),
        journal.append('李', [confirm(2), splitText(3), bad]),
        journal.append('张', [confirm(2)]),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(results[1]).toMatchObject({
        reason: new ChangeConflict(bad.id, { kind: 'link', id: 'l1' }),
      });
      expect(journal.seq).toBe(2);
      expect(journal.state.link('l3')).toEqual(madeLink(3));
      expect((await journal.eventsAfter(0)).map(({ author }) => author)).toEqual(['王', '张']);
      await journal.close();
    }));

  it('shows only what is on the disk', () =>
    withJournal(async (path) => {
      const journal = await openJournal(path, madeBase(2));
      const done = journal.append('王', [confirm(0), confirm(1)]);
      await Promise.resolve();
      await Promise.resolve();
      expect(journal.seq).toBe(0);
      expect(journal.state.link('l0')?.status).toBe('proposed');
      await done;
      expect(journal.state.link('l0')?.status).toBe('accepted');
      expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(3);
      await journal.close();
      expect(existsSync(path)).toBe(true);
    }));
});
