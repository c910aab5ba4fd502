/** Reads the XML parts of a Word document into trees. */

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { entryOf } from '../../../core/entry.js';

/** An element without its namespace prefix; attributes have none either. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

type ParsedNode = Readonly<Record<string, unknown>>;

const deepest = 200;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Word's XML has no entities of its own; the five of XML are resolved here.
  processEntities: false,
  maxNestedTags: deepest,
});

/**
 * The root element of an XML part.
 *
 * @throws Error for XML that is not well formed, is nested too deep, or declares a document type,
 * as no part of a Word document may.
 */
export function parsePart(bytes: Uint8Array): XmlElement {
  const text = new TextDecoder(isWide(bytes) ? 'utf-16le' : 'utf-8').decode(bytes);
  if (text.includes('<!DOCTYPE')) throw new Error('a document type is declared');
  const validity = XMLValidator.validate(text);
  if (validity !== true) throw new Error(validity.err.msg);
  const nodes: readonly ParsedNode[] = parser.parse(text);
  const roots = nodes.flatMap(treeOf);
  const root = roots.find((node) => typeof node !== 'string' && !node.name.startsWith('?'));
  if (root === undefined || typeof root === 'string') throw new Error('there is no element');
  return root;
}

const isWide = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;

function treeOf(node: ParsedNode): readonly (XmlElement | string)[] {
  const literal = node['#text'];
  if (literal !== undefined) return [resolveReferences(String(literal))];
  const [name, content] = Object.entries(node).find(([key]) => key !== ':@') ?? [];
  if (name === undefined) return [];
  const children: readonly ParsedNode[] = Array.isArray(content) ? content : [];
  const attributes = Object.entries(node[':@'] ?? {}).map(
    ([key, value]) => [key, resolveReferences(String(value))] as const,
  );
  return [{ name, attributes: Object.fromEntries(attributes), children: children.flatMap(treeOf) }];
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function resolveReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu, (whole, ...groups) => {
    const [decimal, hexadecimal, name] = groups as (string | undefined)[];
    if (name !== undefined) return entryOf(named, name) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The first child element of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** All child elements of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** The `val` of the first child element of a name. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.val;
}

/** Whether a property that is on or off is set: `<w:b/>`, `<w:b w:val="1"/>`; nothing if unsaid. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  if (!found) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes.val ?? '1');
}
