/** Escapes text for XML. */

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

// Control characters, lone surrogates and non-characters, not even as references.
const forbidden = /(?![\t\n\r\u007F-\u009F])\p{Control}|\p{Surrogate}|[\uFFFE\uFFFF]/gu;

/** Text for elements and attributes; what XML 1.0 cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(forbidden, '\uFFFD')
    .replaceAll(/[&<>"]/gu, (character) => references[character] ?? character);
}
