/** The door to the conversion between formats. */
export { unitsOfAlignment } from './aligned-texts.js';
export { convertRun } from './convert-run.js';
export type {
  ExchangeFormat,
  ExchangeItem,
  ExchangeSource,
  FileFormat,
  Loss,
  PairFormat,
  PairPart,
  PlacedItem,
  WriteOptions,
} from './format.js';
export { limitLength } from './long-units.js';
export { exchangeFormats, formatNamed, formatOfFile } from './registry.js';
export { englishColumn } from './table-rows.js';
export {
  type Candidate,
  type ExchangeText,
  type ExchangeUnit,
  exchangeUnit,
  type InlineCode,
  plainUnit,
  type UnitNote,
  type UnitTerm,
} from './unit.js';
