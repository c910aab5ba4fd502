/** The door to the formats: each writer with its reader. */
export type { ExportInput } from './export-input.js';
export {
  type DocumentName,
  type FindingsFile,
  findingsSchema,
  readFindings,
  writeFindings,
} from './findings-json.js';
export { jsonlSchema, readJsonl, writeJsonl } from './jsonl.js';
export { type LinkedSegments, resolveLinks } from './linked-segments.js';
export { formatTmx, readTmx, writeTmx } from './tmx.js';
export { formatMemory } from './tmx-memory.js';
export { readTmxUnits } from './tmx-units.js';
export {
  type Property,
  propertyTypes,
  type TranslationMemory,
  type TranslationUnit,
  translationMemoryOf,
  type Variant,
} from './translation-memory.js';
export { formatTsv, readTsv, type TsvColumn, type TsvRow, tsvColumns, writeTsv } from './tsv.js';
export { readTableUnits } from './unit-table.js';
