/** The door to translation memories. */
export {
  type ConcordanceHit,
  type ConcordanceOptions,
  searchConcordance,
} from './concordance.js';
export { draftFromMemory, type MemoryDraftOptions } from './draft.js';
export { type ImportOptions, type ImportReport, importUnits, type UnitSource } from './import.js';
export { type Leverage, leveragePhrases } from './leverage.js';
export { type LookUpMatch, type LookUpOptions, type LookUpQuery, lookUp } from './look-up.js';
export { createMemory, isMemory, type Memory, openMemory } from './store.js';
export { readUnits } from './stored-unit.js';
export type {
  MemoryUnit,
  ProblemKind,
  TextBreak,
  UnitContext,
  UnitItem,
  UnitProblem,
} from './unit.js';
