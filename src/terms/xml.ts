/** Reads XML into plain elements in document order. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface XmlElement {
  /** With its prefix, if any. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
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
});

/** What keeps `xml` from being read, or `undefined` where it is well formed. */
export function findXmlFault(xml: string): XmlFault | undefined {
  const outcome = XMLValidator.validate(xml);
  return outcome === true ? undefined : { message: outcome.err.msg, line: outcome.err.line };
}

/** The root element; `undefined` where there is none. Check with `findXmlFault` first. */
export function parseXml(xml: string): XmlElement | undefined {
  const parsed: unknown = parser.parse(xml);
  return elementsOf(parsed)[0];
}

/** The name of an element without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

function elementsOf(nodes: unknown): XmlElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown) => {
    const element = toElement(node);
    return element === undefined ? [] : [element];
  });
}

function toElement(node: unknown): XmlElement | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(node));
  const name = [...fields.keys()].find((key) => key !== attributesKey);
  if (name === undefined || name === textKey) return undefined;
  const content = fields.get(name);
  return {
    name,
    attributes: attributesOf(fields.get(attributesKey)),
    children: elementsOf(content),
    text: textOf(content),
  };
}

function attributesOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, content]) => [name, String(content)]),
  );
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  return nodes
    .map((node: unknown) => {
      if (typeof node !== 'object' || node === null) return '';
      return Object.entries(node)
        .filter(([key]) => key !== attributesKey)
        .map(([key, content]) => (key === textKey ? String(content) : textOf(content)))
        .join('');
    })
    .join('');
}
