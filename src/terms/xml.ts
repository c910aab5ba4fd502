/** Reads XML into plain elements in document order. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface XmlElement {
  /** With its prefix, if any. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** 1-based line on which it begins. */
  readonly line: number;
  /** All text inside, that of inner elements included. */
  readonly text: string;
}

/** Why a text is not well-formed XML, and where. */
export interface XmlFault {
  readonly message: string;
  /** 1-based. */
  readonly line: number;
}

const attributesKey = ':@';
const textKey = '#text';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  ignoreDeclaration: true,
  ignorePiTags: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true, // numeric references too
  captureMetaData: true,
});
// The library's types say the object Symbol.
const placeKey = XMLParser.getMetaDataSymbol() as symbol;

/** What keeps `xml` from being read, or `undefined` where it is well formed. */
export function findXmlFault(xml: string): XmlFault | undefined {
  const outcome = XMLValidator.validate(xml);
  return outcome === true ? undefined : { message: outcome.err.msg, line: outcome.err.line };
}

/** The root element; `undefined` where there is none. Check with `findXmlFault` first. */
export function parseXml(xml: string): XmlElement | undefined {
  // The parser counts in a text whose lines end so.
  const text = xml.replaceAll(/\r\n?/gu, '\n');
  const parsed: unknown = parser.parse(text);
  return contentOf(parsed, lineCounter(text)).children[0];
}

/** The name of an element without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

type LineOf = (offset: number) => number;

/** Tells the lines of offsets, fast where each is not before the one asked for last. */
function lineCounter(text: string): LineOf {
  let line = 1;
  let counted = 0;
  return (offset) => {
    if (offset < counted) {
      line = 1;
      counted = 0;
    }
    for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; ) {
      line += 1;
      counted = at + 1;
      at = text.indexOf('\n', counted);
    }
    return line;
  };
}

/** Elements and text of a list of nodes, in one go: texts of inner elements are not read twice. */
function contentOf(
  nodes: unknown,
  lineOf: LineOf,
): { readonly children: XmlElement[]; readonly text: string } {
  const children: XmlElement[] = [];
  let text = '';
  for (const node of Array.isArray(nodes) ? nodes : []) {
    if (typeof node !== 'object' || node === null) continue;
    const name = Object.keys(node).find((key) => key !== attributesKey);
    if (name === undefined) continue;
    const content: unknown = Reflect.get(node, name);
    if (name === textKey) {
      text += String(content);
      continue;
    }
    const line = lineOf(placeOf(node));
    const inner = contentOf(content, lineOf);
    children.push({
      name,
      attributes: attributesOf(Reflect.get(node, attributesKey)),
      line,
      ...inner,
    });
    text += inner.text;
  }
  return { children, text };
}

function placeOf(node: object): number {
  const place: unknown = Reflect.get(node, placeKey);
  if (typeof place !== 'object' || place === null) return 0;
  const start: unknown = Reflect.get(place, 'startIndex');
  return typeof start === 'number' ? start : 0;
}

function attributesOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, content]) => [name, String(content)]),
  );
}
