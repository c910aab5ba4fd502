/** Finds characters that have no place in a text of record: control characters and others nobody sees. */
import type { CheckRule, Complaint } from '../rule.js';

// Tabs and ends of lines are white space; a joiner inside an emoji holds it together.
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFD]|[\p{Co}\p{Cn}]|(?<!\p{Extended_Pictographic}\uFE0F?)[\u200C\u200D]|\p{Cs}/gu;

/** Characters that stand for one that was lost: leaving them out would lose it for good. */
const lost = /[\uFFFC\uFFFD]|\p{Co}|\p{Cn}|\p{Cs}/u;
/** Characters that stood for white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const spaces = /[\u000B\u000C\u0085\u2028\u2029]/u;

export const forbiddenCharacterRule: CheckRule = {
  name: 'forbidden-character',
  category: 'design-and-markup/markup',
  example: {
    chinese: '大会通过了决议。',
    english: 'The General Assem\u00ADbly adopted the resolution.',
    mended: 'The General Assembly adopted the resolution.',
  },
  needs: 'both-texts',
  check: ({ target: { text } }) =>
    [...text.matchAll(forbidden)].map((match): Complaint => {
      const [character] = match;
      const range = { start: match.index, end: match.index + character.length };
      return {
        severity: 'error',
        target: range,
        found: codePoint(character),
        ...(!lost.test(character) && { replacement: standIn(text, range.start, character) }),
      };
    }),
};

/** What cannot be seen is told by its number: `U+00AD`. */
function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function standIn(text: string, at: number, character: string): string {
  if (!spaces.test(character)) return '';
  const isAmongSpaces =
    /\s/u.test(text.charAt(at - 1)) || /\s/u.test(text.charAt(at + character.length));
  return isAmongSpaces ? '' : ' ';
}
