import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import { documentFromText } from '../../src/document/index.js';

/** A text with line `at` and the one below joined, for every pair that is one paragraph. */
function joinedCopies(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const next = lines[at + 1] ?? '';
    const isInside =
      line.length > 60 && !line.endsWith('-') && /^\p{L}/u.test(next) && !next.startsWith('See ');
    return isInside
      ? [[...lines.slice(0, at), `${line} ${next}`, ...lines.slice(at + 2)].join('\n')]
      : [];
  });
}

describe('a wrapped text in which two lines were joined', () => {
  it('parses as if they had not been', () => {
    const name = 'en.txt';
    const text = readFileSync(packageFile('corpora', 'A-RES-56-123', name), 'utf8');
    const blocksOf = (copy: string) =>
      documentFromText(copy, { name }).blocks.map(({ id, text: words }) => `${id} ${words}`);
    const copies = joinedCopies(text);
    expect(copies.length).toBeGreaterThan(80);
    const expected = blocksOf(text);
    for (const copy of copies) expect(blocksOf(copy)).toEqual(expected);
  });
});
