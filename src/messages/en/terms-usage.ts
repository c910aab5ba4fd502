/** The words of `duizhao terms extract` and `duizhao terms check` in English. */
import type { TermsUsageWords } from '../terms-usage-words.js';

const count = (number: number, one: string, more: string) =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : more}`;

export const englishTermsUsage: TermsUsageWords = {
  extract: 'Propose terms: what recurs on both sides of translated texts',
  check: 'Show how the terms of a termbase were really translated',
  files: 'translated texts in any format that convert reads',
  known: 'termbase whose terms are not proposed again',
  checked: 'termbase; may be given several times',
  minCount: 'pairs in which a term has to occur',
  most: 'proposals to make at most',
  format: 'text, json or tsv',
  outTerms: 'file to write, .tbx or .tsv by its name; standard output for none: TSV',
  kinds: {
    preferred: 'preferred',
    admitted: 'admitted',
    superseded: 'superseded',
    deprecated: 'deprecated',
    other: 'other words',
    missing: 'not found',
  },
  pairs: (number) => count(number, 'pair', 'pairs'),
  noTerms: 'No term of the termbase occurs.',
  counted: (pairs, concepts) =>
    `${count(concepts, 'concept', 'concepts')} in ${count(pairs, 'pair', 'pairs')}`,
  extracted: (candidates, pairs) =>
    `${count(candidates, 'proposal', 'proposals')} from ${count(pairs, 'pair', 'pairs')}`,
  leftOut: (number, first) =>
    `${count(number, 'unit is', 'units are')} no pair of Chinese and English; first: ${first}`,
  needsTermbase: 'a termbase is needed to check by',
  needsTermbaseHint: 'Name one with --termbase.',
  needsFiles: 'standard input cannot be read twice, which extraction has to do',
  needsFilesHint: 'Give the name of a file.',
  badFormat: (file) => `nothing is known of the format of ${file}`,
  badFormatHint: (formats) => `Formats that can be read: ${formats}.`,
  badCount: (option, written) => `${option} wants a whole number of at least 1, not ${written}`,
  badCountHint: 'Give a number such as 3.',
  badOut: (file) => `proposals are not written as ${file}`,
  badOutHint: 'Give a name that ends in .tbx or .tsv.',
  proposals: 'Proposed terms',
};
