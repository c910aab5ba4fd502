/** Texts with inline codes: read out of a segment's XML, and woven into it again. */
import { parseXml, type XmlElement } from '../alignment/xml-tree.js';
import { attributes } from '../tmx.js';
import { escapeXmlText, xmlForbidden } from '../xml.js';
import type { ExchangeText, InlineCode } from './unit.js';

/** What the elements within a segment mean in a format. Names stand without prefix. */
export interface InlineRules {
  readonly format: InlineCode['format'];
  /** Elements whose content is text. */
  readonly spans: readonly string[];
  /** Elements that stand for codes of the document; what is in them is no text. */
  readonly codes: readonly string[];
  /** The character that an element stands for because XML cannot carry it. */
  character(element: XmlElement): string | undefined;
  /** The element for such a character; `number` counts them within a segment from 1. */
  placeholder(character: string, number: number): string;
  breaksLine(element: XmlElement): boolean;
}

type CodedText = Pick<ExchangeText, 'text' | 'codes'>;

/** The text in an element, and the codes that stand in it. */
export function readCodedText(element: XmlElement, rules: InlineRules): CodedText {
  let text = '';
  const codes: InlineCode[] = [];
  const add = (markup: string, length = 0): void => {
    codes.push({ at: text.length, ...(length > 0 && { length }), markup, format: rules.format });
  };
  const read = (children: XmlElement['children']): void => {
    for (const child of children) {
      if (typeof child === 'string') {
        text += child;
        continue;
      }
      const name = localName(child.name);
      const character = rules.character(child);
      if (character !== undefined) text += character;
      else if (rules.codes.includes(name)) {
        const isBreak = rules.breaksLine(child);
        add(markupOf(child), isBreak ? 1 : 0);
        if (isBreak) text += ' ';
      } else if (rules.spans.includes(name)) {
        add(`<${name}${attributes(child.attributes())}>`);
        read(child.children);
        add(`</${name}>`);
      } else if (!name.startsWith('?')) read(child.children);
    }
  };
  read(element.children);
  return { text, ...(codes.length > 0 && { codes }) };
}

/**
 * The content of a segment. Codes stand in it again where they are of this format and still fit; a
 * character that XML forbids becomes an element.
 */
export function writeCodedText({ text, codes = [] }: CodedText, rules: InlineRules): string {
  const own = codes.filter(({ format }) => format === rules.format);
  if (own.length > 0) {
    const woven = weave(text, own, rules);
    if (woven !== undefined && fits(woven, rules)) return woven;
  }
  return createEscape(rules)(text);
}

function weave(text: string, codes: readonly InlineCode[], rules: InlineRules): string | undefined {
  const escapeText = createEscape(rules);
  let written = '';
  let from = 0;
  for (const { at, length = 0, markup } of codes) {
    if (at < from || at + length > text.length) return undefined;
    written += escapeText(text.slice(from, at)) + markup;
    from = at + length;
  }
  return written + escapeText(text.slice(from));
}

/** Whether content is well formed and holds nothing but what a segment may. */
function fits(content: string, rules: InlineRules): boolean {
  if (/<[!?]/u.test(content)) return false;
  const holdsOnly = ({ children }: XmlElement, names: readonly string[]): boolean =>
    children.every(
      (child) =>
        typeof child === 'string' || (names.includes(child.name) && holdsOnly(child, names)),
    );
  try {
    return holdsOnly(parseXml(`<segment>${content}</segment>`, ''), [
      ...rules.spans,
      ...rules.codes,
    ]);
  } catch {
    return false;
  }
}

function createEscape(rules: InlineRules): (text: string) => string {
  let placeholders = 0;
  return (text) => {
    let written = '';
    let from = 0;
    for (const { 0: character, index } of text.matchAll(xmlForbidden)) {
      placeholders += 1;
      written += escapeXmlText(text.slice(from, index));
      written += rules.placeholder(character, placeholders);
      from = index + character.length;
    }
    return written + escapeXmlText(text.slice(from));
  };
}

/** The name of an element without the prefix of its namespace. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An element as XML, without the prefixes of names. */
export function markupOf({ name, children, ...element }: XmlElement): string {
  const tag = `${localName(name)}${attributes(element.attributes())}`;
  if (children.length === 0) return `<${tag}/>`;
  const content = children.map((child) =>
    typeof child === 'string' ? escapeXmlText(child) : markupOf(child),
  );
  return `<${tag}>${content.join('')}</${localName(name)}>`;
}

/** The elements of a name, without prefix, within an element. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && localName(child.name) === name,
  );
}
