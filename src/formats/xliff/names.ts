/** What both versions of XLIFF share: namespaces, and the names of what duizhao adds. */

/** XLIFF 2.0 and 2.1 have the same namespace. */
export const namespaces = {
  xliff12: 'urn:oasis:names:tc:xliff:document:1.2',
  xliff2: 'urn:oasis:names:tc:xliff:document:2.0',
  matches: 'urn:oasis:names:tc:xliff:matches:2.0',
  glossary: 'urn:oasis:names:tc:xliff:glossary:2.0',
  metadata: 'urn:oasis:names:tc:xliff:metadata:2.0',
} as const;

/** A number within bounds, or nothing where there is none. */
export function readNumber(written: string | undefined, most: number): number | undefined {
  if (written === undefined || !/^\d/u.test(written)) return undefined;
  const number = Number(written);
  return number >= 0 && number <= most ? number : undefined;
}
