/** Looks up what the styles of a Word document say of paragraphs and runs. */
import { childOf, childrenOf, settingOf, switchOf, type XmlElement } from './xml.js';

/** What a style says, what it is based on included. */
export interface Style {
  /** Properties of its paragraphs, the nearest style's first. */
  readonly paragraph: readonly XmlElement[];
  /** Properties of its characters, the nearest style's first. */
  readonly run: readonly XmlElement[];
}

/** A function that gives the style of an id, or the default paragraph style. */
export type StyleFinder = (id: string | undefined) => Style;

const nothing: Style = { paragraph: [], run: [] };
// Styles that are based on one another in a circle end here.
const longestChain = 12;

/** The styles of a document's `styles.xml`; all are empty where there is none. */
export function readStyles(part: XmlElement | undefined): StyleFinder {
  const elements = new Map<string, XmlElement>();
  let standard: string | undefined;
  for (const style of childrenOf(part, 'style')) {
    const { styleId = '', type, default: isDefault } = style.attributes;
    elements.set(styleId, style);
    if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true')) standard = styleId;
  }
  const found = new Map<string, Style>();
  return (id = standard) => {
    if (id === undefined) return nothing;
    const known = found.get(id) ?? chainOf(id, elements);
    found.set(id, known);
    return known;
  };
}

function chainOf(id: string, elements: ReadonlyMap<string, XmlElement>): Style {
  const paragraph: XmlElement[] = [];
  const run: XmlElement[] = [];
  let next: string | undefined = id;
  for (let length = 0; next !== undefined && length < longestChain; length += 1) {
    const style = elements.get(next);
    const paragraphProperties = childOf(style, 'pPr');
    const runProperties = childOf(style, 'rPr');
    if (paragraphProperties) paragraph.push(paragraphProperties);
    if (runProperties) run.push(runProperties);
    next = settingOf(style, 'basedOn');
  }
  return { paragraph, run };
}

/** What the first of some properties that says anything of a switch says. */
export function firstSwitch(
  properties: readonly (XmlElement | undefined)[],
  name: string,
): boolean {
  for (const element of properties) {
    const said = switchOf(element, name);
    if (said !== undefined) return said;
  }
  return false;
}
