import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DuizhaoError } from '../../../src/core/errors.js';
import { readText } from '../../../src/document/read/read-text.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};
const resolution = readFileSync(
  new URL('../../../corpora/A-RES-56-123/zh.txt', import.meta.url),
  'utf8',
);

/** The error that reading throws, or nothing. */
function errorOf(bytes: Uint8Array, name = 'draft.txt'): DuizhaoError | undefined {
  try {
    readText(bytes, name);
    return undefined;
  } catch (error) {
    if (error instanceof DuizhaoError) return error;
    throw error;
  }
}

describe('reading text', () => {
  it('reads UTF-8', () => {
    expect(readText(utf8('大会决议'), 'a')).toEqual({
      name: 'a',
      text: '大会决议',
      encoding: 'utf-8',
    });
  });

  it('leaves the byte order mark of UTF-8 out', () => {
    expect(readText(utf8('\ufeff大会'), 'a').text).toBe('大会');
  });

  it.each(['le', 'be'] as const)('reads UTF-16 %s with a byte order mark', (order) => {
    const source = readText(utf16('\ufeff大会\n', order), 'a');
    expect(source).toMatchObject({ text: '大会\n', encoding: `utf-16${order}` });
  });

  it.each(['le', 'be'] as const)('reads UTF-16 %s without a byte order mark', (order) => {
    expect(readText(utf16(resolution, order), 'a').text).toBe(resolution);
    expect(readText(utf16('The General Assembly,\n', order), 'a').text).toBe(
      'The General Assembly,\n',
    );
  });

  it('reads GB18030', () => {
    const bytes = Uint8Array.from(
      Buffer.from(
        'b4f3bbe1a3ac0abbd8b9cbc6e4d3d0b9d8bef6d2e9a3acc6e4d6d0c7ebc3d8cae9b3a4b0b4d5d5c1aabacfb9fa' +
          'd4a4b7c0b7b8d7efbacdd0cccac2cbbeb7a8b7bdb0b8b5c4b8dfb6c8d3c5cfc8b5d8cebba3ac',
        'hex',
      ),
    );
    const source = readText(bytes, 'a');
    expect(source.encoding).toBe('gb18030');
    expect(source.text).toBe(
      '大会，\n回顾其有关决议，其中请秘书长按照联合国预防犯罪和刑事司法方案的高度优先地位，',
    );
  });

  it('reads Big5', () => {
    const bytes = Uint8Array.from(
      Buffer.from(
        'a46ab77ca1410aa65ec555a8e4a6b3c3f6a84dc4b3a141b260ab48a655b0eac0b3a7f3b14ba4c1a8f3bdd5bb50a658a740a548a5b4c0bba655bad8a5c7b86fa141a55dac41b363bde6a448a466a141',
        'hex',
      ),
    );
    expect(readText(bytes, 'a')).toMatchObject({
      encoding: 'big5',
      text: '大會，\n回顧其有關決議，深信各國應更密切協調與合作以打擊各種犯罪，包括販賣人口，',
    });
  });

  it('reads the typographic quotes of an English Windows file', () => {
    const text = 'The Secretary-General\x92s report, entitled \x93Crime prevention\x94, was noted.';
    const source = readText(Uint8Array.from(Buffer.from(text, 'latin1')), 'a');
    expect(source.text).toBe(
      'The Secretary-General’s report, entitled “Crime prevention”, was noted.',
    );
  });
});

describe('refusing what is no text', () => {
  it.each([
    ['a PDF file', utf8('%PDF-1.4\n%âãÏÓ'), 'pdftotext'],
    ['a zip archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'word processor'],
    [
      'an old Word',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'plain text',
    ],
    ['a WordPerfect file', Uint8Array.from([0xff, 0x57, 0x50, 0x43, 0, 0]), 'plain text'],
    ['an RTF file', utf8('{\\rtf1\\ansi'), 'plain text'],
  ])('names %s and says what to do', (name, bytes, advice) => {
    const error = errorOf(bytes);
    expect(error?.code).toBe('INPUT_BINARY');
    expect(error?.message).toContain('draft.txt');
    expect(error?.message).toContain(name);
    expect(error?.hint).toContain(advice);
  });

  it('refuses bytes with zeros that are not UTF-16', () => {
    expect(errorOf(Uint8Array.from([1, 0, 0, 2, 65, 66, 0, 0, 7]))?.code).toBe('INPUT_BINARY');
  });

  it('refuses a file without a byte', () => {
    const error = errorOf(new Uint8Array());
    expect(error?.code).toBe('INPUT_EMPTY');
    expect(error?.message).toContain('draft.txt');
  });

  it('refuses a file with nothing but white space', () => {
    expect(errorOf(utf8(' \r\n\t\u3000\u00a0\n'))?.code).toBe('INPUT_EMPTY');
  });

  it('refuses text that is cut off inside a character and is in no other encoding either', () => {
    const bytes = Uint8Array.from([...utf8('大会决议。'.repeat(20)), 0xff, 0xff, 0xe5, 0xa4]);
    const error = errorOf(bytes);
    expect(error?.code).toBe('INPUT_UNDECODABLE');
    expect(error?.message).toContain('draft.txt');
    expect(error?.hint).toContain('UTF-8');
  });

  it('refuses UTF-16 that its byte order mark announces and that is broken', () => {
    expect(errorOf(Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]))?.code).toBe(
      'INPUT_UNDECODABLE',
    );
  });

  it('throws nothing but its own errors, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        errorOf(bytes);
      }),
    );
  });

  it('reads any text in UTF-8 back as it was, unless it is empty or binary', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const bytes = utf8(`大会${text}`);
        const error = errorOf(bytes);
        if (!error) expect(readText(bytes, 'a').text).toBe(`大会${text}`);
        else expect(error.code).toBe('INPUT_BINARY');
      }),
    );
  });
});
