/**
 * The door to the sources of a corpus: what they hold, and the bytes of it.
 *
 * @module
 */
export { closeArchives } from './archive/open-archive.js';
export type { DigestCache } from './describe-item.js';
export type { SymbolFetching } from './fetched-files.js';
export { formatOfItem } from './format-of-item.js';
export { listSources, type SourceOptions } from './list-sources.js';
export { openItem } from './open-item.js';
export { contentOf, readItem } from './read-item.js';
