import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../../src/core/package-folder.js';
import { modelFiles } from '../../../src/translate/model-files.js';
import { addModel } from '../../../src/translate/models/add.js';
import { digestFile } from '../../../src/translate/models/digest.js';
import { fileTrouble } from '../../../src/translate/models/file-trouble.js';
import { isNonCommercial, knownModels } from '../../../src/translate/models/known-models.js';
import { modelPlaces } from '../../../src/translate/models/places.js';
import {
  isModelName,
  listModels,
  removeModel,
  resolveModel,
} from '../../../src/translate/models/store.js';
import { verifyModel } from '../../../src/translate/models/verify-model.js';
import { inStore } from './store-folder.js';

const shipped = packageFile('models', 'duizhao-zh-en');

describe('the store', () => {
  it('has the models that ship, as their manifest says', () =>
    inStore(async (places) => {
      const models = listModels(places);
      expect(models.map(({ name, kind }) => `${name}: ${kind}`)).toEqual(
        expect.arrayContaining([
          'duizhao-lexicon: table',
          'duizhao-sentences: embedding',
          'duizhao-zh-en: translation',
        ]),
      );
      expect(models.every(({ origin }) => origin === 'shipped')).toBe(true);
    }));

  it('is where DUIZHAO_MODELS says, or in the folder for data of programs', () => {
    expect(modelPlaces({ DUIZHAO_MODELS: '/elsewhere' }).user).toBe('/elsewhere');
    expect(modelPlaces({}).user).toMatch(/duizhao[\\/](?:Data[\\/])?models$/u);
  });

  it('shows a model whose record is damaged, and lets it be removed', () =>
    inStore(async (places) => {
      await addModel(shipped, { name: 'a', places });
      writeFileSync(join(places.user, 'a', 'duizhao-model.json'), '{"format":2}');
      expect(listModels(places).find(({ name }) => name === 'a')?.damage).toMatch(
        /not the record/u,
      );
      expect(() => resolveModel('a', places)).toThrow(
        expect.objectContaining({ code: 'MODEL_INVALID' }),
      );
      removeModel('a', places);
      expect(existsSync(join(places.user, 'a'))).toBe(false);
    }));
});

describe('resolveModel', () => {
  it('takes a name from the store, or a folder', () =>
    inStore(async (places) => {
      await addModel(shipped, {
        name: 'mine',
        languages: { source: 'zh', target: 'en' },
        places,
      });
      expect(resolveModel('mine', places)).toEqual({
        name: 'mine',
        folder: join(places.user, 'mine'),
        languages: { source: 'zh', target: 'en' },
      });
      expect(resolveModel('duizhao-zh-en', places)).toEqual({
        name: 'duizhao-zh-en',
        folder: join(places.shipped, 'duizhao-zh-en'),
      });
      expect(resolveModel(shipped, places)).toEqual({ name: 'duizhao-zh-en', folder: shipped });
    }));

  it('names the models there are, or the command that brings one', () =>
    inStore(async (places) => {
      expect(() => resolveModel('nothing', places)).toThrow(
        expect.objectContaining({
          code: 'MODEL_NOT_FOUND',
          hint: expect.stringContaining('duizhao-zh-en') as unknown,
        }),
      );
      expect(() => resolveModel('opus-mt-zh-en', places)).toThrow(
        expect.objectContaining({
          hint: expect.stringContaining('pull Xenova/opus-mt-zh-en') as unknown,
        }),
      );
    }));
});

describe('addModel', () => {
  it('copies the files and records their checksums', () =>
    inStore(async (places) => {
      const model = await addModel(shipped, { name: 'mine', places });
      expect(Object.keys(model.files)).toEqual(expect.arrayContaining([...modelFiles]));
      expect(await verifyModel(model)).toEqual([]);
    }));

  it('leaves a linked model where it is, also when it is removed', () =>
    inStore(async (places) => {
      const folder = join(places.user, '..', 'own');
      cpSync(shipped, folder, { recursive: true });
      const model = await addModel(folder, { link: true, places });
      expect(model).toMatchObject({ name: 'own', folder });
      expect(resolveModel('own', places).folder).toBe(folder);
      removeModel('own', places);
      expect(existsSync(join(folder, 'config.json'))).toBe(true);
    }));

  it('copies what links to files lead to, as caches of hubs have them', () =>
    inStore(async (places) => {
      const folder = join(places.user, '..', 'snapshot');
      mkdirSync(join(folder, 'onnx'), { recursive: true });
      for (const path of modelFiles) symlinkSync(join(shipped, path), join(folder, path));
      const model = await addModel(folder, { places });
      expect(await verifyModel(model)).toEqual([]);
    }));

  it.each([
    ['{', /not JSON/u],
    ['{}', /no model_type/u],
    ['{"model_type":"bert"}', /bert that does not translate/u],
  ])('refuses a model with the config %s', (config, words) =>
    inStore(async (places) => {
      const folder = join(places.user, '..', 'own');
      cpSync(shipped, folder, { recursive: true });
      writeFileSync(join(folder, 'config.json'), config);
      await expect(addModel(folder, { places })).rejects.toMatchObject({
        code: 'MODEL_INVALID',
        message: expect.stringMatching(words) as unknown,
      });
      expect(listModels(places).some(({ name }) => name === 'own')).toBe(false);
    }),
  );
});

describe('names of models', () => {
  it.each(['opus-mt-zh-en', 'm2m100_418M', 'a.b'])('%s is one', (name) => {
    expect(isModelName(name)).toBe(true);
  });

  it.each(['', '.partial', '..', 'a/b', 'a\\b', '-a', 'a.', '模型'])('%j is none', (name) => {
    expect(isModelName(name)).toBe(false);
  });
});

describe('what is known of models', () => {
  it('holds for each where its licence is stated', () => {
    for (const { id, licensedBy } of knownModels) {
      expect(id).toMatch(/^\w+\/[\w.-]+$/u);
      expect(licensedBy).toMatch(/^https:\/\/huggingface\.co\//u);
    }
  });

  it.each([
    ['cc-by-nc-4.0', true],
    ['cc-by-nc-sa-3.0', true],
    ['mit-non-commercial', true],
    ['cc-by-4.0', false],
    ['apache-2.0', false],
    ['ncsa', false],
  ])('%s: non-commercial is %s', (licence, expected) => {
    expect(isNonCommercial(licence)).toBe(expected);
  });
});

describe('checksums', () => {
  it('are those that git and sha256sum give', () =>
    inStore(async ({ user }) => {
      mkdirSync(user, { recursive: true });
      const path = join(user, 'hello.txt');
      writeFileSync(path, 'hello\n');
      // echo hello | git hash-object --stdin
      expect(await digestFile(path)).toEqual({
        bytes: 6,
        gitBlob: 'ce013625030ba8dba906f756967f9e9ca394464a',
        sha256: '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
      });
      expect(readFileSync(path, 'utf8')).toBe('hello\n');
    }));
});

describe('trouble with files', () => {
  it('is said in words', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    expect(fileTrouble(full, '/models')).toMatchObject({
      code: 'FILE_UNWRITABLE',
      message: '/models cannot be written: the disk is full.',
      hint: expect.stringContaining('DUIZHAO_MODELS') as unknown,
    });
  });
});
