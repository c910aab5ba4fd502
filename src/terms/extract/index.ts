/** The door to the extraction of terms from translated texts. */
export { type Extraction, type ExtractOptions, startExtraction } from './extraction.js';
export type { TermCandidate } from './link-phrases.js';
export { candidatesAsTermbase, candidatesJson, candidatesTsv } from './write-candidates.js';
