/** All check rules, in the order in which findings about one place are given. */
import type { AnyCheckRule } from '../rule.js';
import { addedRule } from './added.js';
import { additionRule } from './addition.js';
import { bienniumRule } from './biennium.js';
import { bracketRule } from './bracket.js';
import { copiedRule } from './copied.js';
import { countryFormRule } from './country-form.js';
import { crossReferenceRule } from './cross-reference.js';
import { currencyRule } from './currency.js';
import { dateRule } from './date.js';
import { doNotTranslateRule } from './do-not-translate.js';
import { emptyRule } from './empty.js';
import { endPunctuationRule } from './end-punctuation.js';
import { entityNameInexactRule } from './entity-name-inexact.js';
import { forbiddenCharacterRule } from './forbidden-character.js';
import { inconsistentSourceRule } from './inconsistent-source.js';
import { inconsistentTargetRule } from './inconsistent-target.js';
import { leadWordRule } from './lead-word.js';
import { leadWordAdverbRule } from './lead-word-adverb.js';
import { leadWordConsistencyRule } from './lead-word-consistency.js';
import { lengthRule } from './length.js';
import { markupRule } from './markup.js';
import { mixedScriptRule } from './mixed-script.js';
import { noteOrderRule } from './note-order.js';
import { noteReferenceRule } from './note-reference.js';
import { numberChangedRule } from './number-changed.js';
import { numberExtraRule } from './number-extra.js';
import { numberFormatRule } from './number-format.js';
import { numberMissingRule } from './number-missing.js';
import { numberWordRule } from './number-word.js';
import { omissionRule } from './omission.js';
import { omittedRule } from './omitted.js';
import { ordinalRule } from './ordinal.js';
import { paragraphNumberRule } from './paragraph-number.js';
import { paragraphOrderRule } from './paragraph-order.js';
import { percentRule } from './percent.js';
import { quotationRule } from './quotation.js';
import { rangeRule } from './range.js';
import { referenceRule } from './reference.js';
import { repeatedRule } from './repeated.js';
import { resolutionNumberRule } from './resolution-number.js';
import { spacingRule } from './spacing.js';
import { spellingRule } from './spelling.js';
import { styleDateRule } from './style-date.js';
import { styleNumberRule } from './style-number.js';
import { styleSignRule } from './style-sign.js';
import { styleWordRule } from './style-word.js';
import { symbolRule } from './symbol.js';
import { termDeprecatedRule } from './term-deprecated.js';
import { termMissingRule } from './term-missing.js';
import { termMisspeltRule } from './term-misspelt.js';
import { termSupersededRule } from './term-superseded.js';
import { titleInexactRule } from './title-inexact.js';
import { unitMagnitudeRule } from './unit-magnitude.js';
import { untranslatedRule } from './untranslated.js';
import { widthRule } from './width.js';

export const rules: readonly AnyCheckRule[] = [
  omittedRule,
  addedRule,
  emptyRule,
  omissionRule,
  additionRule,
  paragraphNumberRule,
  paragraphOrderRule,
  leadWordRule,
  leadWordAdverbRule,
  leadWordConsistencyRule,
  termMissingRule,
  termDeprecatedRule,
  termSupersededRule,
  titleInexactRule,
  entityNameInexactRule,
  countryFormRule,
  doNotTranslateRule,
  termMisspeltRule,
  numberMissingRule,
  numberExtraRule,
  numberChangedRule,
  numberWordRule,
  unitMagnitudeRule,
  percentRule,
  rangeRule,
  ordinalRule,
  currencyRule,
  numberFormatRule,
  dateRule,
  bienniumRule,
  symbolRule,
  resolutionNumberRule,
  referenceRule,
  crossReferenceRule,
  noteReferenceRule,
  noteOrderRule,
  untranslatedRule,
  copiedRule,
  inconsistentTargetRule,
  inconsistentSourceRule,
  repeatedRule,
  lengthRule,
  bracketRule,
  quotationRule,
  endPunctuationRule,
  widthRule,
  spacingRule,
  forbiddenCharacterRule,
  mixedScriptRule,
  markupRule,
  spellingRule,
  styleWordRule,
  styleSignRule,
  styleDateRule,
  styleNumberRule,
];
