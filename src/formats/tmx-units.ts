/**
 * Reads the units of a TMX file one by one, however long the file is.
 *
 * Units are cut out of the stream and each is parsed by itself, so that one that is not well formed
 * costs nothing but itself.
 */
import { isChineseTag, isEnglishTag } from '../language/tags.js';
import type { MemoryUnit, UnitContext, UnitProblem } from '../translate/memory/unit.js';
import { parseXml, type XmlElement } from './alignment/xml-tree.js';
import { invalidFormat } from './invalid-format.js';
import { decodeText } from './text-stream.js';
import { characterOf, codePointPlaceholder } from './tmx.js';
import { resolveXmlReferences } from './xml.js';
import { cutXml, type XmlShape } from './xml-pieces.js';

/** How the units of a TMX file are found. */
export const tmxShape: XmlShape = { root: 'tmx', units: ['tu'] };

/**
 * The Chinese–English units of TMX of any tool and version, as the bytes of the file come in. Of
 * several variants in a language the first that has text counts. Text inside `<hi>` and `<sub>` is
 * text; native codes are left out, and leave a space where they break a line. `contexts` is there
 * where a unit or the header says that neighbours are named; else the order of the file may tell.
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID for what is no TMX.
 */
export async function* readTmxUnits(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<MemoryUnit | UnitProblem> {
  let namesContexts = false;
  for await (const piece of cutXml(decodeText(bytes), tmxShape)) {
    if (piece.kind === 'head') {
      checkTmxHead(piece.text, name);
      namesContexts = piece.text.includes(contextsInHead);
    } else if (piece.kind === 'broken') {
      yield { problem: 'bad-xml', place: `line ${piece.line}` };
    } else if (piece.kind === 'unit') {
      const unit = readUnit(piece.text, `line ${piece.line}`, name);
      yield namesContexts && !('problem' in unit) ? { contexts: [], ...unit } : unit;
    }
  }
}

/** The remark in a header by which units name their neighbours. */
export const contextsProperty = { type: 'x-contexts', value: 'named' } as const;
const contextsInHead = `<prop type="${contextsProperty.type}">${contextsProperty.value}</prop>`;

/** Types of a unit's remarks: those duizhao writes, then those of memoQ, OmegaT and others. */
export const unitProperties = {
  before: ['x-context-pre', 'prev'],
  after: ['x-context-post', 'next'],
  file: ['x-file', 'file', 'x-document', 'x-origin'],
} as const;

/**
 * Makes sure that a file is TMX, from what comes before its first unit.
 * @throws DuizhaoError FORMAT_INVALID
 */
export function checkTmxHead(text: string, name: string): void {
  const root = text
    .replaceAll(/<!--[\s\S]*?-->/gu, '')
    .replaceAll(/<\?[\s\S]*?\?>/gu, '')
    .replace(/<!DOCTYPE[^[>]*(?:\[[^\]]*\])?\s*>/u, '')
    .trim();
  if (!/^<tmx[\s>]/u.test(root)) {
    throw invalidFormat(name, 'root', 'the root element is not <tmx>');
  }
}

function readUnit(text: string, place: string, name: string): MemoryUnit | UnitProblem {
  let unit: XmlElement;
  try {
    unit = parseXml(text, name);
  } catch {
    return { problem: 'bad-xml', place };
  }
  const variants = childrenOf(unit, 'tuv').map((variant) => ({
    variant,
    // TMX before 1.4 had a plain `lang`.
    language: variant.attribute('xml:lang') ?? variant.attribute('lang') ?? '',
    text: childrenOf(variant, 'seg').map(segmentText).join(''),
  }));
  const chinese = variants.filter(({ language }) => isChineseTag(language));
  const english = variants.filter(({ language }) => isEnglishTag(language));
  if (chinese.length === 0 || english.length === 0) return { problem: 'one-language', place };
  const [zh] = chinese.filter((variant) => variant.text.trim() !== '');
  const [en] = english.filter((variant) => variant.text.trim() !== '');
  if (zh === undefined || en === undefined) return { problem: 'empty', place };
  const attribute = (key: string) =>
    unit.attribute(key) ?? en.variant.attribute(key) ?? zh.variant.attribute(key);
  const properties = [unit, zh.variant, en.variant].flatMap(readProperties);
  const created = attribute('creationdate');
  const changed = attribute('changedate');
  const creator = attribute('creationid') ?? attribute('changeid');
  const file = properties.find(({ type }) => isOneOf(type, unitProperties.file))?.value;
  const contexts = readContexts(properties);
  return {
    chinese: zh.text,
    english: en.text,
    ...(created !== undefined && { created }),
    ...(changed !== undefined && { changed }),
    ...(creator !== undefined && { creator }),
    ...(file !== undefined && { file }),
    ...(contexts.length > 0 && { contexts }),
  };
}

interface UnitProperty {
  readonly type: string;
  readonly value: string;
}

function readProperties(parent: XmlElement): UnitProperty[] {
  return childrenOf(parent, 'prop').map((property) => ({
    type: property.attribute('type') ?? '',
    value: segmentText(property),
  }));
}

/** What stands before begins a context, what stands after ends it. */
function readContexts(properties: readonly UnitProperty[]): UnitContext[] {
  const contexts: UnitContext[] = [];
  let before: string | undefined;
  const add = (after: string | undefined) => {
    const context = { ...(before && { before }), ...(after && { after }) };
    if (Object.keys(context).length > 0) contexts.push(context);
    before = undefined;
  };
  for (const { type, value } of properties) {
    if (isOneOf(type, unitProperties.before)) {
      if (before !== undefined) add(undefined);
      before = contextText(value);
    } else if (isOneOf(type, unitProperties.after)) add(contextText(value));
  }
  if (before !== undefined) add(undefined);
  return contexts;
}

/** memoQ puts a `<seg>` as text into its remark. Only Chinese is of use. */
function contextText(value: string): string {
  const inner = /^\s*<seg>([\s\S]*)<\/seg>\s*$/u.exec(value)?.[1];
  const text =
    inner === undefined ? value : resolveXmlReferences(inner.replaceAll(/<[^>]*>/gu, ''));
  return /\p{Script=Han}/u.test(text) ? text : '';
}

function isOneOf(type: string, types: readonly string[]): boolean {
  return types.includes(type);
}

function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

const nativeCodes = ['bpt', 'ept', 'it', 'ph', 'ut'];

function segmentText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (!nativeCodes.includes(child.name)) return segmentText(child);
      if (child.attribute('type') === codePointPlaceholder) return characterOf(segmentText(child));
      return breaksLine(child) ? ' ' : '';
    })
    .join('');
}

function breaksLine(code: XmlElement): boolean {
  return code.attribute('type') === 'lb' || /<br\b|\\line\b|\\n/iu.test(segmentText(code));
}
