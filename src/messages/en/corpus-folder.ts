/** The words of the commands that work on corpora, in English. */
import type { CorpusFolderWords } from '../corpus-folder-words.js';

export const englishCorpusFolder: CorpusFolderWords = {
  actions: {
    stats: 'Say what a corpus holds',
    sample: 'Draw units of a corpus to look at',
    diff: 'Say how two corpora differ',
    filter: 'Make a corpus again with other thresholds, without measuring again',
    merge: 'Put corpora together, without what they repeat',
    export: 'Write the units of a corpus to one file in any format',
    worker: 'Take tasks from a queue and perform them',
    status: 'Say what is going on on a queue',
  },
  arguments: {
    corpus: 'folder of a corpus',
    before: 'folder of the older corpus',
    after: 'folder of the newer corpus',
    corpora: 'folders of corpora',
    queue: 'address of Redis, redis://host:6379',
  },
  options: {
    verify: 'check that all files are as they were written',
    size: 'how many units',
    seed: 'another seed draws others',
    split: 'only units of this split',
    removed: 'units that were removed for this reason, e.g. NumberFilter, near-duplicate',
    config: 'settings with the new thresholds',
    out: 'folder of the new corpus',
    memory: 'megabytes for the database',
    to: 'format; else the file’s name says it',
    outFile: 'file to write',
    queue: 'address of Redis, redis://host:6379',
    queueName: 'what keys in Redis begin with, the same for builds and workers; default: duizhao',
    concurrency: 'threads; default: one a processor',
    workerMemory: 'megabytes a thread may have',
    metrics: 'serve metrics for Prometheus on this port of 127.0.0.1',
  },
  damaged: (file) => `${file} is not there or not as it was written`,
  sound: (files) => `All ${files} files are as they were written.`,
  totals: (documents, units, found) => `${documents} documents, ${units} units kept of ${found}`,
  texts: (characters, words) => `${characters} Chinese characters, ${words} English words`,
  splitsAre: (train, dev, test) => `train ${train}, dev ${dev}, test ${test}`,
  removedAre: (reasons) => `removed: ${reasons}`,
  noSample: 'There are no such units.',
  removedFor: (reason) => `removed: ${reason}`,
  unitsDiffer: (added, removed, same) =>
    `units: ${added} added, ${removed} removed, ${same} the same`,
  documentsDiffer: (added, removed, changed, moved) =>
    `documents: ${added} added, ${removed} removed, ${changed} changed, ${moved} in another split`,
  settingDiffers: (setting, before, after) => `${setting}: ${before} → ${after}`,
  same: 'The corpora are the same.',
  made: (kept, found, folder) => `${kept} units kept of ${found}, written to ${folder}`,
  exported: (units, file) => `${units} units written to ${file}`,
  needsFile: 'Units cannot be written without a file to write them to',
  needsFileHint: 'Give one with -o.',
  worker: {
    ready: (concurrency, address) => `Taking tasks from ${address}, ${concurrency} at a time`,
    metrics: (address) => `Metrics at ${address}`,
    done: (done, failed) => `${done} tasks done, ${failed} failed`,
    stopping: 'Finishing the tasks at hand, taking no more …',
    otherVersion: (build, worker) =>
      `A build of version ${build} is on this queue; this worker is of version ${worker} and takes none of its tasks`,
  },
  status: {
    tasks: (waiting, active, delayed, failed) =>
      `tasks    ${waiting} waiting, ${active} at work, ${delayed} put off, ${failed} failed`,
    noBuilds: 'builds   none',
    noWorkers: 'workers  none: start some with duizhao corpus worker',
    build: (host, process, done, failed, rate) =>
      `build    ${host} (${process}): ${done} done, ${failed} failed, ${rate} a second`,
    stageLeft: (stage, left) => `${stage}, ${left} left`,
    timeLeft: (time) => `about ${time}`,
    separator: '; ',
    worker: (host, process, done, failed, rate, seconds) =>
      `worker   ${host} (${process}): ${done} done, ${failed} failed, ${rate} a second, seen ${seconds} s ago`,
    otherVersion: (version) => `of version ${version}, which takes no tasks of this one`,
  },
};
