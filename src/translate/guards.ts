/** Keeps a decoder from what a faithful draft never holds: foreign numbers, loops, control pieces. */
import { findMentions } from '../language/mentions.js';
import type { Guard } from './beam-search.js';

/** A guard that allows what all of `guards` allow. */
export function allOf(...guards: readonly Guard[]): Guard {
  return { allows: (pieces, next) => guards.every((guard) => guard.allows(pieces, next)) };
}

/** Forbids the pieces of a set, e.g. padding and the unknown. */
export function without(forbidden: ReadonlySet<number>): Guard {
  return { allows: (_, next) => !forbidden.has(next) };
}

/** What a guard has to know of each piece: its digit, and whether a new word starts with it. */
export interface PieceDigit {
  readonly digit: string;
  readonly startsWord: boolean;
}

/** The digit pieces of a vocabulary by id; pieces of digits have one digit each. */
export function findDigitPieces(vocabulary: readonly string[]): ReadonlyMap<number, PieceDigit> {
  const digits = new Map<number, PieceDigit>();
  vocabulary.forEach((piece, id) => {
    const match = /^(▁?)([0-9])$/u.exec(piece);
    if (match?.[2] !== undefined) digits.set(id, { digit: match[2], startsWord: match[1] !== '' });
  });
  return digits;
}

/**
 * Forbids a run of pieces of length `size` that the output already holds. Runs with digits are
 * free: dates and years repeat in good text.
 */
export function noRepeats(size: number, digits: ReadonlyMap<number, PieceDigit>): Guard {
  return {
    allows(pieces, next) {
      const before = pieces.slice(pieces.length - size + 1);
      if (before.length < size - 1 || [...before, next].some((piece) => digits.has(piece))) {
        return true;
      }
      for (let start = 0; start + size <= pieces.length; start++) {
        if (pieces[start + size - 1] !== next) continue;
        if (before.every((piece, offset) => pieces[start + offset] === piece)) return false;
      }
      return true;
    },
  };
}

/**
 * Allows only digit runs that the source accounts for, whole: no number is made up or mangled.
 * Which of them come, and where, is the model's choice.
 */
export function onlyTheseNumbers(
  runs: ReadonlySet<string>,
  digits: ReadonlyMap<number, PieceDigit>,
): Guard {
  const beginnings = new Set<string>();
  for (const run of runs) {
    for (let length = 1; length <= run.length; length++) beginnings.add(run.slice(0, length));
  }
  return {
    allows(pieces, next) {
      const run = lastRun(pieces, digits);
      const digit = digits.get(next);
      if (digit !== undefined && !digit.startsWord) return beginnings.has(run + digit.digit);
      if (run !== '' && !runs.has(run)) return false;
      return digit === undefined || beginnings.has(digit.digit);
    },
  };
}

function lastRun(pieces: readonly number[], digits: ReadonlyMap<number, PieceDigit>): string {
  let run = '';
  for (let at = pieces.length - 1; at >= 0; at--) {
    const digit = digits.get(pieces[at] ?? -1);
    if (digit === undefined) break;
    run = digit.digit + run;
    if (digit.startsWord) break;
  }
  return run;
}

/**
 * The runs of digits that an English translation of `source` (Chinese) may hold: its own digits,
 * those of its numerals and dates in normal form, grouped by thousands, or counted in thousands,
 * millions or billions; hours also by the twelve-hour clock.
 */
export function numberRuns(source: string): ReadonlySet<string> {
  const runs = new Set<string>();
  const text = source.normalize('NFKC');
  for (const run of text.match(/\d+/gu) ?? []) runs.add(run);
  for (const number of text.match(/\d+(?:[ ,]\d{3})+/gu) ?? []) {
    addGrouped(runs, number.replaceAll(/[ ,]/gu, ''));
  }
  for (const [, hour = ''] of text.matchAll(/(\d{1,2})[时時]/gu)) {
    if (Number(hour) > 12) runs.add(String(Number(hour) - 12));
  }
  for (const { normal } of findMentions(source, 'zh')) {
    for (const number of normal.match(/\d+(?:\.\d+)?/gu) ?? []) {
      for (const run of number.split('.')) runs.add(run).add(run.replace(/^0+(?=\d)/u, ''));
      addGrouped(runs, number);
      for (const unit of [1e3, 1e6, 1e9, 1e12]) {
        const scaled = Number(number) / unit;
        if (scaled >= 1 && Number.isInteger(scaled * 1_000)) {
          for (const run of String(scaled).split('.')) runs.add(run);
        }
      }
    }
  }
  return runs;
}

function addGrouped(runs: Set<string>, number: string): void {
  const [whole = ''] = number.split('.');
  runs.add(whole);
  if (whole.length < 4) return;
  const first = whole.length % 3 || 3;
  runs.add(whole.slice(0, first));
  for (let at = first; at < whole.length; at += 3) runs.add(whole.slice(at, at + 3));
}
