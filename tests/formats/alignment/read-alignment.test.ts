import { describe, expect, it } from 'vitest';
import {
  alignmentFormats,
  detectAlignmentFormat,
  readAlignment,
} from '../../../src/formats/alignment/index.js';

const links = "<linkGrp toDoc='a' fromDoc='b'><link xtargets='1:1;1:1'/></linkGrp>";

describe('the format of an alignment', () => {
  it.each([
    ['beads', '\uFEFF\n[]:[0]\n'],
    ['ladder', '0\t0\t0.5\n'],
    ['ladder', '0 0\r\n'],
    ['intertext', `<?xml version='1.0'?>\n<!-- by hand -->\n<!DOCTYPE linkGrp>${links}`],
    ['intertext', links],
    ['tmx', '<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"/>'],
    [undefined, ''],
    [undefined, '他来了。\n'],
    [undefined, '12\n'],
    [undefined, '<cesAlign><linkGrp/></cesAlign>'],
    [undefined, `${'<!---->'.repeat(50_000)}x`],
  ])('is told from the beginning: %s', (format, text) => {
    expect(detectAlignmentFormat(text)).toBe(format);
  });

  it('is one of those that are named', () => {
    expect(alignmentFormats).toEqual(['beads', 'ladder', 'intertext', 'tmx']);
  });
});

describe('reading an alignment', () => {
  it.each(['[0]:[0]\n', '0 0\n1 1\n', links])('gives the same for the same links: %s', (text) => {
    expect(readAlignment(text, 'a').beads).toEqual([{ source: [0], target: [0] }]);
  });

  it('follows the format it is told', () => {
    expect(() => readAlignment('[0]:[0]\n', 'a', { format: 'ladder' })).toThrow(/a, line 1/u);
  });

  it('refuses what is in no format it knows, and names those', () => {
    expect(() => readAlignment('hello', 'a.txt')).toThrow(
      expect.objectContaining({
        code: 'FORMAT_UNKNOWN',
        message: expect.stringContaining('a.txt'),
        hint: expect.stringContaining('beads, ladder, intertext, tmx'),
      }),
    );
  });
});
