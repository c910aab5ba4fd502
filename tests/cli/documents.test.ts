import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/cli/exit-codes.js';
import { packageFile } from '../../src/core/package-folder.js';
import { duizhao, inFolder } from './command-line.js';

const made = (name: string) => packageFile('tests', 'documents-made', name);
const golden = (name: string) => readFileSync(packageFile('tests', 'golden', 'run', name), 'utf8');
const nothingElse = packageFile('tests', 'cli', 'no-canvas.mjs');

describe('duizhao run on documents', () => {
  it.each([
    ['PDF', 'resolution-plain.zh.pdf', 'resolution-plain.en.pdf'],
    ['PDF in two columns and Word', 'resolution-two-columns.zh.pdf', 'resolution.en.docx'],
    ['Word and PDF with overprinted bold', 'resolution-overprinted.en.pdf', 'resolution.zh.docx'],
  ])('links %s as it links the texts, without a network or a canvas', (_, first, second) =>
    inFolder(async (folder) => {
      const args = ['run', made(first), made(second), '--no-drafts', '-q', '-o', folder];
      const { exitCode, stderr } = await duizhao(args, { preload: nothingElse });
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      const written = (name: string) => readFileSync(join(folder, name), 'utf8');
      expect(written('bitext.tmx')).toBe(golden('bitext.tmx'));
      // The Chinese text prints its paragraph 19 with a full-width stop.
      expect(written('bitext.tsv')).toBe(golden('bitext.tsv').replace('19．', '19.'));
    }),
  );

  it('says what is wrong with a document that cannot be read, and leaves nothing behind', () =>
    inFolder(async (folder) => {
      const cut = join(folder, 'cut.docx');
      writeFileSync(cut, readFileSync(made('resolution.en.docx')).subarray(0, 5000));
      const out = join(folder, 'out');
      const { exitCode, stderr } = await duizhao(['run', cut, made('table.zh.pdf'), '-o', out]);
      expect(exitCode).toBe(exitCodes.bad);
      expect(stderr).toContain('cut.docx is a zip archive that is damaged or was cut off');
      expect(existsSync(out)).toBe(false);
    }));
});
