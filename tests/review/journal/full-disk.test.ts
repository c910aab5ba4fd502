import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/review/journal/open.js';
import { bundled } from './bundled.js';
import { comment, confirm, madeBase, withJournal } from './made-bitext.js';

const base = madeBase(10);

/** Calls `use` with a folder on a disk of 256 KB, where this process may make one. */
async function onSmallDisk(folder: string, use: (disk: string) => Promise<void>): Promise<void> {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk], { stdio: 'ignore' });
  try {
    await use(disk);
  } finally {
    execFileSync('umount', [disk]);
  }
}

function mayMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], {
      stdio: 'ignore',
    });
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
}

describe('a journal on a full disk', () => {
  it.runIf(mayMount())(
    'refuses the change, keeps the others, and goes on once there is space',
    () =>
      withJournal((_, folder) =>
        onSmallDisk(folder, async (disk) => {
          const path = join(disk, 'bitext.jsonl.journal');
          const ballast = join(disk, 'ballast');
          writeFileSync(ballast, Buffer.alloc(200 * 1024));
          let journal = await openJournal(path, base);
          await journal.append('王', [confirm(0)]);
          const before = journal.state.snapshot(1);
          const large = () => [
            confirm(1),
            comment(2, '长'.repeat(19_000)),
            comment(2, '话'.repeat(9_000)),
          ];
          const small = confirm(3);
          const results = await Promise.allSettled([
            journal.append('王', large()),
            journal.append('李', [confirm(1)]),
          ]);
          expect(results).toEqual(
            [1, 2].map(() => ({
              status: 'rejected',
              reason: expect.objectContaining({
                code: 'FILE_UNWRITABLE',
                message: expect.stringContaining('the disk is full (ENOSPC)'),
              }),
            })),
          );
          expect(journal.state.snapshot(1)).toEqual(before);
          await journal.append('李', [small]);
          await expect(journal.append('王', large())).rejects.toMatchObject({
            code: 'FILE_UNWRITABLE',
          });
          rmSync(ballast);
          const events = await journal.append('王', large());
          expect(events.map(({ seq }) => seq)).toEqual([3, 4, 5]);
          const state = journal.state.snapshot(5);
          await journal.close();
          journal = await openJournal(path, base);
          expect(journal.state.snapshot(5)).toEqual(state);
          await journal.close();
        }),
      ),
  );

  it.skipIf(process.platform === 'win32')(
    'does so too where files may not grow beyond a limit',
    () =>
      withJournal(async (path) => {
        await bundled('filler', async (filler) => {
          const { stdout } = await promisify(execFile)('bash', [
            '-c',
            'ulimit -f 100; exec "$@"',
            'bash',
            process.execPath,
            filler,
            path,
          ]);
          const { acknowledged, ...found } = JSON.parse(stdout);
          const kept = acknowledged.length - 1;
          expect(found).toEqual({
            code: 'FILE_UNWRITABLE',
            seqAfterFailure: kept,
            notesAfterFailure: kept,
          });
          const journal = await openJournal(path, base);
          const events = await journal.eventsAfter(0);
          expect(events.map(({ id }) => id)).toEqual(acknowledged);
          await journal.close();
        });
      }),
    60_000,
  );
});
