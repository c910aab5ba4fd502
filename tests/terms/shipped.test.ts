import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import { readTbx, writeTbx } from '../../src/terms/tbx.js';
import { problemSeverities, validateTermbase } from '../../src/terms/validate/index.js';

const files = readdirSync(packageFile('corpora', 'termbases')).filter((name) =>
  name.endsWith('.tbx'),
);
const textOf = (file: string) => readFileSync(packageFile('corpora', 'termbases', file), 'utf8');
const bases = files.map((file) => readTbx(textOf(file), file));

describe('the termbases that ship', () => {
  it('are four', () => {
    expect(files.sort()).toEqual([
      'un-countries.tbx',
      'un-crime-prevention.tbx',
      'un-entities.tbx',
      'un-lead-words.tbx',
    ]);
  });

  it.each(files)('%s is as the writer of TBX writes it', (file) => {
    expect(writeTbx(readTbx(textOf(file), file)) === textOf(file)).toBe(true);
  });

  it('have no errors, taken together', () => {
    const concepts = bases.flatMap((base) => base.concepts);
    const problems = validateTermbase({ id: 'shipped', title: 'Shipped', concepts });
    expect(problems.filter(({ kind }) => problemSeverities[kind] === 'error')).toEqual([]);
  });

  it('have no id twice', () => {
    const ids = bases.flatMap((base) => base.concepts.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('say where they come from and what may be done with them', () => {
    for (const { id, licence, source } of bases) {
      expect([id, licence]).toEqual([id, 'Apache-2.0']);
      expect([id, source]).toEqual([id, expect.any(String)]);
    }
  });

  it('are described where they lie', () => {
    const provenance = readFileSync(packageFile('corpora', 'termbases', 'PROVENANCE.md'), 'utf8');
    for (const file of files) expect(provenance).toContain(`## ${file}`);
  });
});
