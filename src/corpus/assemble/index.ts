/**
 * The door to assembly: results in, judged units in their final order out.
 *
 * @module
 */
export { type AssembleOptions, assembleCorpus } from './assemble-corpus.js';
