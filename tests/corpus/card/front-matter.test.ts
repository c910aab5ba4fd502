import { describe, expect, it } from 'vitest';
import { madeCards } from './made-card.js';

function frontMatter(settings: unknown, formats?: readonly string[]): readonly string[] {
  const [, text = ''] = madeCards(settings, formats)['README.md'].split('---\n');
  return text.split('\n').map((line) => line.trim());
}

describe('the front matter of a data card', () => {
  it.each([
    ['CC-BY-SA-4.0', ['license: cc-by-sa-4.0']],
    ['ODbL-1.0', ['license: odbl']],
    ['terms: of "use" #1', ['license: other', 'license_name: "terms: of \\"use\\" #1"']],
    ['__proto__', ['license: other', 'license_name: "__proto__"']],
  ])('gives the licence %s as Hugging Face wants it', (licence, lines) => {
    const own = frontMatter({ licence }).filter((line) => line.startsWith('license'));
    expect(own).toEqual(lines);
  });

  it.each([
    [['parquet', 'jsonl'], 'parquet'],
    [['jsonl', 'tmx'], 'jsonl'],
  ])('names the shards of one format of %j', (formats, named) => {
    const own = frontMatter({}, formats).filter((line) => /^path:|^- split:/u.test(line));
    expect(own).toEqual(
      ['train', 'test'].flatMap((split) => [`- split: ${split}`, `path: data/${split}-*.${named}`]),
    );
  });

  it('names no data where there is none that is read there', () => {
    expect(frontMatter({}, ['tmx'])).not.toContain('configs:');
  });
});

it.each([
  ['README.md', '| by document symbol | 30 |'],
  ['README.zh.md', '| 原已成对 | 2 |'],
] as const)('%s counts documents by the way they were paired', (name, row) => {
  expect(madeCards()[name]).toContain(row);
});
