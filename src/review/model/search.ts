/** Search and replace in the segments of a bitext under review. */
import { bandsOf } from './bands.js';
import { sides } from './names.js';
import type { ReviewState } from './state.js';
import type { Patch, Segment, SegmentChange, Side } from './types.js';

/** What a person types and ticks. */
export interface SearchRequest {
  readonly text: string;
  readonly isRegex: boolean;
  readonly matchCase: boolean;
  /** Letters and digits may not go on beside a match; in Chinese, which has no spaces, they may. */
  readonly wholeWords: boolean;
  /** Both sides by default. */
  readonly side?: Side;
}

export interface Search {
  readonly regex: RegExp;
  readonly isRegex: boolean;
  readonly side?: Side;
}

export type CompiledSearch =
  | ({ readonly ok: true } & Search)
  /** `detail` says what is wrong with the expression, in the words of the browser. */
  | { readonly ok: false; readonly reason: 'empty' | 'invalid'; readonly detail: string };

/** UTF-16 units in the text of a segment; never empty. */
export interface FoundRange {
  readonly start: number;
  readonly end: number;
}

export interface FoundPlace {
  readonly side: Side;
  readonly segment: string;
  /** In order; none overlap. */
  readonly ranges: readonly FoundRange[];
}

export interface SearchResult {
  /** Band by band, the source before the target. */
  readonly places: readonly FoundPlace[];
  /** Ranges in all places. */
  readonly count: number;
  /** Whether all was searched; `false` where the time or the number of finds was used up. */
  readonly isComplete: boolean;
}

export interface SearchLimits {
  /** Only segments of these links. */
  readonly links?: ReadonlySet<string>;
  /** 1,000 by default. */
  readonly milliseconds?: number;
  /** Ranges; 10,000 by default. */
  readonly finds?: number;
  /** The time in milliseconds; for tests. */
  readonly now?: () => number;
}

/** An expression as JavaScript has it with the flag `u`, or text to be found as it stands. */
export function compileSearch(request: SearchRequest): CompiledSearch {
  const { text, isRegex, matchCase, wholeWords, side } = request;
  if (text === '') return { ok: false, reason: 'empty', detail: '' };
  const plain = isRegex ? text : text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  try {
    // By itself first: `a)(b` would be an expression once it has brackets around it.
    const alone = new RegExp(plain, 'u');
    const source = wholeWords ? `${wordEdge}(?:${alone.source})${wordEdge}` : alone.source;
    const regex = new RegExp(source, matchCase ? 'gu' : 'giu');
    return { ok: true, regex, isRegex, ...(side && { side }) };
  } catch (error) {
    return { ok: false, reason: 'invalid', detail: error instanceof Error ? error.message : '' };
  }
}

/**
 * All places of matches that are not empty. The time is looked at between segments: an expression
 * that takes exponential time within one segment (such as `(a+)+$`) is not stopped by that; a page
 * that must not hang searches in a worker and ends that.
 */
export function findAll(
  state: ReviewState,
  search: Search,
  limits: SearchLimits = {},
): SearchResult {
  const { links, milliseconds = 1_000, finds = 10_000, now = () => performance.now() } = limits;
  const end = now() + milliseconds;
  const places: FoundPlace[] = [];
  let count = 0;
  for (const { side, segment } of segmentsToSearch(state, search, links)) {
    if (count >= finds || now() > end) return { places, count, isComplete: false };
    const ranges = rangesIn(segment.text, search.regex);
    if (ranges.length === 0) continue;
    places.push({ side, segment: segment.id, ranges });
    count += ranges.length;
  }
  return { places, count, isComplete: true };
}

/**
 * The patch that replaces what was found at `places`, as far as it is still there. In the
 * replacement of an expression, `$1`, `$&`, `$<name>` … mean what they do in JavaScript. A segment
 * is left as it is where nothing but white space would be left of it, and so is the source unless
 * `editSource` says otherwise. `undefined` if nothing changes. Action `replace`.
 */
export function replaceAll(
  state: ReviewState,
  search: Search,
  replacement: string,
  places: Iterable<FoundPlace>,
  editSource: boolean,
): Patch | undefined {
  const changes: SegmentChange[] = [];
  for (const { side, segment, ranges } of bySegment(places)) {
    const before = state.segment(side, segment);
    if (before === undefined || (side === 'source' && !editSource)) continue;
    const text = replaceIn(before.text, search, replacement, ranges);
    if (text === before.text || text.trim() === '') continue;
    changes.push({ side, removed: [before], added: [{ ...before, text }] });
  }
  return changes.length > 0 ? { segments: changes } : undefined;
}

/** Matches in one text that are not empty, in order. */
export function rangesIn(text: string, regex: RegExp): readonly FoundRange[] {
  const ranges: FoundRange[] = [];
  for (const match of text.matchAll(regex)) {
    if (match[0] !== '') ranges.push({ start: match.index, end: match.index + match[0].length });
  }
  return ranges;
}

/** One place for each segment: a patch may touch it only once. */
function bySegment(places: Iterable<FoundPlace>): Iterable<FoundPlace> {
  const merged = new Map<string, FoundPlace>();
  for (const place of places) {
    const key = `${place.side} ${place.segment}`;
    const ranges = [...(merged.get(key)?.ranges ?? []), ...place.ranges];
    merged.set(key, { ...place, ranges });
  }
  return merged.values();
}

/** A letter, mark or digit of a script that sets words apart. */
const wordCharacter = '(?!\\p{Script=Han})[\\p{L}\\p{M}\\p{N}_]';
/** Where no such character stands on both sides. */
const wordEdge = `(?:(?<!${wordCharacter})|(?!${wordCharacter}))`;

function* segmentsToSearch(
  state: ReviewState,
  { side: only }: Search,
  links: ReadonlySet<string> | undefined,
): Generator<{ readonly side: Side; readonly segment: Segment }> {
  for (const band of bandsOf(state)) {
    for (const side of sides) {
      if (only !== undefined && side !== only) continue;
      for (const id of band[side]) {
        const segment = state.segment(side, id);
        const isWanted = links === undefined || links.has(state.linkOf(side, id)?.id ?? '');
        if (segment !== undefined && isWanted) yield { side, segment };
      }
    }
  }
}

function replaceIn(
  text: string,
  { regex, isRegex }: Search,
  replacement: string,
  ranges: readonly FoundRange[],
): string {
  const wanted = new Set(ranges.map(({ start, end }) => `${start} ${end}`));
  const here = new RegExp(regex.source, regex.flags.replace('g', 'y'));
  let replaced = '';
  let done = 0;
  for (const { start, end } of rangesIn(text, regex)) {
    if (!wanted.has(`${start} ${end}`)) continue;
    let put = replacement;
    if (isRegex) {
      here.lastIndex = start;
      const whole = text.replace(here, replacement);
      put = whole.slice(start, whole.length - (text.length - end));
    }
    replaced += text.slice(done, start) + put;
    done = end;
  }
  return replaced + text.slice(done);
}
