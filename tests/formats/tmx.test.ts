import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DtdValidator, XmlDocument, XmlDtd } from 'libxml2-wasm';
import { afterAll, describe, expect, it } from 'vitest';
import { formatTmx, readTmx, type TranslationMemory, writeTmx } from '../../src/formats/index.js';
import { fourTexts, run } from './fixture.js';
import { runWith } from './hostile-run.js';
import { hostileText } from './hostile-text.js';

const dtd = XmlDtd.fromString(readFileSync(new URL('tmx14.dtd', import.meta.url), 'utf8'));
const validator = new DtdValidator(dtd);

afterAll(() => {
  dtd.dispose();
});

/** Throws what libxml2 has to say against a file, held against the DTD of TMX 1.4. */
function validate(xml: string): void {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
  } finally {
    document.dispose();
  }
}

/** A memory with one unit, whose segment is `content`. */
function tmxOf(content: string, attributes = 'xml:lang="zh-CN"'): string {
  return `<?xml version="1.0"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1"
    segtype="sentence" o-tmf="t" adminlang="en" srclang="zh-CN" datatype="plaintext"/>
    <body><tu><tuv ${attributes}><seg>${content}</seg></tuv></tu></body></tmx>`;
}

function segmentOf(xml: string): string | undefined {
  return readTmx(xml, 'a.tmx').units[0]?.variants[0]?.text;
}

describe('what is written', () => {
  it('is valid by the DTD of TMX 1.4', () => {
    validate(writeTmx(run));
  });

  it('is held against the DTD in earnest', () => {
    expect(() => validate(writeTmx(run).replace(' srclang="zh-CN"', ''))).toThrow('srclang');
  });

  it('is valid whatever the texts are', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        validate(writeTmx(runWith(text)));
      }),
    );
  });

  it('says in its header which tool, languages and segments it has', () => {
    const header = readTmx(writeTmx(run), 'a.tmx');
    expect(header).toMatchObject({
      tool: 'duizhao',
      sourceLanguage: 'zh-CN',
      adminLanguage: 'en',
      segmentType: 'paragraph',
      dataType: 'plaintext',
    });
  });

  it('gives traditional Chinese the tag that memories know', () => {
    const { bitext } = run;
    const traditional = {
      ...run,
      bitext: { ...bitext, source: { ...bitext.source, script: 'Hant' as const } },
    };
    expect(readTmx(writeTmx(traditional), 'a.tmx').sourceLanguage).toBe('zh-TW');
  });

  it('tells draft, memory, edited and published text apart', () => {
    const memory = readTmx(writeTmx({ ...run, drafts: fourTexts }), 'a.tmx');
    const unit = memory.units.find(({ id }) => id === 'operative-05=operative-04');
    const values = new Map(unit?.properties.map(({ type, value }) => [type, value]));
    expect(values.get('x-machine-draft')).toBe('By the model.');
    expect(values.get('x-memory-text')).toBe('Out of the memory.');
    expect(values.get('x-memory-match')).toBe('87% adapted un');
    expect(values.get('x-edited-text')).toBe('By a person.');
    expect(unit?.variants.map(({ text }) => text)).not.toContain('By a person.');
  });

  it('keeps the machine draft apart from the published text', () => {
    const unit = readTmx(writeTmx(run), 'a.tmx').units.find(
      ({ id }) => id === 'preambular-01=preambular-01',
    );
    expect(unit?.variants.map(({ language }) => language)).toEqual(['zh-CN', 'en']);
    expect(unit?.variants[1]?.text).toContain('46/125');
    expect(unit?.properties).toContainEqual({
      type: 'x-machine-draft',
      value: expect.stringContaining('46/152'),
    });
  });

  it('carries score, bead and segments of each link', () => {
    const unit = readTmx(writeTmx(run), 'a.tmx').units.find(({ id }) => id?.includes('+'));
    expect(unit?.properties.slice(0, 5)).toEqual([
      { type: 'x-score', value: '0.8300' },
      { type: 'x-bead', value: '1-2' },
      { type: 'x-status', value: 'proposed' },
      { type: 'x-source-segments', value: 'operative-01' },
      { type: 'x-target-segments', value: 'operative-01 operative-02' },
    ]);
  });

  it('has one variant for a segment without counterpart', () => {
    const unit = readTmx(writeTmx(run), 'a.tmx').units.find(({ id }) => id === 'operative-04=');
    expect(unit?.variants.map(({ language }) => language)).toEqual(['zh-CN']);
  });

  it('is the same bytes each time', () => {
    expect(writeTmx(run)).toBe(writeTmx(structuredClone(run)));
  });
});

// What XML cannot carry outside segments becomes U+FFFD; inside them nothing is lost.
const plainText = hostileText.map((text) =>
  text.replace(/(?![\t\n\r\u007F-\u009F])\p{Control}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, ''),
);

const memories: fc.Arbitrary<TranslationMemory> = fc.record({
  tool: plainText,
  toolVersion: plainText,
  segmentType: fc.constantFrom('block', 'paragraph', 'sentence', 'phrase'),
  originalFormat: plainText,
  adminLanguage: plainText,
  sourceLanguage: plainText,
  dataType: plainText,
  properties: fc.array(fc.record({ type: plainText, value: plainText }), { maxLength: 2 }),
  units: fc.array(
    fc.record({
      id: plainText,
      segmentType: fc.constantFrom('sentence', 'paragraph'),
      properties: fc.array(fc.record({ type: plainText, value: plainText }), { maxLength: 2 }),
      variants: fc.array(fc.record({ language: plainText, text: hostileText }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    { maxLength: 3 },
  ),
});

describe('what is written and read', () => {
  it('is the same memory, whatever the texts are', () => {
    fc.assert(
      fc.property(memories, (memory) => {
        expect(readTmx(formatTmx(memory), 'a.tmx')).toEqual(memory);
      }),
    );
  });

  it('reads a thousand references in one text', () => {
    const memory = readTmx(tmxOf('&amp;'.repeat(5000)), 'a.tmx');
    expect(memory.units[0]?.variants[0]?.text).toBe('&'.repeat(5000));
  });
});

describe('memories of other tools', () => {
  it('keeps the text of highlights and leaves out native codes', () => {
    const seg =
      'A <bpt i="1">&lt;b></bpt><hi>bold</hi><ept i="1">&lt;/b></ept> word<ph x="1">\\n</ph>.';
    expect(segmentOf(tmxOf(seg))).toBe('A bold word.');
  });

  it('reads CDATA sections as text', () => {
    expect(segmentOf(tmxOf('<![CDATA[a < b &amp; c]]>'))).toBe('a < b &amp; c');
  });

  it('knows the language attribute of older versions', () => {
    expect(readTmx(tmxOf('字', 'lang="ZH"'), 'a.tmx').units[0]?.variants[0]?.language).toBe('ZH');
  });
});

describe('what is no TMX', () => {
  it.each([
    ['<tmx><header></tmx>', 'not well formed'],
    ['<xliff/>', 'another format'],
    ['<tmx version="1.4"><body/></tmx>', 'no header'],
    [tmxOf('a', ''), 'a variant without language'],
  ])('is refused with a code: %s (%s)', (xml) => {
    expect(() => readTmx(xml, 'a.tmx')).toThrow(
      expect.objectContaining({
        code: 'FORMAT_INVALID',
        message: expect.stringContaining('a.tmx'),
      }),
    );
  });
});
