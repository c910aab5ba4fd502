/** The sentences that positions count: plain text, one a line, or a text of InterText. */
import { invalidFormat } from '../invalid-format.js';
import { escapeXmlAttribute, escapeXmlText } from '../xml.js';
import { findElements, parseXml, textOf } from './xml-tree.js';

/** One sentence of a text. */
export interface Sentence {
  readonly text: string;
  /** What links of InterText call it by; a line of plain text has none. */
  readonly id?: string;
}

/** The sentences of both texts, in their order. */
export interface SentencePair {
  readonly source: readonly Sentence[];
  readonly target: readonly Sentence[];
}

/**
 * Reads the sentences of one text: each line, empty ones too, or each `<s>` of an XML file.
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID for XML that is not well formed or has no `<s>`.
 */
export function readSentences(text: string, name: string): Sentence[] {
  const content = text.replace(/^\uFEFF/, '');
  if (isXml(content)) return readMarkedSentences(content, name);
  const lines = content.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => ({ text: line }));
}

/** A text with hunalign's mark of a paragraph, a line `<p>`, is none. */
function isXml(content: string): boolean {
  return (
    /^\s*<(?:\?xml|!DOCTYPE)/u.test(content) || (/^\s*</u.test(content) && /<s[\s>]/u.test(content))
  );
}

function readMarkedSentences(xml: string, name: string): Sentence[] {
  const elements = findElements(parseXml(xml, name), 's');
  if (elements.length === 0) throw invalidFormat(name, 'line 1', 'there is no sentence, <s>');
  return elements.map((element) => {
    const id = element.attribute('id') ?? element.attribute('xml:id');
    return { text: textOf(element), ...(id === undefined ? {} : { id }) };
  });
}

/**
 * Sentences as a text for InterText, all in one paragraph; those without an id are numbered as the
 * links that `writeInterText` writes call them.
 */
export function writeInterTextSentences(sentences: readonly Sentence[]): string {
  const lines = sentences.map(
    ({ text, id }, position) =>
      `<s id="${escapeXmlAttribute(id ?? interTextId(position))}">${escapeXmlText(text)}</s>`,
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<text>',
    '<p id="1">',
    ...lines,
    '</p>',
    '</text>',
    '',
  ].join('\n');
}

/** The id of a sentence by its 0-based position, where all are in one paragraph: `1:1`, `1:2` … */
export function interTextId(position: number): string {
  return `1:${position + 1}`;
}
