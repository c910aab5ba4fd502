/** Reads a `<unit>` of XLIFF 2.0 and 2.1. */
import type { XmlElement } from '../alignment/xml-tree.js';
import { childrenNamed, markupOf, readCodedText } from '../convert/coded-text.js';
import { readLanguage } from '../convert/languages.js';
import type { Candidate, ExchangeUnit } from '../convert/unit.js';
import { toolName } from '../tool.js';
import { inline2, plainText } from './inline.js';
import { readNumber } from './names.js';
import type { UnitSurroundings } from './read-12.js';
import { originalData } from './write-21.js';

/** The unit, or each segment of one that has several; what may be ignored is left out. */
export function readUnit2(element: XmlElement, around: UnitSurroundings): ExchangeUnit[] {
  const segments = childrenNamed(element, 'segment');
  const { own, properties } = readMetadata(element);
  const [data] = childrenNamed(element, 'originalData');
  const name = element.attribute('name') || element.attribute('id') || String(around.number);
  const document = own('document') ?? around.document;
  const score = readNumber(own('score'), 1);
  const [created, changed, creator] = ['created', 'changed', 'creator'].map(own);
  const matches = childrenNamed(element, 'matches').flatMap((list) => childrenNamed(list, 'match'));
  const notes = childrenNamed(element, 'notes')
    .flatMap((list) => childrenNamed(list, 'note'))
    .map((note) => {
      const author = note.attribute('category');
      return { text: plainText(note), ...(author !== undefined && { author }) };
    });
  const terms = childrenNamed(element, 'glossary')
    .flatMap((list) => childrenNamed(list, 'glossEntry'))
    .map((entry) => ({
      source: childrenNamed(entry, 'term').map(plainText).join(''),
      target: childrenNamed(entry, 'translation').map(plainText)[0] ?? '',
    }));
  const ids = segments.map((segment, index) => segment.attribute('id') ?? String(index + 1));
  return segments.map((segment, index) => {
    const textOf = (side: string) => {
      const [found] = childrenNamed(segment, side);
      return found === undefined ? { text: '' } : readCodedText(found, inline2);
    };
    const isFirst = index === 0;
    const status = readStatus(segment);
    // A match of no segment that there is belongs to the unit.
    const segmentOf = (match: XmlElement): number =>
      Math.max(0, ids.indexOf((match.attribute('ref') ?? '').replace(/^.*[#/]/u, '')));
    return {
      id: segments.length === 1 ? name : `${name}:${ids[index] ?? ''}`,
      ...(document !== undefined && { document }),
      source: {
        language: readLanguage(own('source-language') ?? '') ?? around.sourceLanguage,
        ...textOf('source'),
      },
      target: {
        language: readLanguage(own('target-language') ?? '') ?? around.targetLanguage,
        ...textOf('target'),
      },
      candidates: matches.filter((match) => segmentOf(match) === index).map(readMatch),
      ...(status !== undefined && { status }),
      ...(score !== undefined && { score }),
      notes: isFirst ? notes : [],
      terms,
      ...(created !== undefined && { created }),
      ...(changed !== undefined && { changed }),
      ...(creator !== undefined && { creator }),
      properties: [
        ...(isFirst ? properties : []),
        ...(data === undefined ? [] : [{ type: originalData, value: markupOf(data) }]),
      ],
    };
  });
}

const statuses = ['proposed', 'accepted', 'edited', 'rejected'] as const;

function readStatus(segment: XmlElement): ExchangeUnit['status'] {
  const subState = segment.attribute('subState') ?? '';
  const own = statuses.find((status) => subState === `${toolName}:${status}`);
  if (own !== undefined) return own;
  switch (segment.attribute('state')) {
    case 'translated':
      return 'proposed';
    case 'reviewed':
    case 'final':
      return 'accepted';
    default:
      return undefined;
  }
}

interface Metadata {
  /** The value of a field that duizhao wrote. */
  readonly own: (name: string) => string | undefined;
  readonly properties: ExchangeUnit['properties'];
}

function readMetadata(element: XmlElement): Metadata {
  const own = new Map<string, string>();
  const properties: { type: string; value: string }[] = [];
  const read = (group: XmlElement): void => {
    const isOwn = group.attribute('category') === toolName;
    for (const meta of childrenNamed(group, 'meta')) {
      const [type, value] = [meta.attribute('type') ?? '', plainText(meta)];
      if (isOwn) own.set(type, value);
      else properties.push({ type, value });
    }
    childrenNamed(group, 'metaGroup').forEach(read);
  };
  for (const metadata of childrenNamed(element, 'metadata')) {
    childrenNamed(metadata, 'metaGroup').forEach(read);
  }
  return { own: (name) => own.get(name), properties };
}

function readMatch(match: XmlElement): Candidate {
  const { own } = readMetadata(match);
  const [source] = childrenNamed(match, 'source');
  const [target] = childrenNamed(match, 'target');
  const text = target === undefined ? '' : readCodedText(target, inline2).text;
  const origin = match.attribute('origin') ?? '';
  if (match.attribute('type') === 'mt') {
    const quality = readNumber(own('quality') ?? match.attribute('matchQuality'), 100);
    return { kind: 'machine', text, origin, ...(quality !== undefined && { quality }) };
  }
  if (match.attribute('subType') === `${toolName}:edited`) return { kind: 'edited', text, origin };
  const rate = readNumber(own('rate') ?? match.attribute('similarity'), 101);
  const unchanged = own('unchanged');
  const isMatched = source !== undefined && own('matched') !== 'no';
  return {
    kind: 'memory',
    text,
    origin,
    ...(rate !== undefined && { rate: Math.round(rate) }),
    ...(isMatched && { matched: readCodedText(source, inline2).text }),
    ...(unchanged !== undefined && { unchanged }),
  };
}
