import { expect, it } from 'vitest';
import * as duizhao from '../src/index.js';

it('exports exactly what the documentation promises', () => {
  expect(Object.keys(duizhao).sort()).toEqual([
    'DuizhaoError',
    'alignDocuments',
    'beadType',
    'blocksById',
    'checkBitext',
    'createPairScorer',
    'createTermMatcher',
    'documentFromBytes',
    'documentFromText',
    'findMentions',
    'messagesFor',
    'openTransformersEngine',
    'rangeContains',
    'rangesOverlap',
    'readFindings',
    'readJsonl',
    'readTbx',
    'readTmx',
    'readTsv',
    'renderReport',
    'resolveLocale',
    'rules',
    'sliceRange',
    'writeFindings',
    'writeJsonl',
    'writeTbx',
    'writeTmx',
    'writeTsv',
  ]);
});
