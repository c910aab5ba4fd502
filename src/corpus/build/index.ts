/**
 * The door to building corpora.
 *
 * @module
 */
export {
  type BuildOptions,
  type BuildReport,
  type BuildStage,
  buildCorpus,
} from './build-corpus.js';
