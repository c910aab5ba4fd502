import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/document/index.js';
import { outline } from '../outline.js';
import { type DocxParts, docxFile, p, r } from './docx-file.js';

const read = async (document: string, parts: DocxParts = {}) =>
  outline(
    await readDocument(docxFile({ document, ...parts }), { name: 'a.docx', language: 'en' }),
  ).split('\n');

const level = (ilvl: number, format: string, pattern: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
const numbered = (id: number, ilvl: number) =>
  `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`;
const list = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`;

describe('numbers that Word counts', () => {
  it('are written out, level by level, and start again below a higher level', async () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)');
    const items = [0, 1, 1, 0, 1].map((at, index) => p(`Item ${index}.`, numbered(1, at)));
    expect(await read(items.join(''), { numbering: list(levels) })).toEqual([
      'paragraph 1. Item 0.',
      'subparagraph (a) Item 1.',
      'subparagraph (b) Item 2.',
      'paragraph 2. Item 3.',
      'subparagraph (a) Item 4.',
    ]);
  });

  it.each([
    ['lowerRoman', '(%1)', ['(i)', '(ii)', '(iii)']],
    ['upperRoman', '%1.', ['I.', 'II.', 'III.']],
    ['upperLetter', '%1.', ['A.', 'B.', 'C.']],
    ['chineseCounting', '%1、', ['一、', '二、', '三、']],
    ['chineseCountingThousand', '（%1）', ['（一）', '（二）', '（三）']],
    ['chineseLegalSimplified', '%1、', ['壹、', '贰、', '叁、']],
    ['ideographTraditional', '%1、', ['甲、', '乙、', '丙、']],
    ['decimalEnclosedCircle', '%1', ['①', '②', '③']],
    ['decimalZero', '%1.', ['01.', '02.', '03.']],
    ['ordinal', '%1', ['1st', '2nd', '3rd']],
  ])('are written as %s', async (format, pattern, labels) => {
    const items = labels.map(() => p('words of an item.', numbered(1, 0))).join('');
    const document = await readDocument(
      docxFile({ document: items, numbering: list(level(0, format, pattern)) }),
      { name: 'a.docx', language: 'zh' },
    );
    const printed = document.blocks.map(({ number, text }) => (number?.label ?? '') + text);
    expect(printed.map((text) => text.replace(/ ?words.*/u, ''))).toEqual(labels);
  });

  it('name the numbers of higher levels, all in digits where the level says so', async () => {
    const levels = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    const items = p('Part', numbered(1, 0)) + p('Item one.', numbered(1, 1));
    expect(await read(items, { numbering: list(levels) })).toEqual([
      'heading I. Part',
      'paragraph 1.1 Item one.',
    ]);
  });

  it('start again where a list says so, and go on where another shares its numbers', async () => {
    const nums = `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const items = [1, 1, 2, 3, 3].map((id) => p('Item.', numbered(id, 0))).join('');
    expect(await read(items, { numbering: list(level(0, 'decimal', '%1.'), nums) })).toEqual(
      [1, 2, 3, 1, 2].map((number) => `paragraph ${number}. Item.`),
    );
  });

  it('come from the style of a paragraph', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Para"><w:basedOn w:val="Base"/></w:style>`;
    const numbering = list(level(0, 'decimal', '%1.'));
    const style = '<w:pStyle w:val="Para"/>';
    const none = `${style}<w:numPr><w:numId w:val="0"/></w:numPr>`;
    const items = p('One.', style) + p('None.', none) + p('Two.', style);
    expect(await read(items, { numbering, styles })).toEqual([
      'paragraph 1. One.',
      'paragraph None.',
      'paragraph 2. Two.',
    ]);
  });
});

describe('changes that were tracked', () => {
  it('are accepted: what was inserted is read, what was deleted is not', async () => {
    const runs = `${r('Decides to ')}<w:del><w:r><w:delText>delete</w:delText></w:r></w:del><w:ins>${r('insert')}</w:ins>${r(' it.')}`;
    expect(await read(p(runs))).toEqual(['paragraph Decides to insert it.']);
  });

  it('join two paragraphs where the end of the first was deleted', async () => {
    expect(await read(p('One ', '<w:rPr><w:del/></w:rPr>') + p('paragraph.'))).toEqual([
      'paragraph One paragraph.',
    ]);
  });

  it('leave a text where it was moved to', async () => {
    const moved = `<w:moveFrom>${r('away ')}</w:moveFrom>${r('here ')}<w:moveTo>${r('moved.')}</w:moveTo>`;
    expect(await read(p(moved))).toEqual(['paragraph here moved.']);
  });
});

describe('what is read of a paragraph', () => {
  it('is no hidden text, by itself or by its style', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>';
    const runs = r('a', '<w:vanish/>') + r('b', '<w:rStyle w:val="Gone"/>') + r('Seen.');
    expect(await read(p(runs), { styles })).toEqual(['paragraph Seen.']);
  });

  it('is the result of a field and not its instruction', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instruction = '<w:r><w:instrText>REF x</w:instrText></w:r>';
    const runs = `${r('See ')}${field('begin')}${instruction}${r('hidden')}${field('separate')}${r('paragraph 3')}${field('end')}${r('.')}`;
    expect(await read(p(runs))).toEqual(['paragraph See paragraph 3.']);
  });

  it('is a hyphen that does not break, and no soft one', async () => {
    const runs = `<w:r><w:t>money</w:t><w:noBreakHyphen/><w:t>laun</w:t><w:softHyphen/><w:t>dering.</w:t></w:r>`;
    expect(await read(p(runs))).toEqual(['paragraph money-laundering.']);
  });

  it('is a text box once, though it is written for two versions of Word', async () => {
    const box = (name: string) =>
      `<${name}><w:txbxContent>${p('In the box.')}</w:txbxContent></${name}>`;
    const runs = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('wps:txbx')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('v:textbox')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('Beside it.')}`;
    expect(await read(p(runs))).toEqual(['paragraph Beside it.', 'paragraph In the box.']);
  });

  it('has its references resolved, and keeps the text of links and content controls', async () => {
    const runs = `<w:hyperlink>${r('A &amp; B')}</w:hyperlink><w:sdt><w:sdtContent>${r(' &#x4E2D;.')}</w:sdtContent></w:sdt>`;
    expect(await read(p(runs))).toEqual(['paragraph A & B 中.']);
  });
});

it('rows of tables are lines, a row of one cell is text', async () => {
  const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const table = `<w:tbl>${row('State', 'Share')}${row('Chad', '0.001')}${row('Only one cell.')}</w:tbl>`;
  expect(await read(table)).toEqual([
    'paragraph State\tShare',
    'paragraph Chad\t0.001',
    'paragraph Only one cell.',
  ]);
});

describe('notes', () => {
  const reference = (id: number, kind = 'footnote') =>
    `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const note = (id: number, text: string, kind = 'footnote') =>
    `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${r(` ${text}`)}`)}</w:${kind}>`;
  const separator = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>';

  it('have the marks that Word counts, in the order of their references', async () => {
    const document = p(`${r('Recalls')}${reference(7)}${r(' and notes')}${reference(2)}${r('.')}`);
    const footnotes = separator + note(2, 'See B.') + note(7, 'See A.');
    expect(await read(document, { footnotes })).toEqual([
      'paragraph Recalls{1} and notes{2}.',
      'note 1 See A.',
      'note 2 See B.',
    ]);
  });

  it('are told apart where foot- and endnotes have the same number', async () => {
    const document = p(`${r('One')}${reference(1)}${r(' two')}${reference(1, 'endnote')}${r('.')}`);
    const footnotes = note(1, 'A foot.');
    const endnotes = note(1, 'An end.', 'endnote');
    expect(await read(document, { footnotes, endnotes })).toEqual([
      'paragraph One{1} two{i}.',
      'note 1 A foot.',
      'note i An end.',
    ]);
  });

  it('keep a mark that the author chose', async () => {
    const star = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>';
    const footnotes = `<w:footnote w:id="1">${p('* Starred.')}</w:footnote>`;
    expect(await read(p(`${r('Title')}${star}${r('.')}`), { footnotes })).toEqual([
      'paragraph Title{*}.',
      'note * Starred.',
    ]);
  });

  it('that were typed by hand are found by their raised marks', async () => {
    const mark = (text: string) => r(text, '<w:vertAlign w:val="superscript"/>');
    const document = p(r('Some text') + mark('1') + r('.')) + p(mark('1') + r(' See there.'));
    expect(await read(document)).toEqual(['paragraph Some text{1}.', 'note 1 See there.']);
  });

  it('that refer to themselves come to an end', async () => {
    const footnotes = `<w:footnote w:id="1">${p(r('Again') + reference(1))}</w:footnote>`;
    expect(await read(p(r('Text') + reference(1)), { footnotes })).toEqual([
      'paragraph Text{1}',
      'note 1 Again',
    ]);
  });
});
