/**
 * The door to corpora on disk.
 *
 * @module
 */
export { type CorpusDifference, compareCorpora } from './compare-corpora.js';
export { type CorpusFile, type CorpusManifest, manifestName } from './manifest.js';
export { type Corpus, openCorpus } from './open-corpus.js';
export { requireOwnFolder, workFolder } from './place.js';
export { type RemakeOptions, remakeCorpus } from './remake-corpus.js';
export { type SampleOptions, sampleUnits } from './sample-units.js';
export { type WriteCorpusOptions, writeCorpus } from './write-corpus.js';
