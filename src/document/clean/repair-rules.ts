/** All repairs, in the order in which they are made. */
import type { RepairRule } from './rule.js';
import { chineseBrackets, chinesePunctuation } from './rules/chinese-punctuation.js';
import { chineseSpacing } from './rules/chinese-spacing.js';
import { compatibilityCharacters } from './rules/compatibility-characters.js';
import { composition } from './rules/composition.js';
import { dashes } from './rules/dashes.js';
import { fullWidth } from './rules/full-width.js';
import { invisibleCharacters } from './rules/invisible-characters.js';
import { knownLineJoins } from './rules/known-line-joins.js';
import { letterSpacing } from './rules/letter-spacing.js';
import { lineJoins } from './rules/line-joins.js';
import { noteReferences } from './rules/note-references.js';
import { notesSetApart } from './rules/notes.js';
import { overprint } from './rules/overprint.js';
import { pageNumbers } from './rules/page-numbers.js';
import { quotationMarks } from './rules/quotation-marks.js';
import { ruleLines } from './rules/rule-lines.js';
import { runningHeads } from './rules/running-heads.js';
import { symbolFonts } from './rules/symbol-fonts.js';
import { unusualSpaces } from './rules/unusual-spaces.js';

/** Repairs of characters: afterwards every rule can compare them as they are. */
const characterRules: readonly RepairRule[] = [
  composition,
  compatibilityCharacters,
  symbolFonts,
  invisibleCharacters,
  unusualSpaces,
  fullWidth,
];

/** Repairs of a layout that has to be guessed from the characters alone. */
const layoutRules: readonly RepairRule[] = [
  // Pages: what interrupts the running text goes before its lines are joined.
  runningHeads,
  pageNumbers,
  notesSetApart,
  ruleLines,
  noteReferences,
  // Lines: emphasis shows where paragraphs begin.
  overprint,
  lineJoins,
];

/** Repairs of typography, made in whole paragraphs. */
const typographyRules: readonly RepairRule[] = [
  letterSpacing,
  chineseSpacing,
  chineseBrackets,
  chinesePunctuation,
  dashes,
  quotationMarks,
];

/** All repairs of a text of which nothing is known, in the order in which they are made. */
export const repairRules: readonly RepairRule[] = [
  ...characterRules,
  ...layoutRules,
  ...typographyRules,
];

/** All repairs of a text whose layout its format tells. */
export const structuredRepairRules: readonly RepairRule[] = [
  ...characterRules,
  ruleLines,
  knownLineJoins,
  ...typographyRules,
];
