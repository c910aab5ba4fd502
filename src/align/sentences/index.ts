/** The door to sentence alignment. */
export { createSentenceAligner, type SentenceAligner } from './aligner.js';
export {
  alignSentences,
  createDocumentSentenceAligner,
  type DocumentSentenceAligner,
  type SentenceAlignOptions,
} from './documents.js';
export { type EmbedOptions, openSentenceEncoder, type SentenceEncoder } from './encoder.js';
export { alignSentenceLines, type ScoredAlignment } from './lines.js';
export { alignmentOfBitext } from './positions.js';
export type { Resources } from './prepare.js';
export { embedTexts, type TextVectors } from './text-vectors.js';
