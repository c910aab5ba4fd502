import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/core/document.js';
import { documentFromBytes } from '../../src/document/index.js';
import { outline } from './outline.js';

const folder = new URL('./fixtures/', import.meta.url);
const read = (file: string) =>
  documentFromBytes(readFileSync(new URL(file, folder)), { name: file });
const fixtures = readdirSync(folder).filter((file) => file.endsWith('.txt'));

describe('each fixture', () => {
  it.each(fixtures)('%s has the outline beside it', async (file) => {
    const expected = `./fixtures/${file.replace('.txt', '.outline')}`;
    await expect(`${outline(read(file))}\n`).toMatchFileSnapshot(expected);
  });

  it.each(fixtures)('%s is in the language its name says', (file) => {
    expect(read(file).language).toBe(file.split('.').at(-2) as Language);
  });
});

describe('texts in other encodings', () => {
  it('are the same document in GB18030 with Windows line ends', () => {
    const resolution = new URL('../../corpora/A-RES-56-123/zh.txt', import.meta.url);
    const utf8 = documentFromBytes(readFileSync(resolution), { name: 'zh.txt' });
    expect(outline(read('encodings/resolution.gb18030.txt'))).toBe(outline(utf8));
  });

  it('are the same document in Big5', () => {
    expect(outline(read('encodings/traditional.big5.txt'))).toBe(
      outline(read('traditional.zh.txt')),
    );
  });

  it.each(['le', 'be'] as const)('are the same document in UTF-16 %s', (order) => {
    const text = readFileSync(new URL('traditional.zh.txt', folder), 'utf8');
    const bytes = Buffer.from(text, 'utf16le');
    const document = documentFromBytes(order === 'le' ? bytes : bytes.swap16(), { name: 'utf-16' });
    expect(outline(document)).toBe(outline(read('traditional.zh.txt')));
  });
});
