/** Text in the cells of Excel: what XML cannot carry has an escape of its own there. */
import { escapeXmlText } from '../xml.js';

// ST_Xstring of ECMA-376: the character of a code in four hexadecimal digits.
const escaped = /_x([\da-f]{4})_/giu;
const unwritable =
  /_(?=x[\da-f]{4}_)|(?![\t\n\u007F-\u009F])\p{Control}|\p{Surrogate}|[\uFFFE\uFFFF]/giu;

/** A text as the content of `<t>`. */
export function writeCellText(text: string): string {
  return escapeXmlText(
    text.replaceAll(
      unwritable,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    ),
  );
}

/** The text that the content of `<t>` stands for. */
export function readCellText(text: string): string {
  return text.replaceAll(escaped, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** What Excel takes in a cell, in UTF-16 units. */
export const longestCell = 32_767;

/** Stands in the ID's place in a row that only carries on the row above it. */
export const carriesOn = '↑';
