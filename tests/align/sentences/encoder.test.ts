import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSentenceEncoder, type SentenceEncoder } from '../../../src/align/sentences/encoder.js';
import { embedTexts } from '../../../src/align/sentences/text-vectors.js';
import { packageFile } from '../../../src/core/package-folder.js';
import { duizhao, inFolder } from '../../cli/command-line.js';

const shipped = packageFile('models', 'duizhao-sentences');
const chinese = ['委员会讨论了毒品问题。', '他昨天夜里没有睡好。', '会议在维也纳举行。'];
const english = [
  'The Commission discussed the drug problem.',
  'He did not sleep well last night.',
  'The meeting was held in Vienna.',
];

describe('the sentence encoder with the model that ships', () => {
  let encoder: SentenceEncoder;

  beforeAll(async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('the network is off')));
    encoder = await openSentenceEncoder(shipped);
  });

  afterAll(async () => {
    vi.unstubAllGlobals();
    await encoder.close();
  });

  const rowsOf = async (texts: readonly string[]) => {
    const { dimensions } = encoder;
    const all = await encoder.embed(texts);
    return texts.map((_, at) => all.slice(at * dimensions, (at + 1) * dimensions));
  };

  it('gives a row of unit length for each text', async () => {
    const rows = await rowsOf(chinese);
    expect(encoder.dimensions).toBe(512);
    for (const row of rows) expect(dot(row, row)).toBeCloseTo(1, 5);
  });

  it('gives equal texts equal rows, and the same rows again', async () => {
    const [first, , again] = await rowsOf(['你好。', 'A sentence.', '你好。']);
    const [later] = await rowsOf(['你好。', 'A sentence.']);
    expect(again).toEqual(first);
    expect(later).toEqual(first);
  });

  it('gives zeros for an empty text', async () => {
    const [empty] = await rowsOf([' ', 'text']);
    expect(empty?.every((value) => value === 0)).toBe(true);
  });

  it('puts a translation nearer than any other sentence', async () => {
    const [ours, theirs] = [await rowsOf(chinese), await rowsOf(english)];
    for (const [at, row] of ours.entries()) {
      const products = theirs.map((other) => dot(row, other));
      expect(products.indexOf(Math.max(...products))).toBe(at);
    }
  });

  it('says how far it has come, and stops when it is told to', async () => {
    const steps: string[] = [];
    const texts = Array.from({ length: 20 }, (_, at) => `Sentence ${at}.`);
    await encoder.embed(texts, { onProgress: (done, of) => steps.push(`${done}/${of}`) });
    expect(steps).toEqual(['16/20', '20/20']);
    await expect(encoder.embed(texts, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/iu);
  });

  it('puts the prefix of a folder before every text', () =>
    inFolder(async (folder) => {
      for (const name of ['onnx', 'tokenizer.json', 'tokenizer_config.json']) {
        symlinkSync(join(shipped, name), join(folder, name));
      }
      const config: unknown = JSON.parse(readFileSync(join(shipped, 'config.json'), 'utf8'));
      const prefixed = Object.assign({}, config, { prefix: 'query: ' });
      writeFileSync(join(folder, 'config.json'), JSON.stringify(prefixed));
      const other = await openSentenceEncoder(folder);
      expect(await other.embed(['drugs'])).toEqual(await encoder.embed(['query: drugs']));
      await other.close();
    }));

  it('finds vectors by text', async () => {
    const vectors = await embedTexts(encoder, [...chinese, ...chinese]);
    expect(vectors.vectorOf(chinese[1] ?? '')).toHaveLength(512);
    expect(vectors.vectorOf('未曾见过')).toBeUndefined();
  });
});

describe('a folder without a model', () => {
  it('is told, with what to do', async () => {
    await expect(openSentenceEncoder('/nowhere')).rejects.toMatchObject({
      code: 'MODEL_NOT_FOUND',
      message: 'There is no model folder /nowhere.',
    });
  });

  it('is told apart from one that lacks a file', () =>
    inFolder(async (folder) => {
      await expect(openSentenceEncoder(folder)).rejects.toMatchObject({
        code: 'MODEL_NOT_FOUND',
        message: `The model folder ${folder} lacks config.json.`,
      });
    }));

  it('is told apart from one whose files are damaged', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'onnx'));
      for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json']) {
        writeFileSync(join(folder, file), '{');
      }
      writeFileSync(join(folder, 'onnx', 'model.onnx'), 'no graph');
      await expect(openSentenceEncoder(folder)).rejects.toMatchObject({ code: 'MODEL_INVALID' });
    }));
});

describe('duizhao align --embeddings', () => {
  const alignIn = async (folder: string, ...options: string[]) => {
    const [zh, en] = [join(folder, 'zh.txt'), join(folder, 'en.txt')];
    writeFileSync(zh, `${chinese.join('\n')}\n`);
    writeFileSync(en, `${english.join('\n')}\n`);
    return duizhao(['align', '-q', zh, en, ...options]);
  };

  it('links sentences with the vectors of a model', () =>
    inFolder(async (folder) => {
      const options = ['--level', 'sentence', '--presegmented', '--format', 'beads'];
      const result = await alignIn(folder, ...options, '--embeddings', shipped);
      expect(result).toMatchObject({ exitCode: 0, stderr: '' });
      expect(result.stdout).toBe('[0]:[0]\n[1]:[1]\n[2]:[2]\n');
    }));

  it('says that there is no such folder', () =>
    inFolder(async (folder) => {
      const missing = join(folder, 'none');
      const result = await alignIn(folder, '--presegmented', '--embeddings', missing);
      expect(result.exitCode).toBe(2);
      expect(result.stderr).toContain(`There is no model folder ${missing}.`);
    }));

  it('is refused for blocks', () =>
    inFolder(async (folder) => {
      const result = await alignIn(folder, '--embeddings', shipped);
      expect(result.exitCode).toBe(2);
      expect(result.stderr).toContain('--embeddings');
    }));
});

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
