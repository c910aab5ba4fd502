import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/document/index.js';
import { outline } from '../outline.js';

const read = async (text: string) =>
  outline(await readDocument(Buffer.from(text), { name: 'a.md', language: 'en' })).split('\n');

describe('Markdown', () => {
  it('is read without its markup', async () => {
    const text = `# Report of the *Group*\n\nSome **bold** text, [a link](http://example.org) and \`code\`,\nwrapped.\n\nSetext\n======\n\n> Quoted text.\n`;
    expect(await read(text)).toEqual([
      'heading Report of the *Group*',
      'paragraph Some *bold* text, a link and code, wrapped.',
      'heading Setext',
      'paragraph Quoted text.',
    ]);
  });

  it('has items, rows and code as lines of their own', async () => {
    const text = `1. First item.\n2. Second item.\n- A point.\n\n| State | Share |\n| --- | --- |\n| Chad | 0.1 |\n\n\`\`\`\na * b.\n\`\`\`\n`;
    expect(await read(text)).toEqual([
      'paragraph 1. First item.',
      'paragraph 2. Second item.',
      'paragraph • A point.',
      'paragraph State\tShare',
      'paragraph Chad\t0.1',
      'paragraph a * b.',
    ]);
  });

  it('has its notes', async () => {
    expect(await read('Recalls it.[^1] Not[^2] that.\n\n[^1]: See\n    there.\n')).toEqual([
      'paragraph Recalls it.{1} Not[^2] that.',
      'note 1 See there.',
    ]);
  });

  it('keeps what only looks like markup', async () => {
    expect(await read(String.raw`snake_case_name, 2 * 3 * 4 and \*stars\*.`)).toEqual([
      'paragraph snake_case_name, 2 * 3 * 4 and *stars*.',
    ]);
  });
});
