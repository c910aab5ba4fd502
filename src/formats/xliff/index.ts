/** XLIFF 1.2 and 2.1 as formats that files are converted from and to, unit by unit. */
import { isChineseTag } from '../../language/tags.js';
import { parseXml, type XmlElement } from '../alignment/xml-tree.js';
import type { ExchangeItem, ExchangeSource, FileFormat } from '../convert/format.js';
import { readLanguage, usualTags } from '../convert/languages.js';
import { invalidFormat } from '../invalid-format.js';
import { decodeStrictly } from '../text-stream.js';
import { toolName } from '../tool.js';
import { cutXml, type XmlShape } from '../xml-pieces.js';
import { readUnit2 } from './read-2.js';
import { readUnit12, type UnitSurroundings } from './read-12.js';
import { writeXliff12 } from './write-12.js';
import { writeXliff21 } from './write-21.js';

const extensions = ['.xlf', '.xliff', '.sdlxliff', '.mqxliff'];

/** Read: XLIFF of any version. Written where a file's name says no more than that it is XLIFF. */
export const xliff12: FileFormat = {
  kind: 'file',
  name: 'xliff12',
  extensions,
  read: readXliff,
  write: writeXliff12,
};

/** Read: XLIFF of any version. */
export const xliff21: FileFormat = {
  kind: 'file',
  name: 'xliff21',
  extensions: ['.xlf2'],
  read: readXliff,
  write: writeXliff21,
};

const shape: XmlShape = { root: 'xliff', units: ['trans-unit', 'unit'], container: 'file' };

type Around = Omit<UnitSurroundings, 'number'>;

async function* readXliff({ name, bytes }: ExchangeSource): AsyncGenerator<ExchangeItem> {
  let root: XmlElement | undefined;
  let around: Around | undefined;
  let number = 0;
  for await (const piece of cutXml(decodeStrictly(bytes(), name), shape)) {
    if (piece.kind === 'head') {
      root = readRoot(piece.text, name);
      continue;
    }
    const place = `line ${piece.line}`;
    const element = piece.kind === 'broken' ? undefined : parsePiece(piece, name);
    if (piece.kind === 'container' && element !== undefined && root !== undefined) {
      around = readAround(root, element);
    } else if (element === undefined) yield { problem: 'bad-xml', place };
    else if (around === undefined) yield { problem: 'one-language', place };
    else {
      number += 1;
      const read = element.name.endsWith('trans-unit') ? readUnit12 : readUnit2;
      yield* read(element, { ...around, number });
    }
  }
}

function parsePiece(
  { kind, text }: { readonly kind: 'container' | 'unit'; readonly text: string },
  name: string,
): XmlElement | undefined {
  try {
    return parseXml(kind === 'container' ? text.replace(/\/?>$/u, '/>') : text, name);
  } catch {
    return undefined;
  }
}

/** The root element with its attributes alone. */
function readRoot(head: string, name: string): XmlElement {
  const text = head
    .replaceAll(/<!--[\s\S]*?-->/gu, '')
    .replaceAll(/<\?[\s\S]*?\?>/gu, '')
    .replace(/<!DOCTYPE[^[>]*(?:\[[^\]]*\])?\s*>/u, '')
    .trim();
  const tag = /^<(?:[\w.-]+:)?xliff(?:\s(?:[^"'>]|"[^"]*"|'[^']*')*)?>/u.exec(text)?.[0];
  if (tag === undefined) throw invalidFormat(name, 'root', 'the root element is not <xliff>');
  return parseXml(tag.replace(/\/?>$/u, '/>'), name);
}

/** What holds for the units of a file; `undefined` where it is not in Chinese and English. */
function readAround(root: XmlElement, file: XmlElement): Around | undefined {
  const language = (element: XmlElement, attribute: string) =>
    element.attribute(attribute) === undefined
      ? undefined
      : (readLanguage(element.attribute(attribute) ?? '') ?? '');
  const source = language(file, 'source-language') ?? language(root, 'srcLang');
  const target = language(file, 'target-language') ?? language(root, 'trgLang');
  if (source === undefined || source === '' || target === '') return undefined;
  const sourceIsChinese = isChineseTag(source);
  const targetLanguage = target ?? (sourceIsChinese ? usualTags.english : usualTags.chinese);
  if (isChineseTag(targetLanguage) === sourceIsChinese) return undefined;
  // Our own files name the document with each unit that has one.
  const isOwn = file.attribute('tool-id') === toolName;
  return {
    sourceLanguage: source,
    targetLanguage,
    document: isOwn ? undefined : file.attribute('original'),
  };
}
