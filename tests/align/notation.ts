/** Writes links and documents the way tests read them. */
import { readFileSync } from 'node:fs';
import type { Link } from '../../src/core/bitext.js';
import type { Block, Document } from '../../src/core/document.js';
import { packageFile } from '../../src/core/package-folder.js';

/** Links as `operative-01+operative-02=operative-01`, sorted. */
export function writeLinks(links: readonly Link[]): readonly string[] {
  return links.map(({ source, target }) => `${source.join('+')}=${target.join('+')}`).sort();
}

/** The gold links between the blocks and notes of the resolution, in the same notation, sorted. */
export function readGoldBlocks(): readonly string[] {
  const path = packageFile('corpora', 'A-RES-56-123', 'gold', 'blocks.tsv');
  const [, ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return rows
    .map((row) => row.split('\t'))
    .map(([zh = '', en = '']) => `${zh}=${en}`)
    .sort();
}

/** A document without one of its blocks. */
export function withoutBlock(document: Document, id: string): Document {
  return { ...document, blocks: document.blocks.filter((block) => block.id !== id) };
}

/** A document in which a block has swallowed the one after it, number and all. */
export function withMerged(document: Document, at: number): Document {
  const first = document.blocks[at];
  const second = document.blocks[at + 1];
  if (first === undefined || second === undefined) throw new TypeError('no neighbours to merge');
  const glue = document.language === 'zh' ? '' : ' ';
  const label = second.number === undefined ? '' : `${second.number.label} `;
  const merged: Block = { ...first, text: `${first.text}${glue}${label}${second.text}` };
  return { ...document, blocks: document.blocks.toSpliced(at, 2, merged) };
}

/** A document whose paragraph numbers went through a function; `undefined` takes a number away. */
export function renumbered(
  document: Document,
  change: (value: number) => number | undefined,
): Document {
  const blocks = document.blocks.map((block): Block => {
    if (block.number?.style !== 'arabic') return block;
    const { number, ...rest } = block;
    const value = change(number.value);
    return value === undefined
      ? rest
      : { ...rest, number: { ...number, value, label: `${value}.` } };
  });
  return { ...document, blocks };
}

/** A document whose blocks carry the ids that the same texts have in another document. */
export function renamed(document: Document, original: Document): Document {
  const ids = new Map(original.blocks.map(({ id, text }) => [text, id]));
  const blocks = document.blocks.map((block) => ({
    ...block,
    id: ids.get(block.text) ?? block.id,
  }));
  return { ...document, blocks };
}
