import { describe, expect, it } from 'vitest';
import { type AnyCheckRule, checkBitext } from '../../../src/check/index.js';
import { crossReferenceRule } from '../../../src/check/rules/cross-reference.js';
import { paragraphOrderRule } from '../../../src/check/rules/paragraph-order.js';
import type { Bitext } from '../../../src/core/bitext.js';
import { type BlockNotes, bitextOf, summary, terms } from '../bitext.js';

/** Paragraphs that follow each other, a link each. */
function numbered(zh: readonly BlockNotes[], en: readonly BlockNotes[]): Bitext {
  const bitext = bitextOf(zh, en);
  const [link] = bitext.links;
  if (link === undefined) throw new TypeError('no link');
  return {
    ...bitext,
    links: bitext.source.blocks.map(({ id }, place) => ({
      ...link,
      id: `link${place + 1}`,
      source: [id],
      target: [`en${place + 1}`],
    })),
  };
}

function paragraph(value: number, text = 'text', label = `${value}.`): BlockNotes {
  return { text, kind: 'operative', number: { label, style: 'arabic', value } };
}

function item(value: number): BlockNotes {
  const label = `(${String.fromCharCode(0x60 + value)})`;
  return { text: 'item', kind: 'subparagraph', number: { label, style: 'letter', value } };
}

function find(rule: AnyCheckRule, zh: readonly BlockNotes[], en: readonly BlockNotes[]): string[] {
  return checkBitext(numbered(zh, en), { termMatcher: terms(), rules: [rule] }).map(summary);
}

const four = [1, 2, 3, 4].map((value) => paragraph(value, '文'));

describe('paragraph-order', () => {
  const orders = (...values: readonly number[]) =>
    find(
      paragraphOrderRule,
      four.slice(0, values.length),
      values.map((value) => paragraph(value)),
    );

  it('is content with numbers that follow each other', () => {
    expect(orders(1, 2, 3, 4)).toEqual([]);
  });

  it('finds a gap, a double and a number that comes late', () => {
    expect(orders(1, 2, 4)).toEqual(['error: expected 3., found 4.']);
    expect(orders(1, 2, 2, 3)).toEqual(['error: expected 3., found 2.']);
    expect(orders(1, 3, 2, 4)).toEqual(['error: expected 4., found 2.']);
  });

  it('blames one wrong number and not those after it', () => {
    expect(orders(1, 20, 3, 4)).toEqual(['error: expected 2., found 20.']);
    expect(orders(1, 2, 2, 4)).toEqual(['error: expected 3., found 2.']);
  });

  it('counts items anew below each paragraph', () => {
    const en = [paragraph(1), item(1), item(2), paragraph(2), item(1), item(3)];
    const zh = [paragraph(1), item(1), item(2), paragraph(2), item(1), item(2)];
    expect(find(paragraphOrderRule, zh, en)).toEqual(['error: expected (b), found (c)']);
  });

  it('lets be what the Chinese has as well, and excerpts', () => {
    const gap = [1, 2, 4].map((value) => paragraph(value));
    expect(find(paragraphOrderRule, gap, gap)).toEqual([]);
    const excerpt = [7, 8, 9].map((value) => paragraph(value));
    expect(find(paragraphOrderRule, four.slice(0, 3), excerpt)).toEqual([]);
  });
});

describe('cross-reference', () => {
  const refer = (text: string, chinese = '文') =>
    find(
      crossReferenceRule,
      [...four.slice(0, 2), paragraph(3, chinese), paragraph(4)],
      [paragraph(1), paragraph(2), paragraph(3, text), paragraph(4)],
    );

  it.each([
    'see paragraph 2 above',
    'paragraphs 1 and 2 above',
    'paragraph 4 below',
    'paragraph 9',
  ])('is content with %s', (text) => {
    expect(refer(text)).toEqual([]);
  });

  it('finds one that leads to nothing', () => {
    expect(refer('see paragraph 7 above')).toEqual(['error: found paragraph 7 above']);
    expect(refer('see paragraphs 2 to 7 (a) above')).toEqual([
      'error: found paragraphs 2 to 7 (a) above',
    ]);
  });

  it('turns one that leads the wrong way', () => {
    expect(refer('see paragraph 4 above')).toEqual([
      'error: expected below, found paragraph 4 above, fix below',
    ]);
  });

  it('finds them in Chinese too, and blames the English less for those', () => {
    expect(refer('text', '见上文第7段')).toEqual(['info: found 上文第7段']);
    expect(refer('text', '见上文第4段')).toEqual(['info: expected 下文, found 上文第4段']);
    expect(refer('text', '见上文第1和第2段')).toEqual([]);
    expect(refer('see paragraph 7 above', '见上文第7段')).toEqual([
      'warning: found paragraph 7 above',
    ]);
  });

  it('asks nothing of a text without numbers', () => {
    expect(find(crossReferenceRule, ['文'], ['see paragraph 7 above'])).toEqual([]);
  });
});
