import { describe, expect, it } from 'vitest';
import { mendText } from '../../../src/cli/checking/mend-text.js';
import type { Block } from '../../../src/core/document.js';

function block(id: string, text: string, ...origins: Block['origins']): Block {
  return { id, kind: 'paragraph', text, spans: [], source: { start: 0, end: 0 }, origins };
}

// A note stands between the lines of a paragraph.
const text = 'It has 75\n1 A note.\ncountries in all.\n';
const note = block('note', 'A note.', { start: 0, source: 12, length: 7 });
const paragraph = block(
  'paragraph',
  'It has 75 countries in all.',
  { start: 0, source: 0, length: 9 },
  { start: 10, source: 20, length: 17 },
);

describe('a text', () => {
  it('has the new words where the old ones stood', () => {
    const mended = block(
      'paragraph',
      'It has 57 countries in all.',
      { start: 0, source: 0, length: 7 },
      { start: 10, source: 20, length: 17 },
    );
    expect(mendText(text, [paragraph, note], [mended])).toBe(text.replace('75', '57'));
  });

  it('keeps what stands between the words that are changed', () => {
    const mended = block(
      'paragraph',
      'It has 57 States in all.',
      { start: 0, source: 0, length: 7 },
      { start: 17, source: 29, length: 8 },
    );
    expect(mendText(text, [paragraph, note], [mended])).toBe(
      'It has 57 States\n1 A note.\n in all.\n',
    );
  });

  it('stays as it is where nothing was mended', () => {
    expect(mendText(text, [paragraph, note], [paragraph])).toBe(text);
  });
});
