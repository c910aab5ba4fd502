import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/document/index.js';
import { outline } from '../outline.js';

const read = async (html: string | Uint8Array, language: 'zh' | 'en' = 'en') => {
  const bytes = typeof html === 'string' ? Buffer.from(`<!DOCTYPE html>${html}`) : html;
  return outline(await readDocument(bytes, { name: 'page.html', language })).split('\n');
};

describe('a web page', () => {
  it('is read in order: headings, paragraphs, rows of tables', async () => {
    const html = `<h1>Report</h1><p>First <b>paragraph</b>\n goes on.</p><table><tr><th>State<th>Share</tr>
      <tr><td>Chad<td>0.001</tr></table><p>Last one.</p>`;
    expect(await read(html)).toEqual([
      'heading Report',
      'paragraph First *paragraph* goes on.',
      'paragraph State\tShare',
      'paragraph Chad\t0.001',
      'paragraph Last one.',
    ]);
  });

  it('leaves out scripts, menus, what is hidden, and what surrounds its main text', async () => {
    const html = `<nav>Menu</nav><script>let x;</script><main><p>The text.</p><p hidden>Secret.</p></main><footer>Imprint</footer>`;
    expect(await read(html)).toEqual(['paragraph The text.']);
  });

  it('has its lists numbered as browsers do', async () => {
    const html = `<ol start="3"><li>Third item.<ol type="i"><li>First part.<li>Second part.</ol><li value="9">Ninth item.</ol>`;
    expect(await read(html)).toEqual([
      'paragraph 3. Third item.',
      'subparagraph i. First part.',
      'subparagraph ii. Second part.',
      'paragraph 9. Ninth item.',
    ]);
  });

  it('gives no second number to items that have theirs in the text', async () => {
    expect(await read('<ol><li>(a) States, and<li>(b) others.</ol>')).toEqual([
      'subparagraph (a) States, and',
      'subparagraph (b) others.',
    ]);
  });

  it.each([
    '<p>Text.',
    '<html><meta charset=utf-8><title>T</title><style>p {}</style><body><p>Text.',
    '<html><body></body></html><p>Text.',
    '<html><p>Text.',
    '<html><head><title>T</title></head><p>Text.',
    '<body><p>Text.',
    '<head><title>T</title></head><body><p>Text.',
  ])('may leave out tags around its text: %s', async (html) => {
    expect(await read(html)).toEqual(['paragraph Text.']);
  });

  it('ends a paragraph at two line breaks, a line at one', async () => {
    expect(await read('<body>One<br>line.<br><br>Another.')).toEqual([
      'paragraph One line.',
      'paragraph Another.',
    ]);
  });

  it('has raised links as marks of the notes they point to', async () => {
    const html = `<p>Recalls it<sup><a href="#f1">1</a></sup> on 5 m<sup>2</sup>.</p><p id="f1"><a href="#r1">1</a> See A/56/1.</p>`;
    expect(await read(html)).toEqual([
      'paragraph Recalls it{1} on 5 m².',
      'note 1 See A.'.replace('A.', 'A/56/1.'),
    ]);
  });

  it('has notes that open with a raised mark', async () => {
    const html = '<p>Recalls it.<sup>1</sup></p><hr><p><sup>1</sup>See there.</p>';
    expect(await read(html)).toEqual(['paragraph Recalls it.{1}', 'note 1 See there.']);
  });

  it('is decoded as it says: GB 2312, UTF-8 with a byte order mark', async () => {
    const gb = Buffer.concat([
      Buffer.from(
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>',
      ),
      // 大会通过决议。
      Buffer.from('b4f3bbe1cda8b9fdbef6d2e9a1a3', 'hex'),
      Buffer.from('</p></body></html>'),
    ]);
    expect(await read(gb, 'zh')).toEqual(['paragraph 大会通过决议。']);
    expect(await read(Buffer.from('\ufeff<html><body><p>大会。</p>'), 'zh')).toEqual([
      'paragraph 大会。',
    ]);
  });

  it('is found in a page that is mostly menus', async () => {
    const menu = Array.from(
      { length: 60 },
      (_, i) => `<li><a href="/${i}">Menu entry ${i}</a></li>`,
    ).join('');
    const text = `<div class="content">${'<p>The Assembly decided, after a long debate, that the matter should be settled in the way proposed.</p>'.repeat(8)}</div>`;
    const lines = await read(
      `<html><body><div class="menu"><ul>${menu}</ul></div>${text}</body></html>`,
    );
    expect(lines.filter((line) => line.includes('Menu entry'))).toEqual([]);
    expect(lines.filter((line) => line.includes('Assembly'))).toHaveLength(8);
  });
});
