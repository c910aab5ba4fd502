/** Takes the English of standing phrases out of the units of a translation memory. */
import { alignWords } from '../../align/words/index.js';
import type { WordLink } from '../../core/bitext.js';
import type { Mention } from '../../core/mention.js';
import { type Range, rangeContains, rangesOverlap } from '../../core/range.js';
import { tokenizeEnglish } from '../../language/words.js';
import { adaptMentions } from './adapt.js';
import { type Analysis, analyse, type Piece } from './analyse.js';
import { findRecurring, type Recurring } from './recurring.js';
import type { Memory, StoredUnit } from './store.js';
import { storedUnit } from './stored-unit.js';

/** A phrase of a text that the memory always translates the same; the range is in the text. */
export interface Leverage extends Range {
  readonly english: string;
  /** Numbers of units that have both the phrase and this English. */
  readonly units: readonly number[];
}

// Linking words takes milliseconds a unit.
const mostAligned = 6;
const fewestAgreeing = 2;
const leastAgreement = 0.6;

/**
 * The longest phrases of a Chinese text that recur in units and are rendered alike there, in order,
 * none overlapping: six characters or more, two units or more, numbers and dates changed to those of
 * the text. The English is cut out of the units by the links of their words.
 * @throws DuizhaoError when the lexicon or the dictionary that ships is missing or damaged.
 * @example
 * leveragePhrases(memory, '请秘书长就本决议执行情况向大会第五十八届会议提出报告。')
 */
export function leveragePhrases(memory: Memory, text: string): Leverage[] {
  const analysis = analyse(text, 'zh');
  return findRecurring(memory, text, analysis).flatMap((recurring) => {
    const found = findRendering(memory, analysis, recurring);
    return found === undefined ? [] : [found];
  });
}

/** What one unit says for a phrase. */
interface Rendering {
  readonly unit: number;
  readonly english: string;
  /** Equal for renderings that differ in numbers and dates only. */
  readonly key: string;
  /** The mentions of the phrase in the unit. */
  readonly mentions: readonly Mention[];
}

function findRendering(
  memory: Memory,
  analysis: Analysis,
  { from, to, units }: Recurring,
): Leverage | undefined {
  const phrase = analysis.signature.slice(from, to);
  const renderings = units.slice(0, mostAligned).flatMap((unit) => {
    const rendering = renderingIn(storedUnit(memory, unit), unit, phrase);
    return rendering === undefined ? [] : [rendering];
  });
  const [agreeing = []] = groupByKey(renderings).sort((a, b) => b.length - a.length);
  const isAgreed =
    agreeing.length >= fewestAgreeing && agreeing.length >= leastAgreement * renderings.length;
  const range = rangeOf(analysis.pieces, from, to);
  const ours = analysis.mentions.filter((mention) => rangeContains(range, mention));
  const [english] = isAgreed ? agreeing.flatMap((rendering) => adapted(rendering, ours)) : [];
  return english === undefined
    ? undefined
    : { ...range, english, units: agreeing.map(({ unit }) => unit) };
}

/** The rendering with the mentions of the text; none where they cannot be put in. */
function adapted({ english, mentions }: Rendering, ours: readonly Mention[]): string[] {
  const isSame =
    mentions.length === ours.length &&
    mentions.every(
      ({ kind, normal }, at) => kind === ours[at]?.kind && normal === ours[at]?.normal,
    );
  if (isSame) return [english];
  const changed = adaptMentions(ours, mentions, english);
  return changed === undefined ? [] : [changed];
}

function groupByKey(renderings: readonly Rendering[]): Rendering[][] {
  const groups = new Map<string, Rendering[]>();
  for (const rendering of renderings) {
    groups.set(rendering.key, [...(groups.get(rendering.key) ?? []), rendering]);
  }
  return [...groups.values()];
}

/** What the English of a unit says for a phrase of its Chinese; none where its words are scattered. */
function renderingIn(
  [chinese, english]: StoredUnit,
  unit: number,
  phrase: string,
): Rendering | undefined {
  const analysis = analyse(chinese, 'zh');
  const at = analysis.signature.indexOf(phrase);
  if (at < 0) return undefined;
  const place = rangeOf(analysis.pieces, at, at + phrase.length);
  const isWhole = place.start === 0 && at + phrase.length >= analysis.pieces.length - 1;
  const span = isWhole
    ? wholeOf(english)
    : spanOf(place, alignWords({ chinese, english }), english);
  if (span === undefined) return undefined;
  const text = english.slice(span.start, span.end);
  const inEnglish = analyse(text, 'en');
  return {
    unit,
    english: text,
    key: inEnglish.pieces.map(({ normal }) => normal).join(' '),
    mentions: analysis.mentions.filter((mention) => rangeContains(place, mention)),
  };
}

/** All of a text but the mark at its end. */
function wholeOf(english: string): Range | undefined {
  const words = tokenizeEnglish(english);
  const [first] = words;
  const last = words.at(-1);
  return first && last && { start: first.start, end: last.end };
}

/** From the first to the last word that is linked to a phrase, if none in between is linked elsewhere. */
function spanOf(phrase: Range, links: readonly WordLink[], english: string): Range | undefined {
  const isInside = ({ source }: WordLink) => source.every((range) => rangeContains(phrase, range));
  const inside = links.filter(isInside).flatMap(({ target }) => target);
  if (inside.length === 0) return undefined;
  const start = Math.min(...inside.map((range) => range.start));
  const end = Math.max(...inside.map((range) => range.end));
  const span = { start: articleBefore(english, start), end };
  const outside = links.filter((link) => !isInside(link)).flatMap(({ target }) => target);
  return outside.some((range) => rangesOverlap(range, span)) ? undefined : span;
}

/** Articles and infinitives go with what follows; nothing in the Chinese says them. */
function articleBefore(english: string, start: number): number {
  return /\b(?:to )?(?:the|an?|its|their|to) $/iu.exec(english.slice(0, start))?.index ?? start;
}

function rangeOf(pieces: readonly Piece[], from: number, to: number): Range {
  return { start: pieces[from]?.start ?? 0, end: pieces[to - 1]?.end ?? 0 };
}
