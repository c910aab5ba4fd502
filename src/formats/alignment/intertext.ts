/**
 * The links of InterText, the editor of parallel texts (Vondřička 2014): a `<linkGrp>` that names
 * two texts, and a `<link>` for each bead. In `xtargets` the ids of `toDoc` come first, then, after
 * a semicolon, those of `fromDoc` (https://wanthalf.saga.cz/doc_itserver_details), and `type` counts
 * them in the same order.
 */
import type { Alignment, Bead } from '../../core/alignment.js';
import { invalidFormat } from '../invalid-format.js';
import { escapeXmlAttribute } from '../xml.js';
import { type IdPositions, positionsByOrder, positionsInText } from './intertext-ids.js';
import { interTextId, type Sentence, type SentencePair } from './sentences.js';
import { watchPositions } from './used-positions.js';
import { findElements, parseXml, type XmlElement } from './xml-tree.js';

/** The ids of a link, and where in the file it stands. */
interface IdLink {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly place: string;
}

/**
 * Reads a file of links. `fromDoc` is the source, unless the names of the two texts say that
 * `toDoc` is the Chinese one (`A.zh.xml`, `A_en.xml` …). Positions are those of the `<s>` elements
 * of the texts, where these are given with their ids, else the order of the ids. Links with two
 * empty sides are left out; status and marks are not kept.
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID for XML that is not well formed or no file of links, a link
 * without `xtargets`, an id that the texts do not have, or one used twice.
 */
export function readInterText(xml: string, name: string, texts?: SentencePair): Alignment {
  const group = parseXml(xml, name);
  if (group.name !== 'linkGrp') {
    throw invalidFormat(name, `line ${group.line()}`, 'the root element is not <linkGrp>');
  }
  const fromIsSource = !isToChinese(group.attribute('toDoc'), group.attribute('fromDoc'));
  const links = findElements(group, 'link').map((link) => readLink(link, fromIsSource, name));
  const positions = {
    source: positionsOf(texts?.source, links, 'source'),
    target: positionsOf(texts?.target, links, 'target'),
  };
  const watch = watchPositions(name);
  const beads = links
    .filter(({ source, target }) => source.length + target.length > 0)
    .map((link) => watch(toBead(link, positions, name), link.place));
  return { beads };
}

function readLink(link: XmlElement, fromIsSource: boolean, name: string): IdLink {
  const place = `line ${link.line()}`;
  const halves = link.attribute('xtargets')?.split(';') ?? [];
  const [to, from] = halves.map((half) => half.split(/\s+/u).filter((id) => id !== ''));
  if (to === undefined || from === undefined || halves.length > 2) {
    throw invalidFormat(name, place, 'this <link> has no xtargets such as "1:1;1:2 1:3"');
  }
  return fromIsSource ? { source: from, target: to, place } : { source: to, target: from, place };
}

function positionsOf(
  text: readonly Sentence[] | undefined,
  links: readonly IdLink[],
  side: 'source' | 'target',
): IdPositions {
  const hasIds = text?.some(({ id }) => id !== undefined) === true;
  return hasIds ? positionsInText(text) : positionsByOrder(links.flatMap((link) => link[side]));
}

function toBead(
  { source, target, place }: IdLink,
  positions: { readonly source: IdPositions; readonly target: IdPositions },
  name: string,
): Bead {
  const find = (side: 'source' | 'target', ids: readonly string[]) =>
    ids.map((id) => {
      const position = positions[side].get(id);
      if (position === undefined) {
        throw invalidFormat(name, place, `the ${side} text has no sentence with the id “${id}”`);
      }
      return position;
    });
  return { source: find('source', source), target: find('target', target) };
}

/** Whether names of files say that the first is Chinese, or the second English, and no more. */
function isToChinese(toDocument: string | undefined, fromDocument: string | undefined): boolean {
  const to = languageInName(toDocument);
  const from = languageInName(fromDocument);
  return to !== from && (to === 'zh' || from === 'en') && to !== 'en' && from !== 'zh';
}

const codes = { zh: ['zh', 'zho', 'chi', 'cmn', 'cn'], en: ['en', 'eng'] } as const;

/** The language that a part of a file's name stands for; nothing if none does, or both do. */
function languageInName(name = ''): 'zh' | 'en' | undefined {
  const parts: readonly string[] = name.toLowerCase().split(/[^a-z]+/u);
  const isChinese = codes.zh.some((code) => parts.includes(code));
  const isEnglish = codes.en.some((code) => parts.includes(code));
  if (isChinese === isEnglish) return undefined;
  return isChinese ? 'zh' : 'en';
}

/** What the links of a file are called by, beside their positions. */
export interface InterTextNames {
  /** File of the source text, `fromDoc`. */
  readonly source: string;
  /** File of the target text, `toDoc`. */
  readonly target: string;
  /** Texts whose ids the links take; without them, sentences are numbered in one paragraph. */
  readonly texts?: SentencePair;
}

/** An alignment as a file of links, the source as `fromDoc`; all have the status `auto`. */
export function writeInterText({ beads }: Alignment, names: InterTextNames): string {
  const idsOf = (side: 'source' | 'target', positions: readonly number[]) =>
    positions.map((position) => names.texts?.[side][position]?.id ?? interTextId(position));
  const lines = beads.map(({ source, target }) => {
    const ids = `${idsOf('target', target).join(' ')};${idsOf('source', source).join(' ')}`;
    const type = `${target.length}-${source.length}`;
    return `<link type='${type}' xtargets='${escapeQuoted(ids)}' status='auto'/>`;
  });
  return [
    "<?xml version='1.0' encoding='utf-8'?>",
    `<linkGrp toDoc='${escapeQuoted(names.target)}' fromDoc='${escapeQuoted(names.source)}'>`,
    ...lines,
    '</linkGrp>',
    '',
  ].join('\n');
}

/** InterText itself writes single quotation marks, and tools read its files line by line. */
function escapeQuoted(text: string): string {
  return escapeXmlAttribute(text).replaceAll("'", '&apos;');
}
