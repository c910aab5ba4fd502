import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { alignDocuments } from '../../src/align/index.js';
import { checkBitext } from '../../src/check/index.js';
import { packageFile } from '../../src/core/package-folder.js';
import { documentFromBytes } from '../../src/document/index.js';
import { createTermMatcher } from '../../src/terms/matcher.js';

const read = (name: string) =>
  documentFromBytes(readFileSync(packageFile('tests', 'golden', 'annex', name)), { name });

it('aligns an invented resolution in Traditional Chinese with sub-paragraphs and an annex', () => {
  const bitext = alignDocuments(read('zh.txt'), read('en.txt'));
  expect(bitext.links.map(({ id }) => id)).toEqual([
    'masthead-01=masthead-01',
    'masthead-02=masthead-02',
    'masthead-03=masthead-03',
    'adoption-01=adoption-01',
    'title-01=title-01',
    'enacting-01=enacting-01',
    'preambular-01=preambular-01',
    'preambular-02=preambular-02',
    'preambular-03=preambular-03',
    'operative-01=operative-01',
    'operative-02=operative-02',
    'subparagraph-01=subparagraph-01',
    'subparagraph-02=subparagraph-02',
    'subparagraph-03=subparagraph-03',
    'subparagraph-04=subparagraph-04',
    'operative-03=operative-03',
    'operative-04=operative-04',
    'closing-01=closing-02',
    'closing-02=closing-01',
    'annex-01=annex-01',
    'heading-01=heading-01',
    'paragraph-01=paragraph-01',
    'paragraph-02=paragraph-02',
    'note-01=note-01',
  ]);
  expect(bitext.links.filter(({ score }) => score < 0.9)).toEqual([]);
  const termMatcher = createTermMatcher({ id: 'none', title: 'none', concepts: [] });
  expect(checkBitext(bitext, { termMatcher })).toEqual([]);
});
