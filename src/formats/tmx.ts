/** TMX 1.4b, the exchange format of translation memories (LISA OSCAR, 2005). */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { ExportInput } from './export-input.js';
import { invalidFormat } from './invalid-format.js';
import {
  type Property,
  type TranslationMemory,
  type TranslationUnit,
  translationMemoryOf,
  type Variant,
} from './translation-memory.js';
import { escapeXmlAttribute, escapeXmlText, resolveXmlReferences, xmlForbidden } from './xml.js';

/** `<ph type>` of a character that XML cannot carry; its content is `U+` and the code point. */
export const codePointPlaceholder = 'x-code-point';

/** The links of a run as a TMX file. */
export function writeTmx(input: ExportInput): string {
  return formatTmx(translationMemoryOf(input));
}

/**
 * A memory as a TMX file. There is no creation date in it: the same memory gives the same bytes.
 * A character that XML forbids becomes a placeholder in a segment and U+FFFD anywhere else.
 */
export function formatTmx(memory: TranslationMemory): string {
  const header = attributes({
    creationtool: memory.tool,
    creationtoolversion: memory.toolVersion,
    segtype: memory.segmentType,
    'o-tmf': memory.originalFormat,
    adminlang: memory.adminLanguage,
    srclang: memory.sourceLanguage,
    datatype: memory.dataType,
  });
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    ...(memory.properties.length === 0
      ? [`  <header${header}/>`]
      : [
          `  <header${header}>`,
          ...memory.properties.map((property) => `    ${formatProperty(property)}`),
          '  </header>',
        ]),
    '  <body>',
    ...memory.units.flatMap(formatUnit),
    '  </body>',
    '</tmx>',
  ];
  return `${lines.join('\n')}\n`;
}

function formatUnit({ id, segmentType, properties, variants }: TranslationUnit): string[] {
  return [
    `    <tu${attributes({ tuid: id, segtype: segmentType })}>`,
    ...properties.map((property) => `      ${formatProperty(property)}`),
    ...variants.map(
      ({ language, text }) =>
        `      <tuv${attributes({ 'xml:lang': language })}><seg>${formatSegment(text)}</seg></tuv>`,
    ),
    '    </tu>',
  ];
}

/** A typed remark as an element. */
export function formatProperty({ type, value }: Property): string {
  return `<prop${attributes({ type })}>${escapeXmlText(value)}</prop>`;
}

/** The content of a `<seg>`; a character that XML forbids becomes a placeholder. */
export function formatSegment(text: string): string {
  let written = '';
  let from = 0;
  let placeholders = 0;
  for (const { 0: character, index } of text.matchAll(xmlForbidden)) {
    placeholders += 1;
    written += `${escapeXmlText(text.slice(from, index))}<ph${attributes({ x: String(placeholders), type: codePointPlaceholder })}>${codePointName(character)}</ph>`;
    from = index + character.length;
  }
  return written + escapeXmlText(text.slice(from));
}

/** `U+` and the code point of a character in at least four digits. */
export function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Attributes as they stand in a start tag, a space before each; undefined ones are left out. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXmlAttribute(value)}"`))
    .join('');
}

/** A node as the parser gives it back in document order: one key for the element or the text. */
type XmlNode = Readonly<Record<string, unknown>>;

const cdataName = '#cdata';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  cdataPropName: cdataName,
  // Entities are resolved here: the parser knows only some, and limits how many there may be.
  processEntities: false,
});

/**
 * Reads TMX 1.4 of any tool. Text inside `<hi>` and `<sub>` is text; the native codes inside
 * `<bpt>`, `<ept>`, `<it>`, `<ph>` and `<ut>` are left out.
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID for XML that is not well formed or is not TMX.
 */
export function readTmx(xml: string, name: string): TranslationMemory {
  const text = xml.replace(/^\uFEFF/, '');
  const validity = XMLValidator.validate(text);
  if (validity !== true) {
    const { line, msg } = validity.err;
    throw invalidFormat(name, `line ${line}`, msg);
  }
  const root = elements(parser.parse(text), 'tmx')[0];
  if (root === undefined) throw invalidFormat(name, 'root', 'the root element is not <tmx>');
  const header = elements(root.children, 'header')[0];
  if (header === undefined) throw invalidFormat(name, '<tmx>', 'there is no <header>');
  const body = elements(root.children, 'body')[0];
  if (body === undefined) throw invalidFormat(name, '<tmx>', 'there is no <body>');
  return {
    tool: header.attribute('creationtool') ?? '',
    toolVersion: header.attribute('creationtoolversion') ?? '',
    segmentType: readSegmentType(header.attribute('segtype'), name),
    originalFormat: header.attribute('o-tmf') ?? '',
    adminLanguage: header.attribute('adminlang') ?? '',
    sourceLanguage: header.attribute('srclang') ?? '',
    dataType: header.attribute('datatype') ?? '',
    properties: readProperties(header),
    units: elements(body.children, 'tu').map((unit, index) => readUnit(unit, index, name)),
  };
}

function readSegmentType(value: string | undefined, name: string) {
  const known = (['block', 'paragraph', 'sentence', 'phrase'] as const).find(
    (type) => type === value,
  );
  if (known === undefined) {
    throw invalidFormat(name, '<header>', `segtype “${value ?? ''}” is none that TMX knows`);
  }
  return known;
}

function readUnit(unit: XmlElement, index: number, name: string): TranslationUnit {
  const id = unit.attribute('tuid');
  const segmentType = unit.attribute('segtype');
  return {
    ...(id === undefined ? {} : { id }),
    ...(segmentType === undefined ? {} : { segmentType }),
    properties: readProperties(unit),
    variants: elements(unit.children, 'tuv').map((variant) =>
      readVariant(variant, `<tu> ${id ?? index + 1}`, name),
    ),
  };
}

function readVariant(variant: XmlElement, place: string, name: string): Variant {
  // TMX before 1.4 had a plain `lang`.
  const language = variant.attribute('xml:lang') ?? variant.attribute('lang');
  const segment = elements(variant.children, 'seg')[0];
  if (language === undefined) throw invalidFormat(name, place, 'a <tuv> has no xml:lang');
  if (segment === undefined) throw invalidFormat(name, place, 'a <tuv> has no <seg>');
  return { language, text: segmentText(segment.children) };
}

function readProperties(parent: XmlElement): Property[] {
  return elements(parent.children, 'prop').map((property) => ({
    type: property.attribute('type') ?? '',
    value: segmentText(property.children),
  }));
}

function segmentText(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) => {
      const text = node['#text'];
      if (typeof text === 'string') return resolveXmlReferences(text);
      const [literal] = elements([node], cdataName);
      if (literal !== undefined) return literalText(literal.children);
      const [element] = [...elements([node], 'hi'), ...elements([node], 'sub')];
      if (element !== undefined) return segmentText(element.children);
      const [placeholder] = elements([node], 'ph');
      if (placeholder?.attribute('type') === codePointPlaceholder) {
        return characterOf(segmentText(placeholder.children));
      }
      return '';
    })
    .join('');
}

/** The text of a CDATA section, in which references are no references. */
function literalText(nodes: readonly XmlNode[]): string {
  return nodes.map((node) => String(node['#text'] ?? '')).join('');
}

/** The character that a placeholder stands for, from its content `U+…`. */
export function characterOf(codePoint: string): string {
  const match = /^U\+([\dA-F]{4,6})$/.exec(codePoint);
  const code = Number.parseInt(match?.[1] ?? '', 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

interface XmlElement {
  readonly children: readonly XmlNode[];
  attribute(name: string): string | undefined;
}

/** The elements of a name among nodes. */
function elements(nodes: readonly XmlNode[], name: string): XmlElement[] {
  return nodes.flatMap((node) => {
    const children = node[name];
    if (!Array.isArray(children)) return [];
    const values = node[':@'] as Readonly<Record<string, unknown>> | undefined;
    return [
      {
        children,
        attribute: (attribute: string) => {
          const value = values?.[attribute];
          return typeof value === 'string' ? resolveXmlReferences(value) : undefined;
        },
      },
    ];
  });
}
