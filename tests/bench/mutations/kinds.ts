/** The kinds of fault that are planted, and which rules may find them. */
import type { Planter } from './clean-pair.js';
import {
  addClause,
  emptyEnglish,
  leaveUntranslated,
  omitClause,
  omitSegment,
  omitSentence,
  pasteChinese,
  repeatOtherwise,
  repeatWord,
  swapNeighbours,
} from './content.js';
import { changeCountryForm, swapCountry } from './countries.js';
import { changeBiennium, changeDay, changeMonth, changeYear } from './dates.js';
import {
  dropBracket,
  dropEndMark,
  dropQuotationMark,
  dropTag,
  putInStray,
  widenCharacter,
} from './marks.js';
import { changeNote, dropNote, swapNotes } from './notes.js';
import {
  addNumber,
  changeCurrency,
  changeMagnitude,
  changeNumber,
  changeNumberWord,
  changeOrdinal,
  changePercentage,
  changeRangeEnd,
  dropNumber,
  transposeDigits,
} from './numbers.js';
import {
  changeParagraphReference,
  changeResolution,
  changeSymbolDigit,
  changeSymbolSuffix,
} from './references.js';
import { changeParagraphNumber, swapLeadWord } from './structure.js';
import { misspellWord, slipInStyle } from './style.js';
import { dropTitleWord, misspellTerm, replaceTerm, useDeprecated, useSuperseded } from './terms.js';

/** What the figures are summed up by. */
export const faultGroups = [
  'numbers',
  'dates',
  'symbols',
  'terms',
  'notes',
  'untranslated',
  'omission of a clause',
  'content',
  'marks',
  'structure',
  'style',
] as const;
export type FaultGroup = (typeof faultGroups)[number];

export interface FaultKind {
  readonly name: string;
  readonly group: FaultGroup;
  readonly plant: Planter;
  /** Rules that say what is wrong; a name that ends in `*` stands for all that begin so. */
  readonly rules: readonly string[];
}

const numbers = [
  'number*',
  'ordinal*',
  'percent*',
  'range*',
  'unit*',
  'currency*',
  'date',
  'reference',
  'resolution*',
];
const dates = ['date*', 'number*', 'year*', 'biennium*', 'reference'];
const references = ['symbol*', 'reference*', 'number*', 'cross-reference', 'resolution*'];
const terms = [
  'term-*',
  'title*',
  'entity*',
  'country*',
  'do-not-translate',
  'superseded*',
  'deprecated*',
];
const marks = [
  'bracket*',
  'quotation*',
  'width',
  'end-punctuation',
  'forbidden-character',
  'markup',
];
const contents = ['omission', 'addition', 'omitted', 'added', 'length'];
const untranslated = ['untranslated', 'copied', 'empty', 'omitted'];

export const faultKinds: readonly FaultKind[] = [
  { name: 'number changed', group: 'numbers', plant: changeNumber, rules: numbers },
  { name: 'digits transposed', group: 'numbers', plant: transposeDigits, rules: numbers },
  { name: 'number dropped', group: 'numbers', plant: dropNumber, rules: numbers },
  { name: 'number added', group: 'numbers', plant: addNumber, rules: numbers },
  { name: 'number in words', group: 'numbers', plant: changeNumberWord, rules: numbers },
  { name: 'magnitude', group: 'numbers', plant: changeMagnitude, rules: numbers },
  { name: 'percentage', group: 'numbers', plant: changePercentage, rules: numbers },
  { name: 'end of a range', group: 'numbers', plant: changeRangeEnd, rules: numbers },
  { name: 'ordinal', group: 'numbers', plant: changeOrdinal, rules: numbers },
  { name: 'currency', group: 'numbers', plant: changeCurrency, rules: numbers },
  { name: 'year', group: 'dates', plant: changeYear, rules: dates },
  { name: 'month', group: 'dates', plant: changeMonth, rules: dates },
  { name: 'day', group: 'dates', plant: changeDay, rules: dates },
  { name: 'biennium', group: 'dates', plant: changeBiennium, rules: dates },
  { name: 'digit of a symbol', group: 'symbols', plant: changeSymbolDigit, rules: references },
  { name: 'suffix of a symbol', group: 'symbols', plant: changeSymbolSuffix, rules: references },
  { name: 'number of a resolution', group: 'symbols', plant: changeResolution, rules: references },
  {
    name: 'reference to a paragraph',
    group: 'symbols',
    plant: changeParagraphReference,
    rules: references,
  },
  { name: 'term of another concept', group: 'terms', plant: replaceTerm, rules: terms },
  { name: 'term misspelt', group: 'terms', plant: misspellTerm, rules: [...terms, 'spelling'] },
  { name: 'deprecated term', group: 'terms', plant: useDeprecated, rules: terms },
  { name: 'superseded name', group: 'terms', plant: useSuperseded, rules: terms },
  { name: 'word of a title dropped', group: 'terms', plant: dropTitleWord, rules: terms },
  { name: 'country swapped', group: 'terms', plant: swapCountry, rules: terms },
  {
    name: 'form of a country',
    group: 'terms',
    plant: changeCountryForm,
    rules: [...terms, 'style*'],
  },
  { name: 'note dropped', group: 'notes', plant: dropNote, rules: ['note*'] },
  { name: 'note changed', group: 'notes', plant: changeNote, rules: ['note*'] },
  { name: 'notes in another order', group: 'notes', plant: swapNotes, rules: ['note*'] },
  { name: 'Chinese pasted', group: 'untranslated', plant: pasteChinese, rules: untranslated },
  { name: 'English empty', group: 'untranslated', plant: emptyEnglish, rules: untranslated },
  {
    name: 'Chinese for English',
    group: 'untranslated',
    plant: leaveUntranslated,
    rules: untranslated,
  },
  { name: 'clause omitted', group: 'omission of a clause', plant: omitClause, rules: contents },
  { name: 'sentence omitted', group: 'content', plant: omitSentence, rules: contents },
  { name: 'segment omitted', group: 'content', plant: omitSegment, rules: contents },
  { name: 'clause added', group: 'content', plant: addClause, rules: contents },
  { name: 'neighbours swapped', group: 'content', plant: swapNeighbours, rules: ['*'] },
  {
    name: 'repeated otherwise',
    group: 'content',
    plant: repeatOtherwise,
    rules: ['inconsistent*', 'consistency*'],
  },
  { name: 'word repeated', group: 'content', plant: repeatWord, rules: ['repeated*'] },
  { name: 'bracket dropped', group: 'marks', plant: dropBracket, rules: marks },
  { name: 'quotation mark dropped', group: 'marks', plant: dropQuotationMark, rules: marks },
  {
    name: 'full-width character',
    group: 'marks',
    plant: widenCharacter,
    rules: [...marks, 'untranslated'],
  },
  { name: 'end mark dropped', group: 'marks', plant: dropEndMark, rules: marks },
  { name: 'stray character', group: 'marks', plant: putInStray, rules: marks },
  { name: 'tag dropped', group: 'marks', plant: dropTag, rules: marks },
  {
    name: 'paragraph number',
    group: 'structure',
    plant: changeParagraphNumber,
    rules: ['paragraph-*'],
  },
  { name: 'lead word', group: 'structure', plant: swapLeadWord, rules: ['lead-word*'] },
  { name: 'word misspelt', group: 'style', plant: misspellWord, rules: ['spelling*', ...terms] },
  { name: 'style', group: 'style', plant: slipInStyle, rules: ['style*', 'spelling*', ...terms] },
];

/** Whether a rule may find faults of a kind. */
export function mayFind({ rules }: FaultKind, rule: string): boolean {
  return rules.some((name) =>
    name.endsWith('*') ? rule.startsWith(name.slice(0, -1)) : rule === name,
  );
}
