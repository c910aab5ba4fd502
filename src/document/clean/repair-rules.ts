/** All repairs, in the order in which they are made. */
import type { RepairRule } from './rule.js';
import { chineseBrackets, chinesePunctuation } from './rules/chinese-punctuation.js';
import { chineseSpacing } from './rules/chinese-spacing.js';
import { compatibilityCharacters } from './rules/compatibility-characters.js';
import { composition } from './rules/composition.js';
import { dashes } from './rules/dashes.js';
import { fullWidth } from './rules/full-width.js';
import { invisibleCharacters } from './rules/invisible-characters.js';
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

export const repairRules: readonly RepairRule[] = [
  // Characters: afterwards every rule can compare them as they are.
  composition,
  compatibilityCharacters,
  symbolFonts,
  invisibleCharacters,
  unusualSpaces,
  fullWidth,
  // Pages: what interrupts the running text goes before its lines are joined.
  runningHeads,
  pageNumbers,
  notesSetApart,
  ruleLines,
  noteReferences,
  // Lines: emphasis shows where paragraphs begin.
  overprint,
  lineJoins,
  // Typography.
  letterSpacing,
  chineseSpacing,
  chineseBrackets,
  chinesePunctuation,
  dashes,
  quotationMarks,
];
