import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';

it('finds the files that ship with the package', () => {
  expect(existsSync(packageFile('corpora', 'dictionary', 'cedict.bin'))).toBe(true);
});
