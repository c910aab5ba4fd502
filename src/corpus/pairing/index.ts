/**
 * The door to pairing: which documents are counterparts.
 *
 * @module
 */

export { type ContentLimits, type PairedByContent, pairByContent } from './by-content.js';
export { languageOfItem, type PairedByNames, pairByNames } from './by-names.js';
export { fingerprintOf } from './fingerprint.js';
export type { PrintedItem } from './prints.js';
