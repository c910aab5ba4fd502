import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../../src/core/package-folder.js';
import { modelFiles } from '../../../src/translate/model-files.js';
import type { ModelPlaces } from '../../../src/translate/models/places.js';
import { type PullOptions, pullModel } from '../../../src/translate/models/pull.js';
import { verifyModel } from '../../../src/translate/models/verify-model.js';
import { type HubFaults, hubId, type LoopbackHub, revision, startHub } from './loopback-hub.js';
import { startProxy } from './loopback-proxy.js';
import { inStore } from './store-folder.js';

const encoder = 'onnx/encoder_model_quantized.onnx';
const encoderBytes = statSync(packageFile('models', 'duizhao-zh-en', encoder)).size;
const quick = { tries: 3, firstWait: 1 };

interface Scene {
  readonly hub: LoopbackHub;
  readonly places: ModelPlaces;
  pull(options?: PullOptions): ReturnType<typeof pullModel>;
}

/** Runs a test with a hub that has these faults, and a store. */
const withHub = (faults: HubFaults, use: (scene: Scene) => Promise<void>) => () =>
  inStore(async (places) => {
    const hub = await startHub(faults);
    const pull = (options: PullOptions = {}) =>
      pullModel(hubId, {
        address: hub.url,
        environment: {},
        patience: quick,
        places,
        ...options,
      });
    try {
      await use({ hub, places, pull });
    } finally {
      await hub.close();
    }
  });

const installed = ({ user }: ModelPlaces) =>
  existsSync(user) ? readdirSync(user).filter((name) => name !== '.partial') : [];

describe('pulling a model', () => {
  it(
    'brings the files that are needed and a record of them',
    withHub({ licence: 'Apache-2.0' }, async ({ pull, places }) => {
      const { model, isNew } = await pull();
      expect(isNew).toBe(true);
      expect(model).toMatchObject({
        name: 'small-zh-en',
        origin: 'user',
        kind: 'translation',
        licence: 'apache-2.0',
        hub: { id: hubId, revision },
      });
      expect(Object.keys(model.files)).toEqual([...modelFiles].sort());
      expect(await verifyModel(model)).toEqual([]);
      expect(installed(places)).toEqual(['small-zh-en']);
      expect(readdirSync(join(places.user, '.partial'))).toEqual([]);
      expect(readdirSync(model.folder).sort()).toEqual(
        ['config.json', 'duizhao-model.json', 'generation_config.json', 'onnx']
          .concat('tokenizer.json', 'tokenizer_config.json')
          .sort(),
      );
    }),
  );

  it(
    'gives a model that drafts as the one it is a copy of',
    withHub({}, async ({ pull }) => {
      const { openTransformersEngine } = await import(
        '../../../src/translate/transformers-engine.js'
      );
      const { model } = await pull();
      const segments = [{ id: 'a', text: '请秘书长向大会提出报告。' }];
      const draft = async (folder: string) => {
        const engine = await openTransformersEngine(folder, { beams: 2 });
        const [made] = await engine.translate(segments);
        await engine.close();
        return { ...made, engine: '' };
      };
      expect(await draft(model.folder)).toEqual(
        await draft(packageFile('models', 'duizhao-zh-en')),
      );
    }),
  );

  it(
    'writes the same record each time',
    withHub({}, async ({ pull, places }) => {
      const path = join((await pull()).model.folder, 'duizhao-model.json');
      const first = readFileSync(path, 'utf8');
      const again = await pull({ places: { ...places, user: `${places.user}-2` } });
      expect(readFileSync(join(again.model.folder, 'duizhao-model.json'), 'utf8')).toBe(first);
      expect(first).not.toMatch(/20\d\d-/u);
    }),
  );

  it(
    'fetches nothing again that is there and whole',
    withHub({}, async ({ hub, pull }) => {
      await pull();
      const before = hub.requests.length;
      expect((await pull()).isNew).toBe(false);
      expect(hub.requests.slice(before).map(({ path }) => path)).toEqual([
        `/api/models/${hubId}/revision/main?blobs=true`,
      ]);
    }),
  );

  it(
    'pins the commit that a branch stands for',
    withHub({}, async ({ hub, pull }) => {
      await pull();
      const files = hub.requests.filter(({ path }) => path.includes('/resolve/'));
      expect(files).toHaveLength(modelFiles.length);
      for (const { path } of files) expect(path).toContain(`/resolve/${revision}/`);
    }),
  );

  it(
    'tells how far it is',
    withHub({}, async ({ pull }) => {
      const seen: number[] = [];
      await pull({ onProgress: (done, total) => seen.push(done / total) });
      expect(seen.at(-1)).toBe(1);
      expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    }),
  );

  it(
    'works with a mirror under a path',
    withHub({ prefix: '/mirrors/hub' }, async ({ hub, pull, places }) => {
      await pull();
      expect(installed(places)).toEqual(['small-zh-en']);
      for (const { path } of hub.requests) expect(path).toMatch(/^\/mirrors\/hub\//u);
    }),
  );

  it(
    'takes the address of the hub from HF_ENDPOINT',
    withHub({}, async ({ hub, places }) => {
      const environment = { HF_ENDPOINT: `${hub.url}/` };
      await pullModel(hubId, { environment, places });
      expect(installed(places)).toEqual(['small-zh-en']);
    }),
  );

  it(
    'checks by the headers what a listing leaves out',
    withHub({ bare: true, redirects: true }, async ({ pull }) => {
      const { model } = await pull();
      expect(await verifyModel(model)).toEqual([]);
    }),
  );
});

describe('a download that is cut off', () => {
  const cut = { path: encoder, after: 4_000_000, times: 1 };

  it(
    'goes on where it stopped, on condition that the file is the same',
    withHub({ cut }, async ({ hub, pull }) => {
      const { model } = await pull();
      expect(await verifyModel(model)).toEqual([]);
      const again = hub.requests.filter(({ range }) => range !== undefined);
      expect(again).toHaveLength(1);
      expect(Number(/\d+/u.exec(again[0]?.range ?? '')?.[0])).toBeGreaterThan(0);
      expect(again[0]?.ifRange).toMatch(/^"[0-9a-f]{64}"$/u);
    }),
  );

  it(
    'starts again where the hub knows no ranges',
    withHub({ cut, noRanges: true }, async ({ pull }) => {
      expect(await verifyModel((await pull()).model)).toEqual([]);
    }),
  );

  it(
    'is given up after some tries, installs nothing, and goes on in the next call',
    withHub({ cut: { ...cut, after: 0, times: 3 } }, async ({ hub, pull, places }) => {
      await expect(pull()).rejects.toMatchObject({ code: 'HUB_UNREACHABLE' });
      expect(installed(places)).toEqual([]);
      const before = hub.requests.length;
      const { model } = await pull();
      expect(await verifyModel(model)).toEqual([]);
      // The small files that came whole are not asked for again.
      const asked = hub.requests.slice(before).map(({ path }) => path);
      expect(asked.some((path) => path.endsWith('tokenizer.json'))).toBe(false);
    }),
  );

  it(
    'leaves its part for the next call when it is interrupted',
    withHub({}, async ({ pull, places }) => {
      const interruption = new AbortController();
      const pulling = pull({
        signal: interruption.signal,
        onProgress: (done) => {
          if (done > 4_000_000) interruption.abort(new Error('enough'));
        },
      });
      await expect(pulling).rejects.toThrow('enough');
      expect(installed(places)).toEqual([]);
      const staged = join(places.user, '.partial', `small-zh-en-${revision}`);
      expect(statSync(join(staged, 'tokenizer.json')).size).toBeGreaterThan(0);
      expect(await verifyModel((await pull()).model)).toEqual([]);
    }),
  );
});

describe('what came wrong', () => {
  it(
    'is fetched once more',
    withHub({ corrupt: { path: encoder, times: 1 } }, async ({ pull }) => {
      expect(await verifyModel((await pull()).model)).toEqual([]);
    }),
  );

  it.each([encoder, 'tokenizer_config.json', 'config.json'])(
    'is not installed if it is wrong again (%s)',
    (path) =>
      withHub({ corrupt: { path, times: 9 } }, async ({ pull, places }) => {
        await expect(pull()).rejects.toMatchObject({
          code: 'DOWNLOAD_DAMAGED',
          message: expect.stringContaining(path) as unknown,
        });
        expect(installed(places)).toEqual([]);
      })(),
  );

  it(
    'is not read to its end if it is too long',
    withHub({ tooLong: encoder }, async ({ pull, places }) => {
      await expect(pull()).rejects.toMatchObject({
        code: 'DOWNLOAD_DAMAGED',
        message: expect.stringMatching(
          new RegExp(`bytes or more instead of ${encoderBytes}`, 'u'),
        ) as unknown,
      });
      expect(installed(places)).toEqual([]);
    }),
  );

  it(
    'is refused if it is no model that translates',
    withHub({ replaced: { 'config.json': '{"model_type":"bert"}' } }, async ({ pull, places }) => {
      await expect(pull()).rejects.toMatchObject({ code: 'MODEL_INVALID' });
      expect(installed(places)).toEqual([]);
    }),
  );
});

describe('the token', () => {
  const environment = { HF_TOKEN: 'hf_secret' };

  it(
    'goes to the hub and not to where it redirects',
    withHub({ redirects: true, token: 'hf_secret' }, async ({ hub, pull }) => {
      await pull({ environment });
      const storage = hub.requests.filter(({ path }) => path.includes('signed=1'));
      expect(storage).toHaveLength(2);
      expect(storage.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
      const others = hub.requests.filter(({ path }) => !path.includes('signed=1'));
      for (const { authorization } of others) expect(authorization).toBe('Bearer hf_secret');
    }),
  );

  it(
    'goes along where the hub redirects to itself',
    withHub({ caches: true, token: 'hf_secret' }, async ({ hub, pull }) => {
      await pull({ environment });
      const cached = hub.requests.filter(({ path }) => path.endsWith('?cached=1'));
      expect(cached).toHaveLength(modelFiles.length);
      for (const { authorization } of cached) expect(authorization).toBe('Bearer hf_secret');
    }),
  );

  it(
    'is asked for where the model is gated',
    withHub({ token: 'hf_secret' }, async ({ pull }) => {
      await expect(pull()).rejects.toMatchObject({
        code: 'HUB_REFUSED',
        message: expect.stringContaining('GatedRepo') as unknown,
        hint: expect.stringContaining('HF_TOKEN') as unknown,
      });
    }),
  );

  it('does not leave this machine unencrypted', async () => {
    await expect(
      pullModel(hubId, { address: 'http://hub.example', environment }),
    ).rejects.toMatchObject({ code: 'BAD_USAGE' });
  });
});

describe('a hub that refuses', () => {
  it(
    'is asked again as late as it wants',
    withHub({ busy: { times: 1, retryAfter: '1' } }, async ({ pull, places }) => {
      const start = performance.now();
      await pull();
      expect(performance.now() - start).toBeGreaterThan(990);
      expect(installed(places)).toEqual(['small-zh-en']);
    }),
  );

  it(
    'is left alone where it wants a long wait',
    withHub({ busy: { times: 1, retryAfter: '3600' } }, async ({ pull }) => {
      await expect(pull()).rejects.toMatchObject({
        code: 'HUB_UNREACHABLE',
        hint: expect.stringContaining('3600 seconds') as unknown,
      });
    }),
  );

  it(
    'says that there is no such model or revision',
    withHub({}, async ({ hub, places, pull }) => {
      const options = { address: hub.url, environment: {}, places };
      await expect(pullModel('tester/nothing', options)).rejects.toMatchObject({
        code: 'HUB_REFUSED',
        message: expect.stringContaining('RepoNotFound') as unknown,
      });
      await expect(pull({ revision: 'v9' })).rejects.toMatchObject({
        code: 'HUB_REFUSED',
        hint: expect.stringContaining('--revision') as unknown,
      });
    }),
  );

  it('is named where it cannot be reached', () =>
    inStore(async (places) => {
      const hub = await startHub();
      await hub.close();
      const options = { address: hub.url, environment: {}, places, patience: quick };
      await expect(pullModel(hubId, options)).rejects.toMatchObject({
        code: 'HUB_UNREACHABLE',
        message: expect.stringContaining(hub.url.slice('http://'.length)) as unknown,
      });
    }));
});

describe('a repository', () => {
  it.each(['../evil', '/etc/passwd', 'a/../../b', 'onnx\\..\\x', 'C:evil', 'a//b'])(
    'is refused for a path such as %s',
    (path) =>
      withHub({ morePaths: [path] }, async ({ hub, pull, places }) => {
        await expect(pull()).rejects.toMatchObject({
          code: 'HUB_REFUSED',
          message: expect.stringContaining('leads out of its folder') as unknown,
        });
        expect(hub.requests).toHaveLength(1);
        expect(installed(places)).toEqual([]);
      })(),
  );

  it(
    'without graphs is told what it holds',
    withHub(
      {
        without: [encoder, 'onnx/decoder_model_merged_quantized.onnx'],
        morePaths: ['pytorch_model.bin'],
      },
      async ({ pull }) => {
        await expect(pull()).rejects.toMatchObject({
          code: 'MODEL_INVALID',
          message: expect.stringMatching(/not in ONNX form.*pytorch_model\.bin/u) as unknown,
        });
      },
    ),
  );

  it(
    'with other graphs is told which',
    withHub({ without: [encoder], morePaths: ['onnx/encoder_model.onnx'] }, async ({ pull }) => {
      await expect(pull()).rejects.toMatchObject({
        message: expect.stringMatching(
          /lacks onnx\/encoder_model_quantized\.onnx.*onnx\/encoder_model\.onnx/u,
        ) as unknown,
      });
    }),
  );

  it.each(['cc-by-nc-4.0', 'cc-by-nc-sa-4.0', 'research-only'])(
    'under %s wants its licence accepted',
    (licence) =>
      withHub({ licence }, async ({ hub, pull, places }) => {
        await expect(pull()).rejects.toMatchObject({
          code: 'LICENCE_NOT_ACCEPTED',
          hint: expect.stringContaining(`--accept-licence ${licence}`) as unknown,
        });
        expect(hub.requests).toHaveLength(1);
        await pull({ acceptedLicence: licence });
        expect(installed(places)).toEqual(['small-zh-en']);
      })(),
  );

  it('known to be non-commercial is not even asked for', async () => {
    await expect(
      pullModel('nllb-200-distilled-600M', { address: 'http://127.0.0.1:1', environment: {} }),
    ).rejects.toMatchObject({ code: 'LICENCE_NOT_ACCEPTED' });
  });
});

describe('a full disk', () => {
  it(
    'is noticed before anything is fetched',
    withHub({}, async ({ hub, pull }) => {
      await expect(pull({ freeBytes: () => 5_000_000 })).rejects.toMatchObject({
        code: 'FILE_UNWRITABLE',
        message: expect.stringMatching(/takes 19 MB.*5 MB free/u) as unknown,
      });
      expect(hub.requests).toHaveLength(1);
    }),
  );
});

describe.skipIf(!existsSync('/dev/full'))('a disk that fills up all the same', () => {
  it(
    'is named, and nothing is installed',
    withHub({}, async ({ pull, places }) => {
      const staged = join(places.user, '.partial', `small-zh-en-${revision}`);
      mkdirSync(staged, { recursive: true });
      symlinkSync('/dev/full', join(staged, 'tokenizer.json.part'));
      await expect(pull()).rejects.toMatchObject({
        code: 'FILE_UNWRITABLE',
        message: expect.stringMatching(/tokenizer\.json .*disk is full/u) as unknown,
      });
      expect(installed(places)).toEqual([]);
    }),
  );
});

describe('a proxy', () => {
  const withProxy = (
    use: (scene: Scene, proxy: Awaited<ReturnType<typeof startProxy>>) => Promise<void>,
  ) =>
    withHub({}, async (scene) => {
      const proxy = await startProxy();
      try {
        await use(scene, proxy);
      } finally {
        await proxy.close();
      }
    });

  it(
    'is gone through where HTTP_PROXY says so',
    withProxy(async ({ hub, pull }, proxy) => {
      const { model } = await pull({ environment: { HTTP_PROXY: proxy.url } });
      expect(await verifyModel(model)).toEqual([]);
      expect(proxy.requests).toHaveLength(hub.requests.length);
      expect(proxy.requests[0]).toMatch(/^GET http:\/\/127\.0\.0\.1/u);
    }),
  );

  it(
    'is left out for hosts in NO_PROXY',
    withProxy(async ({ pull }, proxy) => {
      await pull({ environment: { HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' } });
      expect(proxy.requests).toEqual([]);
    }),
  );

  it(
    'is asked for a tunnel to a hub over https',
    withProxy(async ({ pull }, proxy) => {
      const environment = { HTTPS_PROXY: proxy.url };
      const pulling = pull({ environment, address: 'https://127.0.0.1:9' });
      await expect(pulling).rejects.toMatchObject({ code: 'HUB_UNREACHABLE' });
      expect(new Set(proxy.requests)).toEqual(new Set(['CONNECT 127.0.0.1:9']));
    }),
  );
});
