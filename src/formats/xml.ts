/** XML as text: escaping it, reading references, and what XML 1.0 cannot carry. */
import { entryOf } from '../core/entry.js';

/**
 * Characters that XML 1.0 forbids even as references: the C0 controls but tab, line feed and
 * carriage return; lone surrogates; U+FFFE and U+FFFF.
 */
export const xmlForbidden = /(?![\t\n\r\u007F-\u009F])\p{Control}|\p{Surrogate}|[\uFFFE\uFFFF]/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser turns a bare carriage return into a line feed.
  '\r': '&#13;',
};

/** Text for element content; forbidden characters become U+FFFD. */
export function escapeXmlText(text: string): string {
  return text
    .replace(xmlForbidden, '\uFFFD')
    .replace(/[&<>\r]/g, (character) => references[character] ?? character);
}

/** Text for an attribute in double quotes; a parser would turn bare tabs and breaks into spaces. */
export function escapeXmlAttribute(text: string): string {
  return text
    .replace(xmlForbidden, '\uFFFD')
    .replace(/[&<>"]/g, (character) => references[character] ?? character)
    .replace(/[\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Resolves the five named references and numeric ones; anything else stays as it is. */
export function resolveXmlReferences(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return entryOf(named, name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
