/** Carries what is known of the blocks of a text over to the segments that it has become. */
import type { LinkLevel } from '../../core/bitext.js';
import type { Block, Language, OriginRun, Span } from '../../core/document.js';
import type { Segment } from '../model/types.js';
import { plainBlock, sentenceSpans } from './plain-block.js';

/** How segments were cut. */
export interface CarryOptions {
  readonly language: Language;
  readonly level: LinkLevel;
}

/**
 * The segments of one side as blocks, in order. A segment that is as it was is the very block it
 * was; one that was split, joined or edited has the kind of the block its text began in, and keeps
 * number, marks of notes and places in the input as far as its text is the same.
 */
export function carryBlocks(
  originals: readonly Block[],
  segments: readonly Segment[],
  options: CarryOptions,
): readonly Block[] {
  const places = new Map(originals.map(({ id }, place) => [id, place]));
  const blocks: Block[] = [];
  let original = 0;
  let changed: Segment[] = [];
  const close = (end: number) => {
    blocks.push(...carryRun(originals.slice(original, end), changed, options));
    changed = [];
  };
  for (const segment of segments) {
    const place = places.get(segment.id) ?? -1;
    const block = originals[place];
    if (block === undefined || place < original || block.text !== segment.text) {
      changed.push(segment);
      continue;
    }
    close(place);
    blocks.push(block);
    original = place + 1;
  }
  close(originals.length);
  return blocks;
}

/** Segments that stand where some blocks stood. */
function carryRun(
  originals: readonly Block[],
  segments: readonly Segment[],
  options: CarryOptions,
): readonly Block[] {
  if (segments.length === 0) return [];
  if (bareText(originals) === bareText(segments)) return carryText(originals, segments, options);
  // Where text was edited too, segments that kept their ids tell what belongs together.
  const ids = new Map(originals.map(({ id }, place) => [id, place]));
  const blocks: Block[] = [];
  let [from, first] = [0, 0];
  for (const [at, { id }] of segments.entries()) {
    const place = ids.get(id) ?? -1;
    if (at === first || place <= from) continue;
    blocks.push(...carryText(originals.slice(from, place), segments.slice(first, at), options));
    [from, first] = [place, at];
  }
  blocks.push(...carryText(originals.slice(from), segments.slice(first), options));
  return blocks;
}

function bareText(texts: readonly { readonly text: string }[]): string {
  return texts.map(({ text }) => text.replaceAll(/\s+/gu, '')).join('');
}

/** A unit of text that is no white space: which text it is in, and where. */
interface Unit {
  readonly owner: number;
  readonly offset: number;
}

/** Texts in a row as units without white space, with the number of units before each text. */
interface Units {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly starts: readonly number[];
}

function unitsOf(texts: readonly { readonly text: string }[]): Units {
  const units: Unit[] = [];
  const starts: number[] = [];
  let bare = '';
  for (const [owner, { text }] of texts.entries()) {
    starts.push(units.length);
    for (const { 0: stretch, index } of text.matchAll(/\S+/gu)) {
      for (let offset = 0; offset < stretch.length; offset++) {
        units.push({ owner, offset: index + offset });
      }
      bare += stretch;
    }
  }
  return { text: bare, units, starts: [...starts, units.length] };
}

/** How units before a change of text and after it stand for each other. */
interface UnitMap {
  /** The unit that one of the new text was; none where it was put in. */
  before(unit: number): number | undefined;
  /** Where a place between units has gone; to the end of the change where it was inside. */
  after(place: number): number;
}

function compareUnits(old: string, now: string): UnitMap {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const shift = now.length - old.length;
  return {
    before: (unit) => {
      if (unit < head) return unit;
      return unit >= now.length - tail ? unit - shift : undefined;
    },
    after: (place) => {
      if (place <= head) return place;
      return place >= old.length - tail ? place + shift : now.length - tail;
    },
  };
}

function carryText(
  originals: readonly Block[],
  segments: readonly Segment[],
  { language, level }: CarryOptions,
): readonly Block[] {
  if (originals.length === 0) {
    return segments.map(({ id, text }) => plainBlock(id, text, language, level));
  }
  const old = unitsOf(originals);
  const now = unitsOf(segments);
  const map = compareUnits(old.text, now.text);
  const marks = placeSpans(originals, old, now, map);
  return segments.map(({ id, text }, at): Block => {
    const start = now.starts[at] ?? 0;
    const end = now.starts[at + 1] ?? start;
    const began = firstKnown(start, end, map, old);
    const block = originals[began?.owner ?? 0] ?? originals[0];
    if (block === undefined) return plainBlock(id, text, language, level);
    const isStart = at === 0 || began?.unit === old.starts[began?.owner ?? 0];
    const { number } = originals.find((original) => original.id === id) ?? (isStart ? block : {});
    const origins = originsOf(originals, start, end, old, now, map);
    return {
      id,
      kind: block.kind,
      ...(number !== undefined && { number }),
      text,
      spans: [...sentenceSpans(text, language, level), ...(marks[at] ?? [])],
      source: rangeOf(origins) ?? block.source,
      origins,
    };
  });
}

/** The first unit of a segment that was there before. */
function firstKnown(start: number, end: number, map: UnitMap, old: Units) {
  for (let at = start; at < end; at++) {
    const unit = map.before(at);
    if (unit !== undefined) return { unit, owner: old.units[unit]?.owner ?? 0 };
  }
  return undefined;
}

/** The spans of blocks but for sentences, where they are in each segment now. */
function placeSpans(
  originals: readonly Block[],
  old: Units,
  now: Units,
  map: UnitMap,
): readonly (readonly Span[])[] {
  const placed = now.starts.slice(1).map((): Span[] => []);
  for (const [owner, { spans }] of originals.entries()) {
    for (const span of spans) {
      if (span.kind === 'sentence') continue;
      const [start, end] = [span.start, span.end].map((offset) =>
        map.after(unitsBefore(old, owner, offset)),
      );
      if (start === undefined || end === undefined) continue;
      if (span.start === span.end) {
        // A mark belongs to the text it follows.
        const unit = now.units[Math.max(0, start - 1)];
        const place = unit === undefined ? 0 : unit.offset + (start === 0 ? 0 : 1);
        placed[unit?.owner ?? 0]?.push({ ...span, start: place, end: place });
        continue;
      }
      for (const [at, parts] of placed.entries()) {
        const from = Math.max(start, now.starts[at] ?? 0);
        const to = Math.min(end, now.starts[at + 1] ?? 0);
        const [first, last] = [now.units[from], now.units[to - 1]];
        if (from >= to || first === undefined || last === undefined) continue;
        parts.push({ ...span, start: first.offset, end: last.offset + 1 });
      }
    }
  }
  return placed;
}

function unitsBefore(units: Units, owner: number, offset: number): number {
  const end = units.starts[owner + 1] ?? 0;
  let at = units.starts[owner] ?? 0;
  while (at < end && (units.units[at]?.offset ?? 0) < offset) at += 1;
  return at;
}

/** Where the text of a segment stood in the input. */
function originsOf(
  originals: readonly Block[],
  start: number,
  end: number,
  old: Units,
  now: Units,
  map: UnitMap,
): readonly OriginRun[] {
  const runs: OriginRun[] = [];
  let from = start;
  while (from < end) {
    const before = map.before(from);
    const was = before === undefined ? undefined : old.units[before];
    const is = now.units[from];
    if (before === undefined || was === undefined || is === undefined) {
      from += 1;
      continue;
    }
    let to = from + 1;
    while (to < end) {
      const next = map.before(to);
      const wasNext = next === before + to - from ? old.units[next] : undefined;
      const step = (now.units[to]?.offset ?? 0) - is.offset;
      if (wasNext?.owner !== was.owner || wasNext.offset - was.offset !== step) break;
      to += 1;
    }
    const length = (now.units[to - 1]?.offset ?? is.offset) + 1 - is.offset;
    const { origins } = originals[was.owner] ?? { origins: [] };
    for (const run of origins) {
      const first = Math.max(run.start, was.offset);
      const last = Math.min(run.start + run.length, was.offset + length);
      if (first >= last) continue;
      runs.push({
        start: is.offset + first - was.offset,
        source: run.source + first - run.start,
        length: last - first,
      });
    }
    from = to;
  }
  return runs;
}

function rangeOf(origins: readonly OriginRun[]) {
  if (origins.length === 0) return undefined;
  return {
    start: Math.min(...origins.map(({ source }) => source)),
    end: Math.max(...origins.map(({ source, length }) => source + length)),
  };
}
