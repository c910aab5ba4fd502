/** Leaves one of several copies of a text that were printed over one another to look bold. */
import { widthOfStart } from './letter-widths.js';
import type { Fragment } from './page-text.js';

// Copies are shifted by less than this, in ems.
const furthestShift = 0.45;
// Copies of a text are on one line, or nearly so.
const window = 48;

/** The fragments without what repeats a part of another in the same place. */
export function dropOverprinted(fragments: readonly Fragment[]): Fragment[] {
  const sorted = [...fragments].sort((a, b) => a.y - b.y || a.x - b.x);
  const copies: Copies = { dropped: new Set(), repeated: new Map(), cut: new Map() };
  for (const [place, fragment] of sorted.entries()) {
    const around = sorted.slice(Math.max(0, place - window), place + window);
    dropCopy(fragment, around, place - Math.max(0, place - window), copies);
  }
  const kept = sorted.filter((fragment) => !copies.dropped.has(fragment));
  for (const [place, fragment] of kept.entries()) {
    cutTail(fragment, kept.slice(Math.max(0, place - window), place + window), copies);
  }
  return kept.flatMap((fragment) =>
    splitEmphasis(copies.cut.get(fragment) ?? fragment, copies.repeated.get(fragment) ?? []),
  );
}

/** What was found to be printed more than once. */
interface Copies {
  readonly dropped: Set<Fragment>;
  /** Parts of a fragment of which there are copies. */
  readonly repeated: Map<Fragment, Repeated[]>;
  /** What is left of fragments with whose end another begins. */
  readonly cut: Map<Fragment, Fragment>;
}

/** Drops a fragment that is a copy of another or of a part of it. */
function dropCopy(
  fragment: Fragment,
  around: readonly Fragment[],
  place: number,
  { dropped, repeated }: Copies,
): void {
  for (const [index, other] of around.entries()) {
    if (other === fragment || dropped.has(other)) continue;
    if (!covers(other, fragment, index < place)) continue;
    const start = placeWithin(other, fragment);
    if (start === undefined) continue;
    dropped.add(fragment);
    addRepeated(repeated, other, { start, end: start + fragment.text.length });
    return;
  }
}

/** Cuts off the end of a fragment with which another begins in the same place. */
function cutTail(fragment: Fragment, around: readonly Fragment[], { repeated, cut }: Copies): void {
  for (const other of around) {
    const overlap = fragment.x + fragment.width - other.x;
    if (other === fragment || other.x <= fragment.x || !areOnLine(other, fragment)) continue;
    if (overlap < fragment.size * furthestShift) continue;
    const start = placeOfTail(fragment, other);
    if (start === undefined) continue;
    cut.set(fragment, cutAt(fragment, start, other.x));
    addRepeated(repeated, other, { start: 0, end: fragment.text.length - start });
    return;
  }
}

// Ems that a space takes at least.
const space = 0.22;

function cutAt(fragment: Fragment, length: number, right: number): Fragment {
  const kept = fragment.text.slice(0, length);
  const text = kept.trimEnd();
  const gap = text === kept ? 0 : fragment.size * space;
  return { ...fragment, text, width: right - fragment.x - gap };
}

/** Where in a fragment the text begins with which another begins in the same place. */
function placeOfTail(fragment: Fragment, other: Fragment): number | undefined {
  const { text, x, size } = fragment;
  const [first = ''] = other.text;
  for (let at = text.indexOf(first, 1); at > 0; at = text.indexOf(first, at + 1)) {
    const isThere = Math.abs(x + widthOf(fragment, at) - other.x) < size * furthestShift;
    if (isThere && other.text.startsWith(text.slice(at))) return at;
  }
  return undefined;
}

function addRepeated(repeated: Copies['repeated'], fragment: Fragment, range: Repeated): void {
  repeated.set(fragment, [...(repeated.get(fragment) ?? []), range]);
}

interface Repeated {
  readonly start: number;
  readonly end: number;
}

/** Whether a fragment may be a copy of another or of a part; of two equal ones the first stays. */
function covers(other: Fragment, fragment: Fragment, isBefore: boolean): boolean {
  if (other.text.length < fragment.text.length) return false;
  if (other.text.length === fragment.text.length && !isBefore) return false;
  return areOnLine(other, fragment);
}

// Nobody prints more than a line over again.
const longest = 400;

function areOnLine(a: Fragment, b: Fragment): boolean {
  if (Math.max(a.text.length, b.text.length) > longest) return false;
  return Math.abs(a.y - b.y) < b.size * furthestShift && Math.abs(a.size - b.size) < b.size * 0.1;
}

/** Where in another's text a fragment's text stands in the same place on the page. */
function placeWithin(other: Fragment, { text, x, size }: Fragment): number | undefined {
  for (let at = other.text.indexOf(text); at >= 0; at = other.text.indexOf(text, at + 1)) {
    const left = other.x + widthOf(other, at);
    if (Math.abs(left - x) < size * furthestShift) return at;
  }
  return undefined;
}

function widthOf({ text, width }: Fragment, length: number): number {
  return widthOfStart(text, width, length);
}

/** What was printed several times over, as a fragment of its own. */
function splitEmphasis(fragment: Fragment, repeated: readonly Repeated[]): Fragment[] {
  const { length } = fragment.text;
  const ranges = repeated.filter((range) => range.start < length);
  const start = ranges.reduce((least, range) => Math.min(least, range.start), length);
  const end = ranges.reduce((most, range) => Math.max(most, Math.min(range.end, length)), start);
  if (start === end) return [fragment];
  const part = (from: number, to: number, isEmphasized: boolean): Fragment[] => {
    const slice = fragment.text.slice(from, to);
    const text = slice.trim();
    if (text === '') return [];
    const start = from + slice.indexOf(text);
    const left = widthOf(fragment, start);
    const width = widthOf(fragment, start + text.length) - left;
    return [{ ...fragment, text, x: fragment.x + left, width, isEmphasized }];
  };
  return [
    ...part(0, start, fragment.isEmphasized),
    ...part(start, end, true),
    ...part(end, length, fragment.isEmphasized),
  ];
}
