/** The door to the evaluation of alignments. */
export {
  type Coverage,
  coverageOf,
  leastSentences,
  type SentenceCounts,
  type SideCoverage,
} from './coverage.js';
export {
  type AlignedDocument,
  type Evaluation,
  evaluateAlignment,
  evaluateDocuments,
  type Measures,
} from './evaluate.js';
export type { LinkCounts, Score } from './score.js';
