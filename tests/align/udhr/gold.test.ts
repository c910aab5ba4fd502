import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../../src/core/package-folder.js';
import {
  type DeclarationLevel,
  declarationTexts,
  readDeclaration,
  readDeclarationGold,
} from '../../bench/udhr.js';

const beadShapes = (level: DeclarationLevel) =>
  readDeclarationGold(level).map(({ source, target }) => `${source.length}-${target.length}`);
const notOneToOne = (level: DeclarationLevel) => beadShapes(level).filter((it) => it !== '1-1');

describe('the texts of the declaration', () => {
  it('are those that the gold was made from', () => {
    const sums = readFileSync(packageFile('corpora', 'gold', 'udhr', 'SHA256SUMS'), 'utf8');
    for (const line of sums.trimEnd().split('\n')) {
      const [sum, path = ''] = line.split(/ {2}/u);
      const file = readFileSync(packageFile(...path.split('/')));
      expect(createHash('sha256').update(file).digest('hex'), path).toBe(sum);
    }
  });

  it.each(['zh', 'en'] as const)('have thirty articles in %s', (language) => {
    const blocks = readDeclaration(language);
    const headings = blocks.filter(({ kind, article }) => kind === 'heading' && article);
    expect(headings.map(({ article }) => article)).toEqual(
      Array.from({ length: 30 }, (_, at) => at + 1),
    );
    expect(blocks.filter(({ article, kind }) => article === 26 && kind === 'paragraph')).toEqual([
      expect.objectContaining({ paragraph: 1 }),
      expect.objectContaining({ paragraph: 2 }),
      expect.objectContaining({ paragraph: 3 }),
    ]);
  });
});

describe.each(['blocks', 'sentences', 'clauses'] as const)('the gold of %s', (level) => {
  const gold = readDeclarationGold(level);

  it.each([
    ['Chinese', 'zh', 'source'],
    ['English', 'en', 'target'],
  ] as const)('takes every part of the %s once, in order', (_name, language, side) => {
    const positions = gold.flatMap((bead) => bead[side]);
    expect(positions).toEqual(Array.from(declarationTexts(language, level).keys()));
  });

  it('leaves nothing untranslated', () => {
    expect(gold.filter(({ source, target }) => !source.length || !target.length)).toEqual([]);
  });
});

it('joins paragraphs of the same article and number', () => {
  const [zh, en] = [readDeclaration('zh'), readDeclaration('en')];
  for (const { source, target } of readDeclarationGold('blocks')) {
    const places = [source.map((at) => zh[at]), target.map((at) => en[at])].map((side) => [
      ...new Set(side.map((block) => `${block?.kind} ${block?.article}(${block?.paragraph})`)),
    ]);
    expect(places[0]).toEqual(places[1]);
  }
});

it('has few beads that are not one to one', () => {
  expect(notOneToOne('blocks')).toEqual(['1-3']);
  expect(notOneToOne('sentences')).toEqual(['1-3', '1-2', '2-1']);
  expect(notOneToOne('clauses')).toEqual(['1-3', '2-1', '1-2', '2-1']);
});
