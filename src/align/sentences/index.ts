/** The door to sentence alignment. */
export { createSentenceAligner, type ScoredBead, type SentenceAligner } from './aligner.js';
export type { Resources } from './prepare.js';
