import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readBeads,
  readInterText,
  readSentences,
  writeInterText,
  writeInterTextSentences,
} from '../../../src/formats/alignment/index.js';
import { hostileText } from '../hostile-text.js';
import { tangledAlignments } from './alignments.js';

const names = { source: 'A.zh.xml', target: 'A.en.xml' };

/** A file of links as InterText writes it. */
function linksOf(
  links: readonly string[],
  documents = "toDoc='A.en-00.xml' fromDoc='A.zh-00.xml'",
): string {
  const lines = links.map((xtargets) => `<link type='1-1' xtargets='${xtargets}' status='man'/>`);
  return [
    "<?xml version='1.0' encoding='utf-8'?>",
    `<linkGrp ${documents}>`,
    ...lines,
    '</linkGrp>',
  ].join('\n');
}

/** A text of InterText with paragraphs of so many sentences. */
function textOf(paragraphs: readonly number[]): string {
  const written = paragraphs.map((sentences, paragraph) => {
    const lines = Array.from(
      { length: sentences },
      (_, sentence) => `<s id="${paragraph + 1}:${sentence + 1}">S <b>${sentence}</b></s>`,
    );
    return `<p id="${paragraph + 1}">${lines.join('\n')}</p>`;
  });
  return `<?xml version='1.0'?>\n<!DOCTYPE doc SYSTEM "a.dtd">\n<doc id="A">${written.join('')}</doc>`;
}

describe('links of InterText', () => {
  it('name the target text first and count sentences through paragraphs', () => {
    const xml = linksOf(['1:1;1:1', '2:1 2:2;2:1', ';2:2', '3:1;']);
    expect(readInterText(xml, 'A.xml').beads).toEqual([
      { source: [0], target: [0] },
      { source: [1], target: [1, 2] },
      { source: [2], target: [] },
      { source: [], target: [3] },
    ]);
  });

  it('may cross: ids go by their numbers', () => {
    const xml = linksOf(['1:10;1:1', '1:9;1:2', '2:1;10:1', '1:1;2:1']);
    expect(
      readInterText(xml, 'A.xml').beads.map(({ source, target }) => [...source, ...target]),
    ).toEqual([
      [0, 2],
      [1, 1],
      [3, 3],
      [2, 0],
    ]);
  });

  it('may have ids of other kinds, which go by the order they stand in', () => {
    const xml = linksOf(['b.x;q', 'a.x;p']);
    expect(readInterText(xml, 'A.xml').beads).toEqual([
      { source: [0], target: [0] },
      { source: [1], target: [1] },
    ]);
  });

  it.each([
    ["toDoc='A.zh-00.xml' fromDoc='A.en-00.xml'", [0], [0, 1]],
    ["toDoc='A.en-00.xml' fromDoc='A.zh-00.xml'", [0, 1], [0]],
    ["toDoc='prj.001_zh.xml' fromDoc='prj.001_en.xml'", [0], [0, 1]],
    ["toDoc='zhen-en-zh.xml' fromDoc='B.xml'", [0, 1], [0]],
    ["toDoc='A.xml' fromDoc='B.xml'", [0, 1], [0]],
  ])('have the Chinese text as their source: %s', (documents, source, target) => {
    expect(readInterText(linksOf(['1:1;1:1 1:2'], documents), 'A.xml').beads).toEqual([
      { source, target },
    ]);
  });

  it('count the sentences of the texts where these are given', () => {
    const texts = {
      source: readSentences(textOf([2, 3]), 'A.zh.xml'),
      target: readSentences(textOf([1, 2]), 'A.en.xml'),
    };
    expect(readInterText(linksOf(['2:2;2:3']), 'A.xml', texts).beads).toEqual([
      { source: [4], target: [2] },
    ]);
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(tangledAlignments, (alignment) => {
        expect(readInterText(writeInterText(alignment, names), 'A.xml')).toEqual(alignment);
      }),
    );
  });

  it('come back with the ids of their texts, all sentences linked or not', () => {
    const texts = {
      source: readSentences(textOf([2, 3]), 'A.zh.xml'),
      target: readSentences(textOf([4]), 'A.en.xml'),
    };
    const alignment = readBeads('[1]:[0]\n[4]:[3]\n', 'a.align');
    const xml = writeInterText(alignment, { ...names, texts });
    expect(xml).toContain("<link type='1-1' xtargets='1:4;2:3' status='auto'/>");
    expect(readInterText(xml, 'A.xml', texts)).toEqual(alignment);
  });

  it.each([
    ['<linkGrp><link></linkGrp>', /A\.xml, line 1/u],
    ['<cesAlign/>', /line 1: the root element is not <linkGrp>/u],
    [linksOf(['1:1;1:1', '1:2']), /line 4: .*no xtargets/u],
    [linksOf(['1:1;1:1', '1:2;1:1']), /line 4: source position 0 is used already at line 3/u],
  ])('are refused with a line if they are wrong: %j', (xml, message) => {
    expect(() => readInterText(xml, 'A.xml')).toThrow(
      expect.objectContaining({ code: 'FORMAT_INVALID', message: expect.stringMatching(message) }),
    );
  });

  it('are refused if the text has no such sentence', () => {
    const text = readSentences(textOf([2]), 'A.xml');
    expect(() =>
      readInterText(linksOf(['1:3;1:1']), 'A.xml', { source: text, target: text }),
    ).toThrow(/line 3: the target text has no sentence with the id “1:3”/u);
  });
});

describe('sentences of a text', () => {
  it('are its lines, empty ones too', () => {
    expect(readSentences('\uFEFF一\r\n\r\n二\r\n', 'a.txt').map(({ text }) => text)).toEqual([
      '一',
      '',
      '二',
    ]);
  });

  it('are its <s> elements in XML, marks left out', () => {
    expect(readSentences(textOf([1, 1]), 'a.xml')).toEqual([
      { text: 'S 0', id: '1:1' },
      { text: 'S 0', id: '2:1' },
    ]);
  });

  it('may be lines with the paragraph marks of hunalign', () => {
    expect(readSentences('<p>\na b\n', 'a.txt')).toEqual([{ text: '<p>' }, { text: 'a b' }]);
  });

  it('are refused in XML that has none', () => {
    expect(() => readSentences('<?xml version="1.0"?><doc/>', 'a.xml')).toThrow(/a\.xml.*<s>/u);
  });

  it('come back from a text for InterText, whatever they say', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), (texts) => {
        const plain = texts.map((text) =>
          text.replace(/(?![\t\n\r\u007F-\u009F])\p{Control}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, ''),
        );
        const xml = writeInterTextSentences(plain.map((text) => ({ text })));
        expect(readSentences(xml, 'a.xml')).toEqual(
          plain.map((text, index) => ({ text, id: `1:${index + 1}` })),
        );
      }),
    );
  });
});
