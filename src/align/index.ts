/** The door to alignment: two documents in, a bitext out. */
export { type AlignOptions, alignBlocks, alignDocuments } from './blocks.js';
export { createPairScorer, type PairScore } from './pair-scorer.js';
