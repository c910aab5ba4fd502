/** A row of a table of terms, by what its cells hold. */
import type { Field } from './columns.js';

/** A row by what its cells hold. */
export interface FieldRow {
  readonly line: number;
  /** Trimmed; nothing for an empty cell. */
  readonly cell: (field: Field) => string | undefined;
  /** Texts that stand in one cell. */
  readonly list: (field: Field) => readonly string[];
}

/** Several texts in one cell. */
export function joinList(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(/[\\|]/gu, '\\$&')).join(' | ');
}

/** The texts that `joinList` joined. */
export function splitOwnList(cell: string): string[] {
  const items = [''];
  for (const [piece] of cell.matchAll(/\\.|[^\\]/gsu)) {
    if (piece === '|') items.push('');
    else items.push((items.pop() ?? '') + (piece.startsWith('\\') ? piece.slice(1) : piece));
  }
  return items;
}
