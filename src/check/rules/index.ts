/** All check rules, in the order in which findings about one place are given. */
import type { CheckRule } from '../rule.js';
import { addedRule } from './added.js';
import { bracketRule } from './bracket.js';
import { dateRule } from './date.js';
import { emptyRule } from './empty.js';
import { endPunctuationRule } from './end-punctuation.js';
import { leadWordRule } from './lead-word.js';
import { lengthRule } from './length.js';
import { noteReferenceRule } from './note-reference.js';
import { numberRule } from './number.js';
import { omittedRule } from './omitted.js';
import { paragraphNumberRule } from './paragraph-number.js';
import { referenceRule } from './reference.js';
import { repeatedRule } from './repeated.js';
import { symbolRule } from './symbol.js';
import { termDeprecatedRule } from './term-deprecated.js';
import { termMissingRule } from './term-missing.js';
import { termMisspeltRule } from './term-misspelt.js';
import { untranslatedRule } from './untranslated.js';

export const rules: readonly CheckRule[] = [
  omittedRule,
  addedRule,
  emptyRule,
  paragraphNumberRule,
  leadWordRule,
  termMissingRule,
  termDeprecatedRule,
  termMisspeltRule,
  numberRule,
  dateRule,
  symbolRule,
  referenceRule,
  noteReferenceRule,
  untranslatedRule,
  repeatedRule,
  lengthRule,
  bracketRule,
  endPunctuationRule,
];
