import { describe, expect, it } from 'vitest';
import { repaired, repairsBy } from './repaired.js';

describe('taking out what belongs to the page', () => {
  const page = (furniture: string) =>
    `The first paragraph ends here.\n\n${furniture}\n\nThe second one begins.`;
  const paragraphs = ['The first paragraph ends here.', 'The second one begins.'];

  it.each([
    'A/RES/56/123\n\n2',
    'A/RES/56/123\nPage 2',
    '- 2 -',
    '— 2 —',
    'Page 2 of 5',
    '\f',
    '2\n\fA/RES/56/123',
    '02-48321',
    '*0249712*',
    '_______________',
    '* * *',
    '----------------',
  ])('takes out %j', (furniture) => {
    expect(repaired(page(furniture), 'en')).toEqual(paragraphs);
  });

  it('takes out Chinese page numbers', () => {
    expect(repaired('前一段。\n\n第 2 页\n\n后一段。', 'zh')).toEqual(['前一段。', '后一段。']);
  });

  it('takes out heads that are repeated on every page', () => {
    const text = ['One.', 'Report on crime', '2', 'Two.', 'Report on crime', '3', 'Three.'].join(
      '\n\n',
    );
    expect(repaired(text, 'en')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('leaves a symbol in the masthead alone', () => {
    expect(repaired('United Nations\n\nA/RES/56/123\n\nGeneral Assembly', 'en')).toEqual([
      'United Nations',
      'A/RES/56/123',
      'General Assembly',
    ]);
  });

  it('leaves a number alone that stands by itself on a line and counts nothing', () => {
    expect(repaired('The total was\n\n42\n\nand no more.', 'en')).toContain('42');
  });

  it('reports them', () => {
    expect(repairsBy('running-heads', page('A/RES/56/123\n\n2'), 'en')).toMatchObject([
      { before: 'A/RES/56/123', after: '' },
    ]);
    expect(repairsBy('page-numbers', page('A/RES/56/123\n\n2'), 'en')).toMatchObject([
      { before: '2', after: '' },
    ]);
  });
});
