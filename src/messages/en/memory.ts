/** The words of `duizhao memory` in English. */
import type { MemoryWords } from '../memory-words.js';

const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${number.toLocaleString('en')} ${many}`;

export const englishMemory: MemoryWords = {
  actions: {
    import: 'Add the units of TMX files or of tables (Chinese, tab, English) to a memory',
    'look-up':
      'Find the units most like a text, their numbers and dates changed to those of the text',
    concordance: 'Find where words stand in a memory, with what they were translated by',
    stats: 'Say what a memory holds',
    export: 'Write all units as TMX',
  },
  arguments: {
    memory: 'folder of the memory; the first import makes it',
    files: 'TMX 1.4 of any tool, or TSV',
    text: 'what to look up; without it, each line of standard input, in the order of the text',
    query: 'a stretch of Chinese, or English words in any of their forms',
  },
  options: {
    unordered: 'the order of the units in the files says nothing of what stood beside them',
    threshold: 'least match rate, in per cent',
    from: 'language of the text',
    fromQuery: 'language to search; by default that of the query',
    limit: 'most results',
  },
  imported: (read, added) =>
    `${count(read, 'unit', 'units')} read, ${added.toLocaleString('en')} of them new`,
  problems: {
    'bad-xml': (number) => `${count(number, 'unit is', 'units are')} not well-formed XML`,
    'one-language': (number) =>
      `${count(number, 'unit does', 'units do')} not have both Chinese and English`,
    empty: (number) => `${count(number, 'unit has', 'units have')} no text on one side`,
  },
  firstPlaces: (places) => `the first: ${places}`,
  noMatch: 'no match',
  adaptedFrom: (target) => `adapted from: ${target}`,
  stats: {
    units: 'Units',
    size: 'On disk',
    characters: 'Characters (Chinese, English)',
    contexts: 'Units whose neighbours are known',
    dates: 'Dates',
    files: 'Files',
  },
  badNumber: (option, written) =>
    `${option} ${written}: this is not a number that can be used here`,
  badNumberHint: (least, most) => `Give a whole number from ${least} to ${most}.`,
};
