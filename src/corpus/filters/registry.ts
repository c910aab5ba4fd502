/** All kinds of filters, one line each. */
import { adequacyFilter } from './adequacy/adequacy-filter.js';
import { alignmentFilter } from './alignment.js';
import { alphabetRatioFilter } from './alphabet-ratio.js';
import { averageWordLengthFilter } from './average-word-length.js';
import { boilerplateFilter } from './boilerplate.js';
import { characterScoreFilter } from './character-score.js';
import type { FilterKind } from './define-filter.js';
import { fluencyFilter } from './fluency/fluency-filter.js';
import { htmlTagFilter } from './html-tag.js';
import { languageIdFilter } from './language-id.js';
import { lengthFilter } from './length.js';
import { lengthRatioFilter } from './length-ratio.js';
import { longWordFilter } from './long-word.js';
import { longestCommonSubstringFilter } from './longest-common-substring.js';
import { nonZeroNumeralsFilter } from './non-zero-numerals.js';
import { numberFilter } from './number.js';
import { personalDataFilter } from './personal-data.js';
import { regExpFilter } from './reg-exp.js';
import { repetitionFilter } from './repetition.js';
import { similarityFilter } from './similarity.js';
import { terminalPunctuationFilter } from './terminal-punctuation.js';
import { toxicFilter } from './toxic.js';

/** Those that run where a configuration names none, the cheap and the plain first. */
export const usualFilters: readonly FilterKind[] = [
  lengthFilter,
  lengthRatioFilter,
  longWordFilter,
  averageWordLengthFilter,
  htmlTagFilter,
  characterScoreFilter,
  alphabetRatioFilter,
  languageIdFilter,
  longestCommonSubstringFilter,
  similarityFilter,
  repetitionFilter,
  terminalPunctuationFilter,
  numberFilter,
  boilerplateFilter,
  personalDataFilter,
  alignmentFilter,
  adequacyFilter,
  fluencyFilter,
];

export const filterKinds: readonly FilterKind[] = [
  ...usualFilters,
  nonZeroNumeralsFilter,
  regExpFilter,
  toxicFilter,
];
