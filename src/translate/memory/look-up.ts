/** Looks a text up in a translation memory. */
import levenshtein from 'fast-levenshtein';
import type { Language } from '../../core/document.js';
import { adaptMentions } from './adapt.js';
import { type Analysis, analyse } from './analyse.js';
import { type CandidateSearch, createCandidateSearch, type GramQuery } from './candidates.js';
import { digestOf, readSignature } from './chunk.js';
import { bigramBuckets } from './grams.js';
import { exactRate, matchRate, rateOf } from './rate.js';
import { chunkKey, chunkSize, type Memory, type Neighbour, type StoredUnit } from './store.js';
import { storedUnit, unitOf } from './stored-unit.js';
import type { MemoryUnit } from './unit.js';

/** A text to look up, with the segments beside it where they are known. */
export interface LookUpQuery {
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
}

export interface LookUpOptions {
  /**
   * The lowest rate wanted, in per cent from 1 to 101; 75 by default. From 75 on no match is missed;
   * far below, short ones may be.
   */
  readonly threshold?: number;
  /** The language of the text; Chinese by default. */
  readonly from?: Language;
  /** The most matches wanted; 10 by default. */
  readonly limit?: number;
}

/** A unit whose text in the language of the query is much like it. */
export interface LookUpMatch {
  /** 101 in context, 100 exact, else as `matchRate` gives it. */
  readonly rate: number;
  readonly unit: MemoryUnit;
  /** The unit's texts, that in the language of the query first. */
  readonly source: string;
  readonly target: string;
  /** `target`, with the numbers, dates and symbols of the query where they could be put in. */
  readonly translation: string;
  /** Whether `translation` differs from `target`. */
  readonly adapted: boolean;
  /** The number of the unit in the memory, from 0. */
  readonly number: number;
}

const contextRate = 101;
const usualThreshold = 75;
const usualLimit = 10;
// Of texts that stand in the memory over and over, this many are looked at for their context.
const mostExact = 200;

/** A unit found, with the rate of its signature. */
interface Found {
  readonly number: number;
  readonly rate: number;
}

/**
 * The units that are most like a text, best first; of equal ones, those changed last. A rate says
 * how like the source is, also where the translation was adapted.
 * @example
 * lookUp(memory, { text: '回顾其第56/123号决议，' })[0]?.translation
 */
export function lookUp(
  memory: Memory,
  query: LookUpQuery,
  { threshold = usualThreshold, from = 'zh', limit = usualLimit }: LookUpOptions = {},
): LookUpMatch[] {
  const analysis = analyse(query.text, from);
  if (analysis.signature === '' || limit < 1) return [];
  const least = Math.min(exactRate, Math.max(1, threshold));
  const found = findAlike(memory, analysis, least, limit);
  const context = contextOf(query, from);
  return found
    .map(({ number }) => matchOf(memory, number, analysis, context))
    .filter(({ rate }) => rate >= threshold)
    .sort(compareMatches)
    .slice(0, limit);
}

const searches = new WeakMap<Memory, Map<Language, CandidateSearch>>();

function searchIn(memory: Memory, language: Language): CandidateSearch {
  const known = searches.get(memory) ?? new Map<Language, CandidateSearch>();
  searches.set(memory, known);
  const search = known.get(language) ?? createCandidateSearch(memory, language);
  known.set(language, search);
  return search;
}

/** At least the `limit` best units by their signatures, where there are as many. */
function findAlike(memory: Memory, analysis: Analysis, threshold: number, limit: number): Found[] {
  const { language, signature } = analysis;
  const { tables } = memory;
  const search = searchIn(memory, language);
  const query = gramQuery(signature);
  const values = digestOf(analysis.placeables);
  const kept: Found[] = [];
  let exact = 0;
  let least = threshold;
  const chunks = Math.ceil(memory.unitCount / chunkSize);
  for (let chunk = 0; chunk < chunks; chunk++) {
    for (const { rank, bound } of search.search(query, chunk, least)) {
      if (bound < least || exact === mostExact) break;
      const bytes = tables.signatures.getBinaryFast(chunkKey(language, chunk, rank));
      if (bytes === undefined) continue;
      const stored = readSignature(bytes);
      const isSame = stored.signature === signature;
      const edits = isSame ? 0 : levenshtein.get(signature, stored.signature);
      const rate = rateOf(
        edits,
        signature.length,
        stored.signature.length,
        stored.values === values,
      );
      if (rate < least) continue;
      kept.push({ number: stored.unit, rate });
      if (rate === exactRate) exact += 1;
      least = raised(kept, least, limit);
    }
  }
  return kept;
}

/** What a unit must have to be among the best from now on. Any exact one may stand in context. */
function raised(kept: Found[], least: number, limit: number): number {
  if (kept.length < limit) return least;
  kept.sort((a, b) => b.rate - a.rate);
  const worst = kept[limit - 1]?.rate ?? least;
  if (worst < exactRate) kept.length = limit;
  // Ties come later in the memory, and are no better.
  return Math.max(least, Math.min(worst + 1, exactRate));
}

function gramQuery(signature: string): GramQuery {
  const weights = new Map<number, number>();
  for (const bucket of bigramBuckets(signature)) {
    weights.set(bucket, (weights.get(bucket) ?? 0) + 1);
  }
  return { length: signature.length, weights };
}

/** What stands beside the query, in the form in which it is compared; empty where unknown. */
interface Context {
  readonly before: string;
  readonly after: string;
}

function contextOf({ before = '', after = '' }: LookUpQuery, language: Language): Context {
  return { before: comparedForm(before, language), after: comparedForm(after, language) };
}

function comparedForm(text: string, language: Language): string {
  const { signature, placeables } = analyse(text, language);
  return signature === '' ? '' : `${signature}\n${placeables}`;
}

function matchOf(
  memory: Memory,
  number: number,
  analysis: Analysis,
  context: Context,
): LookUpMatch {
  const stored = storedUnit(memory, number);
  const { language } = analysis;
  const [source, target] = language === 'zh' ? stored : [stored[1], stored[0]];
  const theirs = analyse(source, language);
  const rate = matchRate(analysis, theirs);
  const isInContext = rate === exactRate && standsIn(memory, stored, context, language);
  const adapted =
    language === 'zh' && rate < exactRate
      ? adaptMentions(analysis.mentions, theirs.mentions, target)
      : undefined;
  return {
    rate: isInContext ? contextRate : rate,
    unit: unitOf(memory, stored),
    source,
    target,
    translation: adapted ?? target,
    adapted: adapted !== undefined,
    number,
  };
}

/** Whether a unit stood between the same neighbours once, or beside one of them. */
function standsIn(
  memory: Memory,
  [, , contexts]: StoredUnit,
  { before, after }: Context,
  language: Language,
): boolean {
  const isSame = (neighbour: Neighbour, wanted: string) => {
    if (neighbour === null || wanted === '') return false;
    // Neighbours that are no units are known in Chinese only.
    if (typeof neighbour === 'string') {
      return language === 'zh' && comparedForm(neighbour, 'zh') === wanted;
    }
    const [chinese, english] = storedUnit(memory, neighbour);
    return comparedForm(language === 'zh' ? chinese : english, language) === wanted;
  };
  return contexts.some(([left, right]) => isSame(left, before) || isSame(right, after));
}

function compareMatches(one: LookUpMatch, other: LookUpMatch): number {
  return other.rate - one.rate || compareDates(other, one) || one.number - other.number;
}

function compareDates(one: LookUpMatch, other: LookUpMatch): number {
  const [a, b] = [one, other].map(({ unit }) => unit.changed ?? unit.created ?? '');
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
