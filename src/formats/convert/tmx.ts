/** TMX as a format that files are converted from and to, unit by unit. */
import { isChineseTag } from '../../language/tags.js';
import { parseXml, type XmlElement } from '../alignment/xml-tree.js';
import { decodeStrictly } from '../text-stream.js';
import {
  attributes,
  characterOf,
  codePointName,
  codePointPlaceholder,
  formatProperty,
} from '../tmx.js';
import { checkTmxHead, tmxShape, unitProperties } from '../tmx-units.js';
import { toolName, toolVersion } from '../tool.js';
import { propertyTypes } from '../translation-memory.js';
import { escapeXmlText } from '../xml.js';
import { cutXml } from '../xml-pieces.js';
import { childrenNamed, type InlineRules, readCodedText, writeCodedText } from './coded-text.js';
import type { ExchangeItem, ExchangeSource, FileFormat } from './format.js';
import { readLanguage, usualTags } from './languages.js';
import { peek } from './peek.js';
import type { Candidate, ExchangeText, ExchangeUnit, UnitNote, UnitTerm } from './unit.js';

/** TMX of any version and tool is read, 1.4b is written. */
export const tmx: FileFormat = {
  kind: 'file',
  name: 'tmx',
  extensions: ['.tmx'],
  read: readTmx,
  write: writeTmx,
};

const inlineRules: InlineRules = {
  format: 'tmx',
  spans: ['hi', 'sub'],
  codes: ['bpt', 'ept', 'it', 'ph', 'ut'],
  character: (element) =>
    element.name === 'ph' && element.attribute('type') === codePointPlaceholder
      ? characterOf(plainText(element))
      : undefined,
  placeholder: (character, number) =>
    `<ph${attributes({ x: String(number), type: codePointPlaceholder })}>${codePointName(character)}</ph>`,
  breaksLine: (element) =>
    element.attribute('type') === 'lb' || /<br\b|\\line\b|\\n/iu.test(plainText(element)),
};

function plainText(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : plainText(child)))
    .join('');
}

/** The types of remarks beside those of `propertyTypes`. */
const types = {
  ...propertyTypes,
  document: unitProperties.file[0],
  targetLanguage: 'x-target-language',
  machineDraftQuality: 'x-machine-draft-quality',
  memoryName: 'x-memory-name',
  memoryRate: 'x-memory-rate',
  memorySource: 'x-memory-source',
  memoryUnchanged: 'x-memory-unchanged',
  noteAuthor: 'x-note-author',
  termSource: 'x-term-source',
  termTarget: 'x-term-target',
} as const;

/** What the header of a file says of all its units. */
interface Head {
  readonly sourceLanguage: string;
  readonly targetLanguage: string | undefined;
  readonly document: string | undefined;
}

async function* readTmx({ name, bytes }: ExchangeSource): AsyncGenerator<ExchangeItem> {
  let head: Head = { sourceLanguage: '', targetLanguage: undefined, document: undefined };
  let number = 0;
  for await (const piece of cutXml(decodeStrictly(bytes(), name), tmxShape)) {
    if (piece.kind === 'head') {
      checkTmxHead(piece.text, name);
      head = readHead(piece.text);
      continue;
    }
    number += 1;
    const place = `line ${piece.line}`;
    if (piece.kind === 'unit') yield readUnit(piece.text, { head, number, place, name });
    else yield { problem: 'bad-xml', place };
  }
}

function readHead(text: string): Head {
  const header = /<header\b[\s\S]*?(?:\/>|<\/header>)/u.exec(text)?.[0];
  let element: XmlElement | undefined;
  try {
    element = header === undefined ? undefined : parseXml(header, '');
  } catch {
    // What a header says is of use, but units can be read without.
  }
  const property = (type: string) =>
    element === undefined
      ? undefined
      : childrenNamed(element, 'prop').find((prop) => prop.attribute('type') === type);
  const [language, document] = [types.targetLanguage, types.name]
    .map(property)
    .map((found) => found && plainText(found));
  return {
    sourceLanguage: readLanguage(element?.attribute('srclang') ?? '') ?? '',
    targetLanguage: readLanguage(language ?? ''),
    document,
  };
}

interface UnitPlace {
  readonly head: Head;
  /** 1-based number of the unit in its file. */
  readonly number: number;
  readonly place: string;
  readonly name: string;
}

function readUnit(text: string, { head, number, place, name }: UnitPlace): ExchangeItem {
  let element: XmlElement;
  try {
    element = parseXml(text, name);
  } catch {
    return { problem: 'bad-xml', place };
  }
  const variants = childrenNamed(element, 'tuv').map((variant) => {
    // TMX before 1.4 had a plain `lang`.
    const language = variant.attribute('xml:lang') ?? variant.attribute('lang') ?? '';
    const [segment] = childrenNamed(variant, 'seg');
    return {
      variant,
      language: readLanguage(language),
      ...(segment === undefined ? { text: '' } : readCodedText(segment, inlineRules)),
    };
  });
  const known = variants.flatMap(({ language, variant: _, ...coded }) =>
    language === undefined ? [] : [{ language, ...coded }],
  );
  const chinese = firstWithText(known.filter(({ language }) => isChineseTag(language)));
  const english = firstWithText(known.filter(({ language }) => !isChineseTag(language)));
  const isOneSided = variants.length === 1 && (chinese ?? english) !== undefined;
  if (!isOneSided && (chinese === undefined || english === undefined)) {
    return { problem: 'one-language', place };
  }
  const sourceLanguage = readLanguage(element.attribute('srclang') ?? '') ?? head.sourceLanguage;
  const sourceIsChinese = sourceLanguage === '' || isChineseTag(sourceLanguage);
  const [source, target] = sourceIsChinese ? [chinese, english] : [english, chinese];
  const missing = (language: string | undefined, isChinese: boolean): ExchangeText => {
    const usual = isChinese ? usualTags.chinese : usualTags.english;
    const fits = language !== undefined && isChineseTag(language) === isChinese;
    return { language: fits ? language : usual, text: '' };
  };
  const attribute = (key: string) =>
    [element, ...variants.map(({ variant }) => variant)]
      .map((place) => place.attribute(key))
      .find((value) => value !== undefined);
  const [created, changed] = [attribute('creationdate'), attribute('changedate')];
  const creator = attribute('creationid') ?? attribute('changeid');
  return {
    id: element.attribute('tuid') || String(number),
    ...(head.document !== undefined && { document: head.document }),
    source: source ?? missing(sourceLanguage || undefined, sourceIsChinese),
    target: target ?? missing(head.targetLanguage, !sourceIsChinese),
    ...readRemarks([element, ...variants.map(({ variant }) => variant)]),
    ...(created !== undefined && { created }),
    ...(changed !== undefined && { changed }),
    ...(creator !== undefined && { creator }),
  };
}

function firstWithText<Text extends { readonly text: string }>(
  texts: readonly Text[],
): Text | undefined {
  return texts.find(({ text }) => text.trim() !== '') ?? texts[0];
}

type Remarks = Pick<ExchangeUnit, 'candidates' | 'notes' | 'terms' | 'properties'> &
  Partial<Pick<ExchangeUnit, 'document' | 'status' | 'score'>>;

type Growing<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** What notes and remarks say; a remark that belongs to another follows it. */
function readRemarks(parents: readonly XmlElement[]): Remarks {
  const candidates: Growing<Candidate>[] = [];
  const notes: Growing<UnitNote>[] = [];
  const terms: Growing<UnitTerm>[] = [];
  const properties: { type: string; value: string }[] = [];
  const single: Growing<Partial<Pick<ExchangeUnit, 'document' | 'status' | 'score'>>> = {};
  const last = (kind: Candidate['kind'], use: (found: Growing<Candidate>) => void): boolean => {
    const found = candidates.at(-1);
    if (found?.kind !== kind) return false;
    use(found);
    return true;
  };
  const take = (type: string, value: string): boolean => {
    switch (type) {
      case types.machineDraft:
        candidates.push({ kind: 'machine', text: value, origin: '' });
        return true;
      case types.memoryText:
        candidates.push({ kind: 'memory', text: value, origin: '' });
        return true;
      case types.editedText:
        candidates.push({ kind: 'edited', text: value, origin: '' });
        return true;
      case types.machineDraftEngine:
        return last('machine', (found) => {
          found.origin = value;
        });
      case types.editor:
        return last('edited', (found) => {
          found.origin = value;
        });
      case types.memoryName:
        return last('memory', (found) => {
          found.origin = value;
        });
      case types.memorySource:
        return last('memory', (found) => {
          found.matched = value;
        });
      case types.memoryUnchanged:
        return last('memory', (found) => {
          found.unchanged = value;
        });
      case types.machineDraftQuality: {
        const quality = readNumber(value, 100);
        return (
          quality !== undefined && last('machine', (found) => Object.assign(found, { quality }))
        );
      }
      case types.memoryRate: {
        const rate = readNumber(value, 101);
        return (
          rate !== undefined &&
          Number.isInteger(rate) &&
          last('memory', (found) => Object.assign(found, { rate }))
        );
      }
      case types.memoryMatch: {
        const match = /^(\d{1,3})% (?:adapted )?(.*)$/su.exec(value);
        const rate = readNumber(match?.[1] ?? '', 101);
        return (
          rate !== undefined &&
          last('memory', (found) => Object.assign(found, { rate, origin: match?.[2] ?? '' }))
        );
      }
      case types.noteAuthor: {
        const note = notes.at(-1);
        if (note === undefined) return false;
        note.author = value;
        return true;
      }
      case types.termSource:
        terms.push({ source: value, target: '' });
        return true;
      case types.termTarget: {
        const term = terms.at(-1);
        if (term === undefined) return false;
        term.target = value;
        return true;
      }
      case types.score: {
        const score = readNumber(value, 1);
        if (score !== undefined) single.score = score;
        return score !== undefined;
      }
      case types.status: {
        const status = statuses.find((known) => known === value);
        if (status !== undefined) single.status = status;
        return status !== undefined;
      }
      default: {
        const isDocument = unitProperties.file.some((known) => known === type);
        if (!isDocument || single.document !== undefined) return false;
        single.document = value;
        return true;
      }
    }
  };
  for (const parent of parents) {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'note') notes.push({ text: plainText(child) });
      if (child.name !== 'prop') continue;
      const [type, value] = [child.attribute('type') ?? '', plainText(child)];
      if (!take(type, value)) properties.push({ type, value });
    }
  }
  return { candidates, notes, terms, properties, ...single };
}

const statuses = ['proposed', 'accepted', 'edited', 'rejected'] as const;

function readNumber(written: string, most: number): number | undefined {
  const number = Number(written);
  return /^\d/u.test(written) && number >= 0 && number <= most ? number : undefined;
}

async function* writeTmx(units: AsyncIterable<ExchangeUnit>): AsyncGenerator<string> {
  const { first, all } = await peek(units);
  const sourceLanguage = first?.source.language ?? usualTags.chinese;
  const header = attributes({
    creationtool: toolName,
    creationtoolversion: toolVersion,
    segtype: 'sentence',
    'o-tmf': toolName,
    adminlang: 'en',
    srclang: sourceLanguage,
    datatype: 'plaintext',
  });
  const targetLanguage = first?.target.language ?? usualTags.english;
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    `  <header${header}>`,
    `    ${formatProperty({ type: types.targetLanguage, value: targetLanguage })}`,
    '  </header>',
    '  <body>\n',
  ].join('\n');
  for await (const unit of all) yield formatUnit(unit, { sourceLanguage, targetLanguage });
  yield '  </body>\n</tmx>\n';
}

function formatUnit(
  unit: ExchangeUnit,
  { sourceLanguage, targetLanguage }: Readonly<Record<'sourceLanguage' | 'targetLanguage', string>>,
): string {
  const { id, source, target, created, changed, creator } = unit;
  const hasTarget = target.text !== '' || target.language !== targetLanguage;
  const variants = [
    ...(source.text !== '' || !hasTarget ? [source] : []),
    ...(hasTarget ? [target] : []),
  ];
  const lines = [
    `    <tu${attributes({
      tuid: id,
      creationdate: created,
      changedate: changed,
      creationid: creator,
      srclang: source.language === sourceLanguage ? undefined : source.language,
    })}>`,
    ...remarksOf(unit).map((remark) => `      ${remark}`),
    ...variants.map(
      (text) =>
        `      <tuv${attributes({ 'xml:lang': text.language })}><seg>${writeCodedText(text, inlineRules)}</seg></tuv>`,
    ),
    '    </tu>\n',
  ];
  return lines.join('\n');
}

function remarksOf({
  document,
  score,
  status,
  notes,
  candidates,
  terms,
  properties,
}: ExchangeUnit): string[] {
  return [
    ...notes.flatMap(({ text, author }) => [
      `<note>${escapeXmlText(text)}</note>`,
      ...remark(types.noteAuthor, author),
    ]),
    ...remark(types.document, document),
    ...remark(types.score, score),
    ...remark(types.status, status),
    ...candidates.flatMap(candidateRemarks),
    ...terms.flatMap(({ source, target }) => [
      ...remark(types.termSource, source),
      ...remark(types.termTarget, target),
    ]),
    ...properties.map(formatProperty),
  ];
}

function candidateRemarks(candidate: Candidate): string[] {
  const { kind, text, origin, rate, matched, unchanged, quality } = candidate;
  switch (kind) {
    case 'machine':
      return [
        ...remark(types.machineDraft, text),
        ...remark(types.machineDraftEngine, origin),
        ...remark(types.machineDraftQuality, quality),
      ];
    case 'memory':
      return [
        ...remark(types.memoryText, text),
        ...remark(types.memoryName, origin),
        ...remark(types.memoryRate, rate),
        ...remark(types.memorySource, matched),
        ...remark(types.memoryUnchanged, unchanged),
      ];
    case 'edited':
      return [...remark(types.editedText, text), ...remark(types.editor, origin)];
  }
}

function remark(type: string, value: string | number | undefined): string[] {
  return value === undefined ? [] : [formatProperty({ type, value: String(value) })];
}
