/** The elements within a segment, in XLIFF 1.2 and in XLIFF 2. */
import type { XmlElement } from '../alignment/xml-tree.js';
import { type InlineRules, localName } from '../convert/coded-text.js';
import { characterOf, codePointName, codePointPlaceholder } from '../tmx.js';

/** Of `<g>` and `<mrk>` the content is text; all others stand for codes of the document. */
export const inline12: InlineRules = {
  format: 'xliff12',
  spans: ['g', 'mrk'],
  codes: ['x', 'bx', 'ex', 'ph', 'bpt', 'ept', 'it', 'sub'],
  character: (element) =>
    localName(element.name) === 'ph' && element.attribute('ctype') === codePointPlaceholder
      ? characterOf(plainText(element))
      : undefined,
  placeholder: (character, number) =>
    `<ph id="x-${number}" ctype="${codePointPlaceholder}">${codePointName(character)}</ph>`,
  breaksLine: (element) => element.attribute('ctype') === 'lb',
};

/** Of `<pc>` and `<mrk>` the content is text; `<cp>` is a character that XML cannot carry. */
export const inline2: InlineRules = {
  format: 'xliff2',
  spans: ['pc', 'mrk'],
  codes: ['ph', 'sc', 'ec', 'sm', 'em'],
  character(element) {
    if (localName(element.name) !== 'cp') return undefined;
    const code = Number.parseInt(element.attribute('hex') ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  },
  placeholder(character) {
    const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `<cp hex="${hexadecimal.padStart(4, '0')}"/>`;
  },
  breaksLine: (element) => element.attribute('subType') === 'xlf:lb',
};

/** The text in an element at any depth. */
export function plainText(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : plainText(child)))
    .join('');
}
