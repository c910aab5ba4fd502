import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DuizhaoError } from '../../../src/core/errors.js';
import { draftSegments } from '../../../src/translate/engine/draft-segments.js';
import { type LocalModel, openLocalModel } from '../../../src/translate/engine/local-model.js';
import { prepareSegment } from '../../../src/translate/engine/prepare-source.js';
import { createWorkers } from '../../../src/translate/engine/workers.js';
import { groupSegments, groupSize } from '../../../src/translate/engine/workers-groups.js';
import { packError, unpackError } from '../../../src/translate/engine/workers-messages.js';
import { shareOut } from '../../../src/translate/engine/workers-share.js';
import { startThread } from '../../../src/translate/engine/workers-start.js';
import { completeSettings } from '../../../src/translate/transformers-engine.js';
import { type FixtureFolder, layOutFixture } from '../fixture-models.js';

const never = new AbortController().signal;

describe('groups of segments', () => {
  const texts = fc.array(fc.stringMatching(/^[国际合作A1 ]{0,12}$/u), { maxLength: 80 });
  const toSegments = (all: readonly string[]) => all.map((text, at) => ({ id: String(at), text }));

  it('hold each segment once, at most 16, the longest first', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const { drafted, copied } = groupSegments(toSegments(all));
        expect([...drafted.flat(), ...copied].toSorted((a, b) => a - b)).toEqual([...all.keys()]);
        expect(drafted.every(({ length }) => length > 0 && length <= groupSize)).toBe(true);
        const lengths = drafted.flat().map((place) => all[place]?.length ?? 0);
        expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
      }),
    );
  });

  it('leave what is copied apart, which does not change what is drafted together', () => {
    const { drafted, copied } = groupSegments(toSegments(['A/56/402', '合作', '', '国际合作']));
    expect(drafted).toEqual([[3, 1]]);
    expect(copied).toEqual([0, 2]);
  });
});

describe('sharing out', () => {
  it('does each item once, though helpers come late, give up or never come', async () => {
    const helpers = fc.array(fc.record({ after: fc.nat(4), gifts: fc.nat(5) }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.nat(12), helpers, async (count, kinds) => {
        const items = Array.from({ length: count }, (_, at) => at);
        const done: number[] = [];
        const coming = kinds.map(async ({ after, gifts }) => {
          for (let turn = 0; turn < after; turn++) await Promise.resolve();
          let left = gifts;
          if (left === 0) return undefined;
          return async (item: number) => {
            await Promise.resolve();
            left -= 1;
            if (left === 0) return false;
            done.push(item);
            return true;
          };
        });
        await shareOut(items, async (item) => void done.push(item), coming);
        expect(done.toSorted((a, b) => a - b)).toEqual(items);
      }),
    );
  });

  it('does not wait for a helper that nothing is left for', async () => {
    await shareOut([1, 2], async () => undefined, [new Promise(() => undefined)]);
  });

  it('rejects as soon as a helper does', async () => {
    const help = async () => {
      throw new Error('broken');
    };
    const here = () => new Promise<void>(() => undefined);
    await expect(shareOut([1, 2], here, [Promise.resolve(help)])).rejects.toThrow('broken');
  });
});

describe('an error of another thread', () => {
  it('keeps the code and the hint that users see', () => {
    const error = new DuizhaoError('DICTIONARY_INVALID', 'damaged', 'install again');
    const got = unpackError(structuredClone(packError(error)));
    expect(got).toBeInstanceOf(DuizhaoError);
    expect(got).toMatchObject({ code: error.code, message: 'damaged', hint: 'install again' });
  });

  it('keeps name and message of any other', () => {
    const got = unpackError(structuredClone(packError(new TypeError('no such thing'))));
    expect(got).toMatchObject({ name: 'TypeError', message: 'no such thing' });
    expect(unpackError(packError('thrown'))).toMatchObject({ message: 'thrown' });
  });
});

describe('drafting on several threads', () => {
  let fixture: FixtureFolder;
  let model: LocalModel;
  const segments = Array.from({ length: 36 }, (_, at) => ({
    id: String(at),
    text: at % 9 === 0 ? 'A/56/402' : '请秘书长报告国际合作，'.slice(at % 8),
  }));

  beforeAll(async () => {
    fixture = layOutFixture('marian');
    model = await openLocalModel(fixture.folder);
  });

  afterAll(async () => {
    await model.close();
    fixture.remove();
  });

  const prepared = segments.map((segment) => prepareSegment({}, segment));

  const settings = () => completeSettings(model, { beams: 2, retry: false });
  const start = (program?: string) =>
    startThread(
      { folder: fixture.folder, open: {}, settings: settings() },
      program === undefined ? undefined : programUrl(program),
    );

  it('drafts in a thread what it drafts in this one', async () => {
    const thread = await start();
    const seen: number[] = [];
    const few = prepared.slice(1, 6);
    const drafts = await thread?.draft(few, never, (done) => seen.push(done));
    expect(drafts).toEqual(await draftSegments(model, few, settings()));
    expect(seen.at(-1)).toBe(few.length);
    await thread?.close();
    expect(await thread?.draft(few, never, () => undefined)).toBeUndefined();
  });

  it('gives the same drafts, in order, whatever the number of threads', async () => {
    const [one, two] = [1, 2].map((workers) =>
      createWorkers(model, { segments: settings(), workers }),
    );
    const seen: number[] = [];
    const onProgress = (done: number) => seen.push(done);
    const wanted = await one?.draft(segments);
    const drafted = await two?.draft(segments, { onProgress });
    expect(JSON.stringify(drafted)).toBe(JSON.stringify(wanted));
    expect(drafted?.map(({ draft }) => draft.segment)).toEqual(segments.map(({ id }) => id));
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(segments.length);
    await two?.close();
  });

  it('drafts in this thread where no other can be started', async () => {
    const file = new URL('no-such-file.js', import.meta.url);
    const workers = createWorkers(model, { segments: settings(), workers: 3, file });
    expect(await workers.draft(segments)).toHaveLength(segments.length);
    await workers.close();
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const workers = createWorkers(model, { segments: settings(), workers: 2 });
    const work = workers.draft(segments, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 20);
    await expect(work).rejects.toThrow('enough');
    await workers.close();
  });

  it('has the error of a thread with its code', async () => {
    const error = packError(new DuizhaoError('MODEL_INVALID', 'broken', 'pull it again'));
    const thread = await start(`reply({ kind: 'failed', id, error: ${JSON.stringify(error)} })`);
    const work = thread?.draft(prepared, never, () => undefined);
    await expect(work).rejects.toMatchObject({ code: 'MODEL_INVALID', hint: 'pull it again' });
    await thread?.close();
  });

  it('gives back the segments that a thread ended over', async () => {
    const thread = await start('process.exit(3)');
    expect(await thread?.draft(prepared, never, () => undefined)).toBeUndefined();
  });

  it('does not wait for a thread once it is told to stop', async () => {
    const thread = await start('');
    const controller = new AbortController();
    const onProgress = vi.fn();
    const work = thread?.draft(prepared, controller.signal, onProgress);
    controller.abort(new Error('enough'));
    await expect(work).rejects.toThrow('enough');
    await thread?.close();
  });
});

/** A thread's program that opens no model and does `program` when it is sent a group. */
function programUrl(program: string): URL {
  const code = `
    import { parentPort } from 'node:worker_threads';
    const reply = (message) => parentPort.postMessage(message);
    parentPort.on('message', ({ kind, id }) => {
      if (kind === 'close') parentPort.close();
      if (kind === 'draft') { ${program} }
    });
    reply({ kind: 'ready' });`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
