/**
 * Documents of the United Nations by their symbols, politely and through a cache.
 *
 * @module
 */
export { cachePlace } from './cache/place.js';
export {
  type ComparedBlock,
  type ComparedText,
  type Comparison,
  compareDocuments,
} from './compare/compare-documents.js';
export type { TextRun } from './compare/word-runs.js';
export { expandSymbols, readSymbolList, requireSymbol } from './expand-symbols.js';
export type { FailureReason, FetchFailure, FoundLanguage } from './failures.js';
export {
  type DocumentRequest,
  type FetchedDocument,
  type FetchOutcome,
  isFetched,
  type MissingDocument,
  type Origin,
} from './fetch-document.js';
export { type FetchOptions, fetchDocuments, requestsFor } from './fetch-documents.js';
export { symbolFileName } from './file-names.js';
export { type DocumentFormat, type Preference, preferences } from './formats.js';
export type { Remark, TextReader } from './inspect.js';
export { mirrorAt, type Site, unitedNations } from './site.js';
