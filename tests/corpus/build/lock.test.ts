import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeLock } from '../../../src/corpus/build/lock.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lock = () => join(folder, 'corpus', '.work', 'lock');

it('is free again once it is released, and leaves nothing behind', () => {
  takeLock(lock())();
  takeLock(lock())();
  expect(readdirSync(join(folder, 'corpus', '.work'))).toEqual([]);
});

it('is not given twice, not even in one process', () => {
  const release = takeLock(lock());
  expect(() => takeLock(lock())).toThrow(`process ${process.pid}`);
  release();
  takeLock(lock())();
});

/** A process that has certainly ended. */
const deadProcess = () => spawnSync(process.execPath, ['--version']).pid;

it.each([
  ['a dead process', () => JSON.stringify({ host: hostname(), process: deadProcess() })],
  ['a dead process with our number', () => `{"host":"${hostname()}","process":${process.pid}}`],
  ['a power cut', () => ''],
])('is taken over from %s', (_, text) => {
  takeLock(lock())();
  writeFileSync(lock(), text());
  const release = takeLock(lock());
  expect(JSON.parse(readFileSync(lock(), 'utf8'))).toMatchObject({ process: process.pid });
  release();
  expect(readdirSync(join(folder, 'corpus', '.work'))).toEqual([]);
});

it('is left to another machine', () => {
  takeLock(lock())();
  writeFileSync(lock(), '{"host":"elsewhere.example","process":1}');
  expect(() => takeLock(lock())).toThrow(/elsewhere\.example/);
});
