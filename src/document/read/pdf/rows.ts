/** Puts the fragments of a page on their baselines. */
import type { PrintedRun } from '../settle-notes.js';
import type { Fragment } from './page-text.js';

/** A piece of a line without a wide gap in it. */
export interface Piece {
  readonly runs: readonly PrintedRun[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
}

/** The pieces on one baseline, from left to right. */
export type Row = readonly [Piece, ...Piece[]];

interface Placed extends Fragment {
  readonly isRaised: boolean;
}

/** The rows of a page from top to bottom. */
export function findRows(fragments: readonly Fragment[]): Row[] {
  const placed = lowerRaised(fragments).sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: Placed[][] = [];
  for (const fragment of placed) {
    const row = rows.at(-1);
    const first = row?.[0];
    const isSame =
      first && Math.abs(fragment.y - first.y) < Math.min(fragment.size, first.size) * 0.3;
    if (row && isSame) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows.flatMap((row) => {
    const [first, ...rest] = cutPieces(row.sort((a, b) => a.x - b.x));
    return first ? [[first, ...rest]] : [];
  });
}

const smaller = 0.86;
const window = 40;

/** Small fragments that stand raised beside a larger one come down onto its baseline. */
function lowerRaised(fragments: readonly Fragment[]): Placed[] {
  const order = [...fragments].sort((a, b) => a.y - b.y || a.x - b.x);
  const hosts = new Map<Fragment, Fragment>();
  // Marks stand beside marks: 1, 2. Each round reaches one further.
  for (let round = 0; round < 3; round += 1) {
    for (const [index, fragment] of order.entries()) {
      if (hosts.has(fragment) || fragment.text.length > 12) continue;
      const around = order.slice(Math.max(0, index - window), index + window);
      const beside = around.find((other) => isHost(hosts.get(other) ?? other, fragment, other));
      if (beside) hosts.set(fragment, hosts.get(beside) ?? beside);
    }
  }
  return fragments.map((fragment) => {
    const host = hosts.get(fragment);
    return { ...fragment, isRaised: host !== undefined, y: host?.y ?? fragment.y };
  });
}

function isHost(host: Fragment, fragment: Fragment, beside: Fragment): boolean {
  if (host === fragment || fragment.size > host.size * smaller) return false;
  const rise = host.y - fragment.y;
  if (rise < host.size * 0.08 || rise > host.size * 0.8) return false;
  const gaps = [fragment.x - (beside.x + beside.width), beside.x - (fragment.x + fragment.width)];
  return gaps.some((gap) => gap > host.size * -0.35 && gap < host.size * 0.6);
}

/** Ems of white space that part two pieces of a line. */
const widestSpace = 1.4;

function cutPieces(row: readonly Placed[]): Piece[] {
  const pieces: Placed[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const fragment of row) {
    const isApart = fragment.x - right > fragment.size * widestSpace;
    if (isApart) pieces.push([fragment]);
    else pieces.at(-1)?.push(fragment);
    right = Math.max(right, fragment.x + fragment.width);
  }
  return pieces.map(joinFragments);
}

/** Ems of white space from which on it parts words. */
const narrowestSpace = 0.14;

function joinFragments(fragments: readonly Placed[]): Piece {
  const runs: PrintedRun[] = [];
  let right: number | undefined;
  for (const { text, x, width, size, isRaised, isEmphasized } of fragments) {
    const isApart = right !== undefined && x - right > size * narrowestSpace;
    const before = runs.at(-1);
    const emphasis = isEmphasized && !isRaised;
    const isSame =
      before?.isRaised === (isRaised || undefined) && before?.emphasis === (emphasis || undefined);
    if (isApart && !isSame) runs.push({ text: ' ' });
    const spaced = isApart && isSame ? ` ${text}` : text;
    const last = runs.at(-1);
    if (last && isSame) runs[runs.length - 1] = { ...last, text: last.text + spaced };
    else runs.push({ text: spaced, ...(isRaised && { isRaised }), ...(emphasis && { emphasis }) });
    right = Math.max(right ?? 0, x + width);
  }
  const own = fragments.filter(({ isRaised }) => !isRaised);
  const measured = own.length > 0 ? own : fragments;
  return {
    runs,
    text: runs.map(({ text }) => text).join(''),
    left: Math.min(...fragments.map(({ x }) => x)),
    right: right ?? 0,
    y: measured[0]?.y ?? 0,
    size: commonSize(measured),
  };
}

/** The size of most of the characters. */
function commonSize(fragments: readonly Fragment[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of fragments) {
    lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  }
  return [...lengths].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? 0;
}
