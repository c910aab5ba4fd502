import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/review/journal/open.js';
import type { ReviewEvent } from '../../../src/review/model/types.js';
import { comment, confirm, madeBase, splitText, withJournal } from './made-bitext.js';

const base = madeBase(8);

/** Writes a journal of two single changes and a batch of three, and gives back its bytes. */
async function writeJournal(path: string): Promise<readonly [Buffer, readonly ReviewEvent[]]> {
  const journal = await openJournal(path, base);
  await journal.append('王', [confirm(0)]);
  await journal.append('王', [splitText(1)]);
  await journal.append('李', [confirm(2), comment(3, '"},{"id":"\n\u2028见此'), confirm(4)]);
  const events = await journal.eventsAfter(0);
  await journal.close();
  return [readFileSync(path), events];
}

function lineStarts(bytes: Buffer): number[] {
  const starts = [0];
  for (const [at, byte] of bytes.entries()) if (byte === 0x0a) starts.push(at + 1);
  return starts;
}

describe('a journal whose end is torn', () => {
  it(
    'has all groups before it, wherever it is cut, and goes on from there',
    () =>
      withJournal(async (path) => {
        const [bytes, events] = await writeJournal(path);
        const starts = lineStarts(bytes);
        const [, , second = 0, third = 0] = starts;
        const lastLine = starts.at(-2) ?? 0;
        for (let length = 0; length < bytes.length; length += length < lastLine ? 5 : 1) {
          writeFileSync(path, bytes.subarray(0, length));
          const journal = await openJournal(path, base);
          const kept = events.slice(0, length >= third ? 2 : length >= second ? 1 : 0);
          expect(await journal.eventsAfter(0)).toEqual(kept);
          const [next] = await journal.append('张', [confirm(5)]);
          expect(next?.seq).toBe(kept.length + 1);
          await journal.close();
          const again = await openJournal(path, base);
          expect(await again.eventsAfter(0)).toEqual([...kept, next]);
          await again.close();
        }
      }),
    60_000,
  );

  it('keeps what is cut off in a file beside it', () =>
    withJournal(async (path) => {
      const [bytes] = await writeJournal(path);
      const third = lineStarts(bytes)[3] ?? 0;
      writeFileSync(path, bytes.subarray(0, -1));
      await (await openJournal(path, base)).close();
      expect(readFileSync(path)).toEqual(bytes.subarray(0, third));
      expect(readFileSync(`${path}.torn`)).toEqual(bytes.subarray(third, -1));
    }));

  it('takes a hole in what was written last for torn too', () =>
    withJournal(async (path) => {
      const [bytes, events] = await writeJournal(path);
      const third = lineStarts(bytes)[3] ?? 0;
      // Pages reach a disk in any order: the middle of the batch may be what is missing.
      const holed = Buffer.from(bytes);
      holed.fill(0, third + 10, third + 200);
      writeFileSync(path, holed);
      const journal = await openJournal(path, base);
      expect(await journal.eventsAfter(0)).toEqual(events.slice(0, 2));
      await journal.close();
    }));
});

describe('a damaged journal', () => {
  it(
    'is refused with line and byte, whichever byte is wrong, and left alone',
    () =>
      withJournal(async (path) => {
        const [bytes] = await writeJournal(path);
        const starts = lineStarts(bytes);
        const third = starts[3] ?? 0;
        await fc.assert(
          fc.asyncProperty(
            fc.integer({ min: 0, max: third - 1 }),
            fc.integer({ min: 1, max: 255 }),
            async (at, change) => {
              const damaged = Buffer.from(bytes);
              damaged[at] = (damaged[at] ?? 0) ^ change;
              writeFileSync(path, damaged);
              const line = starts.filter((start) => start <= at).length;
              await expect(openJournal(path, base)).rejects.toMatchObject({
                code: 'FORMAT_INVALID',
                message: expect.stringContaining(`line ${line} (byte ${starts[line - 1]})`),
              });
              expect(readFileSync(path)).toEqual(damaged);
            },
          ),
          { numRuns: 300 },
        );
        expect(existsSync(`${path}.torn`)).toBe(false);
      }),
    60_000,
  );

  it('is refused if a line has swallowed the last one', () =>
    withJournal(async (path) => {
      const [bytes] = await writeJournal(path);
      const starts = lineStarts(bytes);
      const [, , second = 0, third = 0] = starts;
      const damaged = Buffer.from(bytes.subarray(0, third));
      damaged[second - 1] = 0x0b;
      writeFileSync(path, damaged);
      await expect(openJournal(path, base)).rejects.toMatchObject({
        message: expect.stringContaining('line 2'),
      });
      expect(readFileSync(path)).toEqual(damaged);
    }));

  it('is refused if a line is missing, doubled or exchanged', () =>
    withJournal(async (path) => {
      const [bytes] = await writeJournal(path);
      const [header, first, second, ...batch] = bytes.toString().split(/(?<=\n)/u);
      for (const lines of [
        [header, second, ...batch],
        [header, first, ...batch],
        [header, first, first, second, ...batch],
        [header, second, first, ...batch],
        [first, second],
        [header, header, first],
        [header, first, second, ...batch.slice(1)],
      ]) {
        writeFileSync(path, lines.join(''));
        await expect(openJournal(path, base)).rejects.toMatchObject({ code: 'FORMAT_INVALID' });
      }
    }));

  it('is refused if it is of another text, with advice', () =>
    withJournal(async (path) => {
      const [bytes] = await writeJournal(path);
      await expect(openJournal(path, madeBase(8, 'b'.repeat(64)))).rejects.toMatchObject({
        code: 'FORMAT_INVALID',
        message: expect.stringContaining('another text'),
        hint: expect.stringContaining('move the journal away'),
      });
      expect(readFileSync(path)).toEqual(bytes);
    }));

  it('is refused if its changes do not fit the bitext', () =>
    withJournal(async (path) => {
      await writeJournal(path);
      await expect(openJournal(path, madeBase(3))).rejects.toMatchObject({
        code: 'FORMAT_INVALID',
        message: expect.stringContaining('line 6'),
      });
    }));

  it('is no journal if it was something else, which is not overwritten', () =>
    withJournal(async (path) => {
      for (const text of ['shopping list', 'milk\neggs\n', '{}\n', '\n', '\0'.repeat(4096)]) {
        writeFileSync(path, text);
        await expect(openJournal(path, base)).rejects.toMatchObject({ code: 'FORMAT_INVALID' });
        expect(readFileSync(path, 'utf8')).toBe(text);
      }
    }));

  it('says so when its history is read, if it is damaged only later', () =>
    withJournal(async (path) => {
      const [bytes] = await writeJournal(path);
      const journal = await openJournal(path, base);
      const damaged = Buffer.from(bytes);
      damaged[(lineStarts(bytes)[2] ?? 0) + 30] = 0;
      writeFileSync(path, damaged);
      await expect(journal.history(undefined, 10)).rejects.toMatchObject({
        code: 'FORMAT_INVALID',
        message: expect.stringContaining('line 3'),
      });
      await journal.close();
    }));
});

describe('a journal that is changed while it is open', () => {
  it('takes no change once its file is deleted, or written by somebody else', () =>
    withJournal(async (path) => {
      const [bytes] = await writeJournal(path);
      let journal = await openJournal(path, base);
      writeFileSync(path, '\n', { flag: 'a' });
      await expect(journal.append('王', [confirm(5)])).rejects.toMatchObject({
        code: 'FILE_UNWRITABLE',
        message: expect.stringContaining('another program'),
      });
      expect(journal.state.link('l5')?.status).toBe('proposed');
      await journal.close();

      writeFileSync(path, bytes);
      journal = await openJournal(path, base);
      await rm(path);
      await expect(journal.append('王', [confirm(5)])).rejects.toMatchObject({
        code: 'FILE_UNWRITABLE',
        message: expect.stringContaining('deleted'),
      });
      expect(journal.seq).toBe(5);
      await journal.close();
    }));
});
