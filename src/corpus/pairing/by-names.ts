/** Pairs documents by what manifests, symbols and names say. */
import type { Language } from '../../core/document.js';
import type { CorpusSettings } from '../settings.js';
import type { DocumentPair, PairedBy, SourceItem } from '../source-item.js';
import { findLetterRows, isInLetterRow, type NameReading, readName } from './name-marks.js';
import { symbolOfName } from './name-symbols.js';
import { withUniqueIds } from './pair-ids.js';

export interface PairedByNames {
  readonly pairs: readonly DocumentPair[];
  /** Documents that found no counterpart, or more than one, in their order. */
  readonly left: readonly SourceItem[];
}

/** The language that the source or the name of an item says. */
export function languageOfItem(item: SourceItem): Language | undefined {
  return item.language ?? readName(item.name).whole?.language;
}

/**
 * The pairs that the ways of `by` find, in their order; what is left of one goes to the next. Where
 * several documents of a language share a group, symbol or name, none of them is paired so.
 *
 * Names are those of Bitextor, OPUS and the United Nations: `.zh.` and `.en.` and other tags, folders
 * `zh/` and `en/`, `_C` and `_E`, 中文 and 英文. Files of one format go together before others do.
 */
export function pairByNames(
  items: readonly SourceItem[],
  { by }: Pick<CorpusSettings['pairing'], 'by'>,
): PairedByNames {
  const pairs: DocumentPair[] = [];
  let left = items;
  for (const way of by) {
    if (way === 'content') continue;
    const paired = new Set<SourceItem>();
    for (const { chinese, english, id } of matchesOf(left, way)) {
      paired.add(chinese).add(english);
      pairs.push({ id, chinese, english, pairedBy: way, score: 1, margin: 1 });
    }
    left = left.filter((item) => !paired.has(item));
  }
  return { pairs: withUniqueIds(pairs), left };
}

interface Match {
  readonly chinese: SourceItem;
  readonly english: SourceItem;
  readonly id: string;
}

/** One thing by which an item may be matched. */
interface Claim {
  readonly item: SourceItem;
  readonly language: Language;
  readonly key: string;
  readonly id: string;
}

function matchesOf(
  items: readonly SourceItem[],
  way: Exclude<PairedBy, 'content'>,
): readonly Match[] {
  switch (way) {
    case 'manifest':
      return matchInRounds(items, [byWord((item) => item.group)]);
    case 'symbol': {
      const symbolOf = (item: SourceItem) => item.symbol ?? symbolOfName(item.name);
      return matchInRounds(items, [byWord(symbolOf, true), byWord(symbolOf)]);
    }
    case 'name':
      return matchByNames(items);
  }
}

type Claims = (item: SourceItem) => readonly Claim[];

function byWord(wordOf: (item: SourceItem) => string | undefined, withFormat = false): Claims {
  return (item) => {
    const word = wordOf(item);
    const language = word === undefined ? undefined : languageOfItem(item);
    if (word === undefined || language === undefined) return [];
    const format = withFormat ? readName(item.name).extension : '';
    return [{ item, language, key: `${word}\u0000${format}`, id: word }];
  };
}

function matchByNames(items: readonly SourceItem[]): readonly Match[] {
  const rows = findLetterRows(items.map(({ name }) => name));
  const claims =
    (which: 'whole' | 'single', withFormat: boolean): Claims =>
    (item) => {
      const { extension, whole, single } = readName(item.name);
      const readings = which === 'single' ? single : whole === undefined ? [] : [whole];
      return readings.filter(isSure(item, rows)).map(({ language, key, rest }) => ({
        item,
        language,
        key: `${key}\u0000${withFormat ? extension : ''}`,
        id: rest,
      }));
    };
  return matchInRounds(items, [
    claims('whole', true),
    claims('whole', false),
    claims('single', true),
    claims('single', false),
  ]);
}

/** What a source says of the language counts more than what a name seems to say. */
function isSure(item: SourceItem, rows: ReadonlySet<string>) {
  return ({ language, letter }: NameReading): boolean =>
    (item.language === undefined || item.language === language) &&
    (letter === undefined || !isInLetterRow(item.name, rows));
}

/** Who is matched in one round is not asked in the next, nor who has several counterparts. */
function matchInRounds(items: readonly SourceItem[], rounds: readonly Claims[]): readonly Match[] {
  const settled = new Set<SourceItem>();
  const matches: Match[] = [];
  for (const claimsOf of rounds) {
    const groups = new Map<string, { zh: Claim[]; en: Claim[] }>();
    for (const item of items) {
      if (settled.has(item)) continue;
      for (const claim of claimsOf(item)) {
        const group = groups.get(claim.key) ?? { zh: [], en: [] };
        group[claim.language].push(claim);
        groups.set(claim.key, group);
      }
    }
    const found = [...groups.values()].filter(({ zh, en }) => zh.length > 0 && en.length > 0);
    const counts = new Map<SourceItem, number>();
    for (const { zh, en } of found) {
      for (const { item } of [...zh, ...en]) counts.set(item, (counts.get(item) ?? 0) + 1);
    }
    for (const { zh, en } of found) {
      const [chinese, english] = [zh[0], en[0]];
      for (const { item } of [...zh, ...en]) settled.add(item);
      if (chinese === undefined || english === undefined || zh.length + en.length > 2) continue;
      const isOnly = counts.get(chinese.item) === 1 && counts.get(english.item) === 1;
      if (isOnly) {
        matches.push({ chinese: chinese.item, english: english.item, id: chinese.id });
      }
    }
  }
  return matches;
}
