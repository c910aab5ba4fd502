/** XML as a tree of elements that know which line they stand on. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { invalidFormat } from '../invalid-format.js';
import { resolveXmlReferences } from '../xml.js';

/** An element, with its text and its child elements in document order. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly (XmlElement | string)[];
  /** The value of an attribute, references resolved. */
  attribute(name: string): string | undefined;
  /** All attributes in the order of the tag, references resolved. */
  attributes(): Readonly<Record<string, string>>;
  /** 1-based line of its start tag. */
  line(): number;
}

/** A node as the parser gives it back in document order: one key for the element or the text. */
type ParsedNode = Readonly<Record<string | symbol, unknown>>;

const textName = '#text';
const cdataName = '#cdata';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  cdataPropName: cdataName,
  captureMetaData: true,
  // Entities are resolved here: the parser knows only some, and limits how many there may be.
  processEntities: false,
});

/**
 * The root element of an XML document.
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID for XML that is not well formed.
 */
export function parseXml(xml: string, name: string): XmlElement {
  const text = xml.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const validity = XMLValidator.validate(text);
  if (validity !== true) {
    const { line, msg } = validity.err;
    throw invalidFormat(name, `line ${line}`, msg);
  }
  const nodes: readonly ParsedNode[] = parser.parse(text);
  const lineAt = findLines(text);
  const root = nodes
    .map((node) => treeOf(node, lineAt))
    .find((node) => typeof node !== 'string' && !node.name.startsWith('?'));
  if (root === undefined || typeof root === 'string') {
    throw invalidFormat(name, 'line 1', 'there is no element');
  }
  return root;
}

function treeOf(node: ParsedNode, lineAt: (offset: number) => number): XmlElement | string {
  const literal = node[textName];
  if (typeof literal === 'string') return resolveXmlReferences(literal);
  const [name = '', content] = Object.entries(node).find(([key]) => key !== ':@') ?? [];
  const nodes: readonly ParsedNode[] = Array.isArray(content) ? content : [];
  // In a CDATA section, references are no references.
  if (name === cdataName) return nodes.map((part) => String(part[textName] ?? '')).join('');
  const attributes = node[':@'] as Readonly<Record<string, unknown>> | undefined;
  return {
    name,
    children: nodes.map((child) => treeOf(child, lineAt)),
    attribute(attribute) {
      const value = attributes?.[attribute];
      return typeof value === 'string' ? resolveXmlReferences(value) : undefined;
    },
    attributes: () =>
      Object.fromEntries(
        Object.entries(attributes ?? {}).map(([key, value]) => [
          key,
          resolveXmlReferences(String(value)),
        ]),
      ),
    line: () => lineAt(startOf(node)),
  };
}

/** A function from an offset in UTF-16 units to its 1-based line. */
function findLines(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** Offset of a node's start tag, in UTF-16 units. */
function startOf(node: ParsedNode): number {
  const place = node[XMLParser.getMetaDataSymbol() as unknown as symbol];
  const isPlace = typeof place === 'object' && place !== null && 'startIndex' in place;
  return isPlace ? Number(place.startIndex) : 0;
}

/** The elements of a name within an element, at any depth, in document order. */
export function findElements(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child] : findElements(child, name);
  });
}

/** The text in an element, markup left out. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}
