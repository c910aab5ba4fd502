import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  defineConfig,
  findConfiguration,
  parseConfiguration,
  readConfiguration,
  ruleOptionsOf,
  severitiesOf,
} from '../../../src/check/index.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-config-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('a configuration', () => {
  it('gives severities by rule and by type of concept', () => {
    const configuration = defineConfig({
      rules: { date: 'off', 'term-missing': { severity: 'warning', types: { country: 'error' } } },
    });
    expect(severitiesOf(parseConfiguration(configuration, 'a'))).toEqual(
      new Map([
        ['date', 'off'],
        ['term-missing', 'warning'],
        ['term-missing/country', 'error'],
      ]),
    );
    expect(ruleOptionsOf(configuration)).toEqual(new Map());
  });

  it.each([
    [
      'a rule that is not there',
      { rules: { nmber: 'off' } },
      /rules\.nmber: there is no such rule; there are .*date/u,
    ],
    ['a severity that is none', { rules: { date: 'fatal' } }, /rules\.date/u],
    [
      'a type of concept that is none',
      { rules: { date: { types: { planet: 'off' } } } },
      /rules\.date\.types/u,
    ],
    [
      'an option that the rule has not',
      { rules: { date: { options: { a: 1 } } } },
      /rules\.date\.options\.a: the rule has no such option/u,
    ],
    ['a setting that is none', { profil: 'un' }, /profil/u],
    ['a date that is none', { date: 'yesterday' }, /date: a year, month or day/u],
  ])('refuses %s', (_what, value, message) => {
    expect(() => parseConfiguration(value, 'duizhao.config.ts')).toThrow(message);
  });

  it('is read from TypeScript that imports defineConfig', async () => {
    const path = write(
      'duizhao.config.ts',
      `import { defineConfig } from 'duizhao';
export default defineConfig({ profile: 'general' satisfies string });`,
    );
    const { configuration } = await readConfiguration(path);
    expect(configuration).toEqual({ profile: 'general' });
  });

  it('is read from JSON, and says what is wrong with it', async () => {
    const good = await readConfiguration(write('good.json', '{"failOn":"error"}'));
    expect(good.configuration).toEqual({ failOn: 'error' });
    await expect(readConfiguration(write('bad.json', '{'))).rejects.toThrow(
      /bad\.json cannot be read/u,
    );
    await expect(readConfiguration(join(folder, 'none.json'))).rejects.toThrow(/is not there/u);
  });

  it('is that of the folder, or of the nearest one above', () => {
    write('duizhao.config.json', '{}');
    const below = join(folder, 'a', 'b');
    mkdirSync(below, { recursive: true });
    // TypeScript goes before JSON.
    expect(findConfiguration(below)).toBe(join(folder, 'duizhao.config.ts'));
  });
});
