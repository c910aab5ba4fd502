/** Brings the ways in which document symbols are written to one. */
import { supplementTypes } from './document-symbol.js';

/** Words that are not written in capitals throughout. */
const writtenWords: ReadonlyMap<string, string> = new Map(
  [...supplementTypes, 'Sub', 'Min', 'Resumption', 'Part'].map((word) => [
    word.toLowerCase(),
    word,
  ]),
);

const dashes = /[\u2010-\u2015\u2212]/gu;
// `377 A (V)` and `377 (V) A` are one resolution.
const partBeforeBracket = /(\d) ?([A-Z]) ?(\((?:S-|ES-)?[IVXL]+\))(?![A-Z])/gu;

/**
 * A symbol without spaces, in half-width characters and with the capitals it is known by, whatever
 * the text makes of it: `Ａ／RES／56／123`, `a/res/56/123`, `S/RES/1440 (2002)`, `A/56/50*`.
 */
export function normalizeSymbol(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(dashes, '-')
    .trim()
    // The mark of a copy that was issued again for technical reasons.
    .replace(/ ?\*+$/u, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?([/()]) ?/gu, '$1')
    .replace(/(\d|\)) ([A-Z])$/u, '$1$2')
    .replaceAll(partBeforeBracket, '$1$3$2');
  const hasCapitals = /\p{Lu}/u.test(plain);
  return plain.replaceAll(/[A-Za-z]+/gu, (word) => {
    return writtenWords.get(word.toLowerCase()) ?? (hasCapitals ? word : word.toUpperCase());
  });
}
