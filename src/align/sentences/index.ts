/** The door to sentence alignment. */
export { createSentenceAligner, type ScoredBead, type SentenceAligner } from './aligner.js';
export {
  alignSentences,
  createDocumentSentenceAligner,
  type DocumentSentenceAligner,
  type RunnerUp,
  type SentenceAlignOptions,
} from './documents.js';
export { alignSentenceLines, type ScoredAlignment } from './lines.js';
export type { Resources } from './prepare.js';
