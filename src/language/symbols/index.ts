/** The door to document symbols: a text in, its parts out, and back. */
export type { DocumentSymbol, SupplementType, SymbolComponent } from './document-symbol.js';
export { formatSymbol } from './format-symbol.js';
export { parseSymbol } from './parse-symbol.js';
