/**
 * The ladder of hunalign (Varga et al. 2005): a rung a line, `n`, `m` and perhaps a score, set apart
 * by white space. A rung says that the first n source and the first m target sentences belong
 * together, so that two rungs in sequence cut out a bead.
 */
import type { Alignment, Bead } from '../../core/alignment.js';
import { DuizhaoError } from '../../core/errors.js';
import { invalidFormat } from '../invalid-format.js';

const rungLine = /^(\d{1,7})\s+(\d{1,7})(?:\s+\S+)?$/u;

interface Rung {
  readonly source: number;
  readonly target: number;
}

/**
 * Reads a ladder; scores are not kept. What stands before the first rung is in no bead: hunalign
 * begins with 0 0 unless its filters have taken that rung away.
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID for a line that is no rung, or a rung that lies before the one
 * above it.
 */
export function readLadder(text: string, name: string): Alignment {
  const beads: Bead[] = [];
  let last: Rung | undefined;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const content = line.trim();
    if (content === '') continue;
    const place = `line ${index + 1}`;
    const parts = rungLine.exec(content);
    if (parts === null) {
      throw invalidFormat(name, place, 'this is not a rung such as 3 2 0.5: two numbers, a score');
    }
    const rung = { source: Number(parts[1]), target: Number(parts[2]) };
    if (last !== undefined) {
      if (rung.source < last.source || rung.target < last.target) {
        const [here, above] = [rung, last].map(({ source, target }) => `${source} ${target}`);
        throw invalidFormat(name, place, `the rung ${here} lies before ${above} above it`);
      }
      const bead = beadBetween(last, rung);
      if (bead.source.length + bead.target.length > 0) beads.push(bead);
    }
    last = rung;
  }
  return { beads };
}

function beadBetween(from: Rung, to: Rung): Bead {
  return { source: count(from.source, to.source), target: count(from.target, to.target) };
}

function count(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/**
 * An alignment as a ladder without scores. A sentence that is in no bead gets rungs of its own, as
 * one left untranslated; beads are put in the order of the texts.
 * @throws DuizhaoError FORMAT_INVALID for beads that cross or have gaps: no ladder can say them.
 */
export function writeLadder({ beads }: Alignment): string {
  const bySource = new Map<number, number>();
  const byTarget = new Map<number, number>();
  for (const [index, { source, target }] of beads.entries()) {
    for (const position of source) bySource.set(position, index);
    for (const position of target) byTarget.set(position, index);
  }
  const end = { source: lengthOf(bySource), target: lengthOf(byTarget) };
  const lines = ['0\t0'];
  let rung: Rung = { source: 0, target: 0 };
  while (rung.source < end.source || rung.target < end.target) {
    rung = climb(rung, beads, bySource.get(rung.source), byTarget.get(rung.target), end);
    lines.push(`${rung.source}\t${rung.target}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The rung above, where `source` and `target` are the beads that the next sentences are in. */
function climb(
  from: Rung,
  beads: readonly Bead[],
  source: number | undefined,
  target: number | undefined,
  end: Rung,
): Rung {
  // Of two beads that could come next, the one that stood first: the order is part of a ladder.
  const candidates = [source, target]
    .filter((index) => index !== undefined)
    .sort((a, b) => a - b)
    .flatMap((index) => beads[index] ?? []);
  for (const bead of candidates) {
    const to = {
      source: from.source + bead.source.length,
      target: from.target + bead.target.length,
    };
    if (isSame(bead, beadBetween(from, to))) return to;
  }
  if (source === undefined && from.source < end.source) {
    return { source: from.source + 1, target: from.target };
  }
  if (target === undefined && from.target < end.target) {
    return { source: from.source, target: from.target + 1 };
  }
  const stuck = candidates[0];
  throw new DuizhaoError(
    'FORMAT_INVALID',
    `the bead [${stuck?.source}]:[${stuck?.target}] crosses another, or has a gap: a ladder cannot say so`,
    'Write the alignment as beads or for InterText.',
  );
}

function isSame(a: Bead, b: Bead): boolean {
  return `${a.source}:${a.target}` === `${b.source}:${b.target}`;
}

function lengthOf(positions: ReadonlyMap<number, number>): number {
  let length = 0;
  for (const position of positions.keys()) length = Math.max(length, position + 1);
  return length;
}
