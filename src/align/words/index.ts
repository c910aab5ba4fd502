/** The door to word alignment. */
export { alignWordsInDocument } from './align-document.js';
export { alignWords, type WordAlignOptions } from './align-words.js';
export type { TextPair } from './tokens.js';
