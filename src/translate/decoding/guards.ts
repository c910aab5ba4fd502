/** Keeps a decoder from what a draft never holds, whatever its source: loops and control pieces. */
import type { Guard } from './beam-search.js';

/** A guard that allows what all of `guards` allow. */
export function allOf(...guards: readonly Guard[]): Guard {
  return { allows: (prefix, next) => guards.every((guard) => guard.allows(prefix, next)) };
}

/** Forbids the pieces of a set, e.g. padding and the unknown. */
export function without(forbidden: ReadonlySet<number>): Guard {
  return { allows: (_, next) => !forbidden.has(next) };
}

/** Forbids runs of pieces, e.g. those that a model's files name as bad words. */
export function withoutRuns(runs: readonly (readonly number[])[]): Guard {
  return {
    allows: ({ pieces }, next) =>
      !runs.some((run) => {
        const before = run.slice(0, -1);
        const start = pieces.length - before.length;
        return run.at(-1) === next && before.every((piece, at) => pieces[start + at] === piece);
      }),
  };
}

/**
 * Forbids a run of pieces of length `size` that the output already holds; `texts` has the text of
 * each piece. Runs with digits are free: dates and years repeat in good text; so are those inside
 * one of the `spared` phrases.
 */
export function noRepeats(
  size: number,
  texts: readonly string[],
  spared: readonly string[] = [],
): Guard {
  const hasDigit = (piece: number) => /\d/u.test(texts[piece] ?? '');
  const free = spared.map((phrase) => ` ${phrase.toLowerCase()}`);
  const isSpared = (run: readonly number[]) => {
    if (free.length === 0) return false;
    const text = run
      .map((piece) => texts[piece] ?? '')
      .join('')
      .toLowerCase();
    return free.some((phrase) => phrase.includes(text));
  };
  return {
    allows({ pieces }, next) {
      if (pieces.length < size) return true;
      const before = pieces.slice(pieces.length - size + 1);
      for (let start = 0; start + size <= pieces.length; start++) {
        if (pieces[start + size - 1] !== next) continue;
        if (before.every((piece, offset) => pieces[start + offset] === piece)) {
          const run = [...before, next];
          return run.some(hasDigit) || isSpared(run);
        }
      }
      return true;
    },
  };
}
