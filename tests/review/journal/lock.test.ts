import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/review/journal/open.js';
import { confirm, madeBase, withJournal } from './made-bitext.js';

const base = madeBase(3);
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

describe('two who open one journal', () => {
  it('are not both let in, and the second is told the process of the first', () =>
    withJournal(async (path) => {
      const first = await openJournal(path, base);
      await expect(openJournal(path, base)).rejects.toMatchObject({
        code: 'FILE_UNWRITABLE',
        message: expect.stringContaining(`process ${process.pid}`),
      });
      await first.append('王', [confirm(0)]);
      await first.close();
      const second = await openJournal(path, base);
      expect(second.seq).toBe(1);
      await second.close();
    }));

  it('come at once, and one at most gets in', () =>
    withJournal(async (path, folder) => {
      for (let turn = 0; turn < 10; turn++) {
        const results = await Promise.allSettled(
          Array.from({ length: 6 }, () => openJournal(path, base)),
        );
        const journals = results.flatMap((result) =>
          result.status === 'fulfilled' ? [result.value] : [],
        );
        expect(journals.length).toBeLessThanOrEqual(1);
        for (const journal of journals) await journal.close();
        expect(readdirSync(folder)).toEqual([]);
      }
    }));
});

describe('the lock of a process that is gone', () => {
  it('is taken over', () =>
    withJournal(async (path, folder) => {
      const child = spawn('sleep', ['60']);
      const lock = `${path}.lock-${child.pid}-0-0123abcd-${host}`;
      writeFileSync(lock, '');
      await expect(openJournal(path, base)).rejects.toMatchObject({
        message: expect.stringContaining(`process ${child.pid}`),
      });
      child.kill('SIGKILL');
      await once(child, 'exit');
      const journal = await openJournal(path, base);
      expect(readdirSync(folder).filter((name) => name.includes('0123abcd'))).toEqual([]);
      await journal.close();
    }));

  it.runIf(process.platform === 'linux')('is told from that of a later one with its number', () =>
    withJournal(async (path) => {
      writeFileSync(`${path}.lock-${process.pid}-12345-0123abcd-${host}`, '');
      await (await openJournal(path, base)).close();
    }),
  );

  it('is taken over by one of those who come at once', () =>
    withJournal(async (path, folder) => {
      for (let turn = 0; turn < 10; turn++) {
        writeFileSync(`${path}.lock-${2 ** 22 + turn}-1-0123abcd-${host}`, '');
        const results = await Promise.allSettled([1, 2, 3].map(() => openJournal(path, base)));
        const journals = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
        expect(journals.length).toBeLessThanOrEqual(1);
        for (const journal of journals) await journal.close();
        expect(readdirSync(folder)).toEqual([]);
      }
    }));

  it('on another machine is not, but the file to delete is named', () =>
    withJournal(async (path) => {
      const lock = `${path}.lock-1-0-0123abcd-0123abcd`;
      writeFileSync(lock, 'elsewhere\n');
      await expect(openJournal(path, base)).rejects.toMatchObject({
        message: expect.stringContaining('process 1 on elsewhere'),
        hint: expect.stringContaining(lock),
      });
    }));
});
