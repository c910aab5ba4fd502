/** The words of `duizhao corpus build` in English. */
import type { CorpusWords } from '../corpus-words.js';

export const englishCorpus: CorpusWords = {
  build: 'Build a parallel corpus out of documents and files of pairs',
  arguments: {
    sources:
      'files, folders, globs, archives, manifests (.csv, .tsv, .jsonl), document symbols, files of pairs',
  },
  options: {
    out: 'folder of the corpus',
    config: 'settings, filters among them: .json, .ts or .js',
    level: 'what a unit is',
    workers: 'threads; default: one a processor',
    memory: 'megabytes for all of it',
    patience: 'seconds that a document may take',
    store: 'folder of the results, to share between corpora; default: in the corpus’s folder',
    decontaminate: 'held-out texts that no unit may repeat',
    against: 'corpora or files of pairs whose units are not wanted again',
    formats: 'parquet, jsonl, tmx, moses; several with commas',
    shard: 'most units in a file',
    seed: 'seed of the splits',
    retryFailed: 'try again what failed in an earlier run',
    strict: 'exit code 1 where a document failed',
    queue: 'Redis (redis://host:6379) whose workers do the work',
    queueName: 'what keys in Redis begin with, the same for builds and workers; default: duizhao',
  },
  badNumber: (option, written, least) =>
    `${option} wants a whole number from ${least} on, not “${written}”`,
  badNumberHint: 'See duizhao corpus build --help.',
  badFormat: (written, formats) => `“${written}” is no format of a corpus: ${formats}`,
  badFormatHint: 'Give one or more of them, with commas between.',
  summary: {
    documents: (aligned, rejected, failed) =>
      `documents   ${aligned} aligned, ${rejected} rejected, ${failed} failed`,
    lone: (count) => `            ${count} without counterpart (lone.jsonl)`,
    refused: (count) => `            ${count} files that could not be used (quarantine.jsonl)`,
    units: (kept, found) => `units       ${kept} kept of ${found}`,
    removed: (reasons) => `            removed: ${reasons}`,
    splits: (train, dev, test) => `splits      train ${train}, dev ${dev}, test ${test}`,
    reused: (count) => `            ${count} results were there already`,
    written: (folder) => `written     ${folder}`,
    failures: (file) => `Why documents failed is in ${file}; --retry-failed tries them again.`,
  },
  noWorkers: (command) => `Tasks wait and no worker is there; start some with ${command}`,
  interrupted: 'Interrupted; the same command goes on from here.',
  pace: (stage, done, total, rate, left) =>
    `${stage}: ${done} of ${total}, ${rate} a second, ${left} left`,
  paceWithoutEnd: (stage, done, rate) => `${stage}: ${done}, ${rate} a second`,
};
