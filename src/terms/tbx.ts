/** Reads and writes termbases in TBX, the interchange format of ISO 30042. */

export { readTbx } from './read-tbx.js';
export { type TbxDialect, tbxDialects, writeTbx } from './write-tbx.js';
