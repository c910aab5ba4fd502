/** Gives files the names of the documents they hold. */

/**
 * A symbol in normal form as a name that every file system takes: `A-RES-56-123`,
 * `A-RES-2758_XXVI`, `A-RES-377_V_A`.
 */
export function symbolFileName(symbol: string): string {
  return symbol
    .replaceAll('/', '-')
    .replaceAll('(', '_')
    .replaceAll(/\)$|\)(?=-)/gu, '')
    .replaceAll(')', '_');
}
