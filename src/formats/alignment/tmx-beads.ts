/** Reads an alignment of sentences out of a translation memory, a bead for each of its units. */
import type { Alignment, Bead } from '../../core/alignment.js';
import { isChineseTag, isEnglishTag } from '../../language/tags.js';
import { invalidFormat } from '../invalid-format.js';
import { readTmx } from '../tmx.js';
import { propertyTypes, type TranslationUnit } from '../translation-memory.js';
import { type SegmentSearch, searchSentences } from './segment-search.js';
import type { SentencePair } from './sentences.js';

/**
 * Reads TMX, Chinese as the source and English as the target. With the sentences of both texts,
 * each segment is looked for among them; units whose segments are empty are left out. Without them,
 * positions are counted through the file, which is right if it has all sentences in their order: a
 * segment counts for as many as its unit's `x-bead` says, else for one a line.
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID for what is no TMX, a unit in neither language, or a segment
 * that is not in the text, or not once more.
 */
export function readTmxBeads(xml: string, name: string, texts?: SentencePair): Alignment {
  const units = readTmx(xml, name).units;
  const search =
    texts === undefined
      ? undefined
      : {
          source: searchSentences(texts.source.map(({ text }) => text)),
          target: searchSentences(texts.target.map(({ text }) => text)),
        };
  const counted = { source: 0, target: 0 };
  const beads = units.map((unit, index): Bead => {
    const place = `<tu> ${unit.id ?? index + 1}`;
    const source = segmentOf(unit, isChineseTag);
    const target = segmentOf(unit, isEnglishTag);
    if (source === undefined && target === undefined) {
      throw invalidFormat(name, place, 'there is neither a Chinese nor an English segment');
    }
    if (search !== undefined) {
      return {
        source: find(search.source, source, `${place}, Chinese`, name),
        target: find(search.target, target, `${place}, English`, name),
      };
    }
    const [sourceCount, targetCount] = countsOf(unit, source, target);
    const from = { ...counted };
    counted.source += sourceCount;
    counted.target += targetCount;
    return { source: run(from.source, sourceCount), target: run(from.target, targetCount) };
  });
  return { beads: beads.filter(({ source, target }) => source.length + target.length > 0) };
}

function find(
  search: SegmentSearch,
  segment: string | undefined,
  place: string,
  name: string,
): readonly number[] {
  const found = search(segment ?? '');
  if (found !== undefined) return found;
  const shown = [...(segment ?? '')].slice(0, 20).join('');
  throw invalidFormat(name, place, `no sentences of the text that are still free say “${shown}…”`);
}

function segmentOf(
  { variants }: TranslationUnit,
  isWanted: (language: string) => boolean,
): string | undefined {
  return variants.find(({ language }) => isWanted(language))?.text;
}

function countsOf(
  { properties }: TranslationUnit,
  source: string | undefined,
  target: string | undefined,
): readonly [number, number] {
  const bead = properties.find(({ type }) => type === propertyTypes.bead)?.value ?? '';
  const stated = /^(\d{1,4})-(\d{1,4})$/u.exec(bead);
  return stated === null
    ? [countLines(source), countLines(target)]
    : [Number(stated[1]), Number(stated[2])];
}

function countLines(segment = ''): number {
  return segment.split(/\r?\n/u).filter((line) => line.trim() !== '').length;
}

function run(from: number, length: number): number[] {
  return Array.from({ length }, (_, index) => from + index);
}
