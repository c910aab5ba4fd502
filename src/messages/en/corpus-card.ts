/** The data card of a corpus in English. */
import type { CorpusCardWords } from '../corpus-card-words.js';

export const englishCorpusCard: CorpusCardWords = {
  language: 'en',
  dataCard: 'data card',
  summary: (kept, documents, characters, words) =>
    `${kept} Chinese–English translation units from ${documents} documents: ${characters} Chinese characters, ${words} English words.`,
  made: (version) =>
    `Made by duizhao ${version}; the same sources and settings give the same bytes.`,
  headings: {
    contents: 'Contents',
    sources: 'Sources and licences',
    making: 'How it was made',
    removed: 'What was left out, and why',
    shapes: 'Lengths and scores',
    samples: 'Samples',
    limits: 'Limits',
    citing: 'How to cite',
    files: 'Files',
  },
  columns: {
    split: 'Split',
    units: 'Units',
    licence: 'Licence or terms',
    documents: 'Documents',
    paired: 'Paired',
    reason: 'Reason',
    share: 'Share of all',
    file: 'File',
    bytes: 'Bytes',
  },
  noLicence: 'none stated',
  documentCounts: ({ aligned, rejected, failed, lone, refused }) =>
    `Documents or pairs of them that were aligned: ${aligned}. Rejected after reading: ${rejected}. Failed: ${failed}. Without counterpart: ${lone}. Files that could not be used: ${refused}. Names and reasons are in documents.jsonl, quarantine.jsonl and lone.jsonl.`,
  scripts: (simplified, traditional) =>
    `Chinese in Simplified characters: ${simplified} units; in Traditional: ${traditional}.`,
  level: {
    paragraph: 'Units are paragraphs.',
    sentence: 'Units are sentences; where the translation joins or divides them, a few together.',
  },
  pairing: (ways) => `Documents were paired ${ways}.`,
  ways: {
    manifest: 'by a manifest',
    symbol: 'by document symbol',
    name: 'by file name',
    content: 'by content',
    bitext: 'already, in a file of pairs',
  },
  splitting: (dev, test, seed) =>
    `Whole documents go to dev (about ${dev} of the units) and test (about ${test}) by a hash of their ids and the seed ${seed}; documents that say mostly the same go together.`,
  deduplicated: (near) =>
    `Of units that are the same, the same in normal form, or nearly the same (Jaccard likeness of both sides from ${near} on), the first stays.`,
  settingsAre: 'All settings are in corpus.json.',
  reasons: {
    duplicate: 'says the same as an earlier unit',
    'near-duplicate': 'says nearly the same as an earlier unit',
    contaminated: 'repeats a held-out set',
  },
  charts: {
    lengths: 'Length of the Chinese, in characters',
    ratios: 'English words for a Chinese character',
    alignments: 'Alignment score',
  },
  andMore: (bound) => `${bound} and more`,
  sampleKinds: { best: 'Surely aligned', middle: 'In between', worst: 'Least surely aligned' },
  confidence: (score) => `alignment ${score}`,
  noSamples: 'None.',
  limits: [
    'Alignment is automatic; scores are probabilities, so of units scored 0.9 about one in ten is wrong.',
    'Filters judge by form. They let bad translations pass, and they refuse some good ones.',
    'The texts are what their sources published; nothing was corrected but the damage that reading a file does.',
    'What could tell who a private person is was looked for by pattern only.',
  ],
  cite: (name, version) =>
    `Cite the sources as their licences ask, and this compilation as “${name}, compiled with duizhao ${version}”, with the SHA-256 of corpus.json.`,
};
