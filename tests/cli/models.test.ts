import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import { type HubFaults, hubId, startHub } from '../translate/models/loopback-hub.js';
import { startProxy } from '../translate/models/loopback-proxy.js';
import { duizhao, inFolder } from './command-line.js';

const shippedModel = packageFile('models', 'duizhao-zh-en');

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Runs a test with an empty folder for the user's models. */
const withModels = (use: (folder: string) => Promise<void>) => () =>
  inFolder((folder) => {
    vi.stubEnv('DUIZHAO_MODELS', join(folder, 'models'));
    for (const name of ['HF_ENDPOINT', 'HF_TOKEN', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY']) {
      vi.stubEnv(name, '');
    }
    return use(join(folder, 'models'));
  });

/** Runs a test with a hub too, which HF_ENDPOINT names. */
const withHub = (faults: HubFaults, use: (folder: string) => Promise<void>) =>
  withModels(async (folder) => {
    const hub = await startHub(faults);
    vi.stubEnv('HF_ENDPOINT', hub.url);
    await use(folder).finally(() => hub.close());
  });

describe('duizhao models list', () => {
  it(
    'shows what ships and what can be pulled, with size and licence',
    withModels(async () => {
      const { exitCode, stdout } = await duizhao(['models', 'list']);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/duizhao-zh-en .* 18 MB .* apache-2\.0 .* comes with duizhao/u);
      expect(stdout).toMatch(/opus-mt-zh-en .* 119 MB .* cc-by-4\.0 .* not installed/u);
      expect(stdout).toMatch(/nllb-200-distilled-600M .* cc-by-nc-4\.0 \(non-commercial\)/u);
      expect(stdout).toMatch(/m2m100_418M .* mit /u);
    }),
  );

  it(
    'is what models does by itself, and uses no network',
    withModels(async () => {
      const preload = packageFile('tests', 'cli', 'no-network.mjs');
      const { stdout } = await duizhao(['models'], { preload });
      expect(stdout).toBe((await duizhao(['models', 'list'])).stdout);
    }),
  );

  it(
    'gives data with --json',
    withModels(async () => {
      const { stdout } = await duizhao(['models', 'list', '--json']);
      expect(JSON.parse(stdout)).toContainEqual(
        expect.objectContaining({ name: 'duizhao-zh-en', origin: 'shipped', kind: 'translation' }),
      );
      expect(JSON.parse(stdout)).toContainEqual(
        expect.objectContaining({ name: 'opus-mt-zh-en', installed: false }),
      );
    }),
  );

  it(
    'speaks Chinese',
    withModels(async () => {
      const { stdout } = await duizhao(['models', 'list'], { locale: 'zh_CN.UTF-8' });
      expect(stdout).toMatch(/随 duizhao 附带/u);
    }),
  );
});

describe('duizhao models pull', () => {
  it(
    'installs a model that then can be listed, verified and removed',
    withHub({ licence: 'apache-2.0', redirects: true }, async (folder) => {
      const pulled = await duizhao(['models', 'pull', hubId]);
      expect(pulled.stderr).toMatch(/^Downloading/u);
      expect(pulled).toMatchObject({ exitCode: 0, stdout: 'small-zh-en\n' });
      expect((await duizhao(['models', 'list'])).stdout).toMatch(
        /small-zh-en .* apache-2\.0 .* installed: tester\/small-zh-en 0123456/u,
      );
      expect((await duizhao(['models', 'verify', 'small-zh-en', '-q'])).exitCode).toBe(0);
      expect((await duizhao(['models', 'remove', 'small-zh-en'])).exitCode).toBe(0);
      expect(existsSync(join(folder, 'small-zh-en'))).toBe(false);
    }),
  );

  it(
    'installs a model that drafts under its name',
    withHub({}, async () => {
      await duizhao(['models', 'pull', hubId, '-q']);
      const args = ['translate', '-', '-q', '--json', '--model', 'small-zh-en'];
      const { stdout } = await duizhao(args, { input: '大会，\n' });
      expect(JSON.parse(stdout)).toMatchObject({ engine: 'transformers:small-zh-en' });
    }),
  );

  it(
    'leaves nothing half-installed when it is interrupted',
    withHub({ busy: { times: 1, retryAfter: '30' } }, async (folder) => {
      const args = ['models', 'pull', hubId];
      const { exitCode } = await duizhao(args, { interruptAt: 'Downloading' });
      expect(exitCode).toBe(130);
      expect(existsSync(join(folder, 'small-zh-en'))).toBe(false);
    }),
  );

  it(
    'says what the hub refuses, in Chinese too',
    withHub({ token: 'secret' }, async () => {
      const { exitCode, stdout, stderr } = await duizhao(['models', 'pull', hubId, '-q'], {
        locale: 'zh_CN.UTF-8',
      });
      expect(stderr).toMatch(/模型站点拒绝了请求.*GatedRepo/u);
      expect(stderr).toMatch(/HF_TOKEN/u);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    }),
  );

  it(
    'asks for the licence of a non-commercial model to be accepted',
    withModels(async () => {
      const args = ['models', 'pull', 'Xenova/nllb-200-distilled-600M', '-q'];
      const { exitCode, stderr } = await duizhao(args);
      expect(stderr).toMatch(/non-commercial[\s\S]*--accept-licence cc-by-nc-4\.0/u);
      expect(exitCode).toBe(2);
    }),
  );

  const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

  it.skipIf(!hasOpenssl)(
    'goes over TLS through the tunnel of a proxy',
    withModels(async (folder) => {
      const file = (name: string) => join(folder, '..', name);
      const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
      const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
      const to = ['-keyout', file('key.pem'), '-out', file('cert.pem')];
      spawnSync('openssl', ['req', '-x509', ...key, ...subject, ...to, '-days', '2']);
      const read = (name: string) => readFileSync(file(name), 'utf8');
      const hub = await startHub({ tls: { key: read('key.pem'), cert: read('cert.pem') } });
      const proxy = await startProxy();
      vi.stubEnv('HTTPS_PROXY', proxy.url);
      const pull = ['models', 'pull', hubId, '-q', '--hub', hub.url];
      const untrusted = await duizhao(pull);
      expect(untrusted.stderr).toMatch(/certificate .* not trusted[\s\S]*NODE_EXTRA_CA_CERTS/u);
      vi.stubEnv('NODE_EXTRA_CA_CERTS', file('cert.pem'));
      expect((await duizhao(pull)).exitCode).toBe(0);
      const host = hub.url.replace('https://', '');
      expect(new Set(proxy.requests)).toEqual(new Set([`CONNECT ${host}`]));
      await hub.close();
      await proxy.close();
    }),
  );
});

describe('duizhao models add', () => {
  it(
    'copies a model, or links it',
    withModels(async (folder) => {
      expect(await duizhao(['models', 'add', shippedModel, '-q', '--name', 'a'])).toMatchObject({
        exitCode: 0,
        stdout: 'a\n',
      });
      const link = ['models', 'add', shippedModel, '-q', '--name', 'b', '--link'];
      expect((await duizhao(link)).exitCode).toBe(0);
      expect(existsSync(join(folder, 'a', 'config.json'))).toBe(true);
      expect(existsSync(join(folder, 'b', 'config.json'))).toBe(false);
      expect((await duizhao(['models', 'verify', '-q'])).exitCode).toBe(0);
    }),
  );

  it(
    'refuses what is no model, and the name of a model that ships',
    withModels(async (folder) => {
      const { exitCode, stderr } = await duizhao(['models', 'add', 'src', '-q']);
      expect(stderr).toMatch(/src lacks config\.json/u);
      expect(exitCode).toBe(2);
      const same = await duizhao(['models', 'add', shippedModel, '-q']);
      expect(same.stderr).toMatch(/comes with duizhao[\s\S]*--name/u);
      expect(existsSync(join(folder, 'src'))).toBe(false);
    }),
  );
});

describe('duizhao models verify', () => {
  it(
    'names the files that differ and exits with 2',
    withModels(async (folder) => {
      await duizhao(['models', 'add', shippedModel, '-q', '--name', 'a']);
      writeFileSync(join(folder, 'a', 'config.json'), '{}');
      const tokenizer = join(folder, 'a', 'tokenizer.json');
      writeFileSync(tokenizer, readFileSync(tokenizer, 'utf8').replace('a', 'b'));
      rmSync(join(folder, 'a', 'generation_config.json'));
      const { exitCode, stdout, stderr } = await duizhao(['models', 'verify', 'a', '-q']);
      expect(stdout.trimEnd().split('\n')).toEqual([
        'a: config.json: wrong size',
        'a: generation_config.json: missing',
        'a: tokenizer.json: wrong checksum',
      ]);
      expect(stderr).toMatch(/files differ from their checksums: a/u);
      expect(exitCode).toBe(2);
    }),
  );
});

describe('duizhao models remove', () => {
  it(
    'refuses models that ship and models that there are not',
    withModels(async () => {
      const shipped = await duizhao(['models', 'remove', 'duizhao-zh-en']);
      expect(shipped.stderr).toMatch(/comes with duizhao/u);
      const none = await duizhao(['models', 'remove', 'nothing']);
      expect(none.stderr).toMatch(/no model nothing/u);
      expect([shipped.exitCode, none.exitCode]).toEqual([2, 2]);
      expect(existsSync(shippedModel)).toBe(true);
    }),
  );
});

describe('duizhao models', () => {
  it('names an action that there is not', async () => {
    const { exitCode, stderr } = await duizhao(['models', 'fetch']);
    expect(stderr).toMatch(/there is no command fetch/u);
    expect(exitCode).toBe(2);
  });

  it.each(['list', 'pull', 'add', 'verify', 'remove', 'bench'])(
    'shows examples for %s',
    async (action) => {
      const { exitCode, stdout } = await duizhao(['models', action, '--help']);
      expect(exitCode).toBe(0);
      expect(stdout).toContain(`  duizhao models ${action}`);
    },
  );
});
