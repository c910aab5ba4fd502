/** The words of `duizhao models` in English. */
import type { ModelWords } from '../model-words.js';

export const englishModels: ModelWords = {
  actions: {
    list: 'List the models there are, and known ones that can be pulled',
    pull: 'Fetch a model from a hub, the only command that fetches models; what was cut off goes on',
    add: 'Add the translation model in a folder',
    verify: 'Compare models with their checksums; exit with 2 if files differ',
    remove: 'Remove a model that was pulled or added',
    bench: 'Measure how fast a model drafts on this machine',
  },
  columns: { name: 'Model', use: 'Use', size: 'Size', licence: 'Licence', state: 'State' },
  kinds: { translation: 'translation', embedding: 'sentence vectors', table: 'word table' },
  nonCommercial: 'non-commercial',
  ships: 'comes with duizhao',
  installed: (id, revision) => `installed: ${id} ${revision}`,
  added: (folder) => `added: ${folder}`,
  canBePulled: (id) => `not installed: models pull ${id}`,
  damaged: 'damaged: its record cannot be read',
  pulled: (name, folder) => `${name} is in ${folder}`,
  thereAlready: (name) => `${name} is there already, whole and at this revision`,
  addedNow: (name, folder) => `${name} was added; its files are in ${folder}`,
  removed: (name) => `${name} was removed`,
  isWhole: (files) => (files === 1 ? '1 file as recorded' : `${files} files as recorded`),
  problems: {
    missing: 'missing',
    'wrong-size': 'wrong size',
    'wrong-checksum': 'wrong checksum',
  },
  differ: (names) => `files differ from their checksums: ${names}`,
  differHint:
    'Remove the model and pull or add it again; for one that ships, install duizhao again.',
  bench: {
    coldStart: 'from opening to the first draft',
    greedy: 'greedy',
    beams: (count) => `${count} beams`,
    tokensPerSecond: 'tokens a second',
    paragraphsPerMinute: 'paragraphs a minute',
    peakMemory: 'peak memory of the process',
  },
};
