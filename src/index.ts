/** The public API of duizhao, nothing else. */
export {
  type AlignedDocument,
  type Coverage,
  coverageOf,
  type Evaluation,
  evaluateAlignment,
  evaluateDocuments,
  type LinkCounts,
  type Measures,
  type Score,
  type SentenceCounts,
  type SideCoverage,
} from './align/evaluation/index.js';
export {
  type AlignOptions,
  alignDocuments,
  createPairScorer,
  type PairScore,
} from './align/index.js';
export { alignWordsInBitext } from './align/linked-words.js';
export { findRunnerUp, type RunnerUp } from './align/runner-up.js';
export {
  alignmentOfBitext,
  alignSentenceLines,
  alignSentences,
  createDocumentSentenceAligner,
  createSentenceAligner,
  type DocumentSentenceAligner,
  type EmbedOptions,
  embedTexts,
  openSentenceEncoder,
  type Resources,
  type ScoredAlignment,
  type SentenceAligner,
  type SentenceAlignOptions,
  type SentenceEncoder,
  type TextVectors,
} from './align/sentences/index.js';
export {
  alignWords,
  alignWordsInDocument,
  type TextPair,
  type WordAlignOptions,
} from './align/words/index.js';
export {
  type AnyCheckRule,
  type CheckConfiguration,
  type CheckOptions,
  type CheckRule,
  checkBitext,
  defineConfig,
  type RunningRule,
  rules,
} from './check/index.js';
export * from './core/alignment.js';
export * from './core/bitext.js';
export * from './core/document.js';
export * from './core/draft.js';
export * from './core/errors.js';
export * from './core/finding.js';
export * from './core/mention.js';
export * from './core/range.js';
export * from './core/term.js';
export {
  type DocumentOptions,
  documentFromBytes,
  documentFromText,
  readDocument,
} from './document/index.js';
export { documentFromLines } from './document/lines.js';
export { sentenceDocument } from './document/sentence-segments.js';
export {
  type ComparedBlock,
  type Comparison,
  cachePlace,
  compareDocuments,
  type DocumentRequest,
  expandSymbols,
  type FetchedDocument,
  type FetchFailure,
  type FetchOptions,
  type FetchOutcome,
  fetchDocuments,
  isFetched,
  type MissingDocument,
  mirrorAt,
  requestsFor,
  type Site,
  symbolFileName,
  unitedNations,
} from './fetch/index.js';
export {
  type AlignmentFormat,
  type AlignmentOptions,
  alignmentFormats,
  detectAlignmentFormat,
  type InterTextNames,
  readAlignment,
  readSentences,
  type Sentence,
  type SentencePair,
  writeBeads,
  writeInterText,
  writeInterTextSentences,
  writeLadder,
} from './formats/alignment/index.js';
export {
  type ExportInput,
  formatMemory,
  readFindings,
  readJsonl,
  readTableUnits,
  readTmx,
  readTmxUnits,
  readTsv,
  writeFindings,
  writeJsonl,
  writeTmx,
  writeTsv,
} from './formats/index.js';
export { type ReportInput, renderReport, type SegmentTerms } from './formats/report/index.js';
export {
  type ReadTermbaseOptions,
  readTermbase,
  type TableLayout,
  type TermbaseFormat,
  tableLayouts,
  termbaseFormats,
  type WrittenTermbase,
  writeTermbase,
} from './formats/termbase/index.js';
export { findMentions } from './language/mentions.js';
export { linesAsSentences, type SentenceOptions, splitSentences } from './language/sentences.js';
export {
  type DocumentSymbol,
  formatSymbol,
  parseSymbol,
  type SymbolComponent,
} from './language/symbols/index.js';
export { type Locale, type Messages, messagesFor, resolveLocale } from './messages/index.js';
export { createTermMatcher, type TermMatcher } from './terms/matcher.js';
export {
  type MergeConflict,
  type MergeReport,
  mergeTermbases,
  type NamedTermbase,
  type Preference,
} from './terms/merge/index.js';
export { findRequiredTerms } from './terms/required-terms.js';
export { readTbx, writeTbx } from './terms/tbx.js';
export {
  type TermbaseProblem,
  type TermbaseProblemKind,
  type TermbaseRead,
  validateTermbase,
} from './terms/validate/index.js';
export { type ChatSettings, openChatEngine } from './translate/chat/chat-engine.js';
export type { Segment, TranslateOptions, TranslationEngine } from './translate/engine.js';
export {
  type ConcordanceHit,
  type ConcordanceOptions,
  createMemory,
  draftFromMemory,
  type ImportOptions,
  type ImportReport,
  importUnits,
  isMemory,
  type Leverage,
  type LookUpMatch,
  type LookUpOptions,
  type LookUpQuery,
  leveragePhrases,
  lookUp,
  type Memory,
  type MemoryDraftOptions,
  type MemoryUnit,
  openMemory,
  readUnits,
  searchConcordance,
  type TextBreak,
  type UnitContext,
  type UnitItem,
  type UnitProblem,
} from './translate/memory/index.js';
export {
  type AddOptions,
  addModel,
  type FileDifference,
  type FileSum,
  findModel,
  type HubSource,
  type KnownModel,
  knownModels,
  listModels,
  type ModelKind,
  type ModelLanguages,
  type ModelPlaces,
  modelPlaces,
  type PulledModel,
  type PullOptions,
  pullModel,
  type ResolvedModel,
  removeModel,
  resolveModel,
  type StoredModel,
  verifyModel,
} from './translate/models/index.js';
export { openTransformersEngine } from './translate/transformers-engine.js';
