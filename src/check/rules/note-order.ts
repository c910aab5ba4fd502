/** Finds references to notes that stand in another order than their numbers. */
import type { Pair, Side } from '../pair.js';
import type { Complaint, RunningRule } from '../rule.js';

export const noteOrderRule: RunningRule = {
  name: 'note-order',
  category: 'design-and-markup/numbering',
  needs: 'any-text',
  begin: () => {
    const chinese = followNotes();
    const english = followNotes();
    return {
      look: (pair) => {
        // A draft is plain text: it cannot carry references.
        if (pair.checked === 'draft') return [];
        const ofChinese = chinese(pair.source);
        return english(pair.target).flatMap((fault) => complain(fault, ofChinese, pair));
      },
    };
  },
};

interface NoteMark {
  readonly mark: string;
  readonly at: number;
}

/** A note that comes after one of a greater number. */
interface NoteFault extends NoteMark {
  readonly after: string;
}

/** Follows the notes of one text, side by side, and tells of those that come too late. */
function followNotes(): (side: Side) => NoteFault[] {
  const seen = new Set<string>();
  let greatest: string | undefined;
  return (side) =>
    marksOf(side).flatMap(({ mark, at }, place) => {
      // A note may be referred to again further down.
      if (!/^\d+$/u.test(mark) || seen.has(mark)) return [];
      // Notes begin anew in an annex.
      if (mark === '1' && place === 0) {
        seen.clear();
        greatest = undefined;
      }
      seen.add(mark);
      const after = greatest;
      if (after !== undefined && Number(mark) < Number(after)) return [{ mark, at, after }];
      greatest = mark;
      return [];
    });
}

function marksOf({ segments }: Side): NoteMark[] {
  return segments.flatMap(({ start, block }) =>
    (block?.spans ?? [])
      .flatMap((span) =>
        span.kind === 'note-reference' && span.mark !== undefined
          ? [{ mark: span.mark, at: start + span.start }]
          : [],
      )
      .sort((one, other) => one.at - other.at),
  );
}

function complain(
  { mark, at, after }: NoteFault,
  ofChinese: readonly NoteFault[],
  { source }: Pair,
): Complaint[] {
  // The Chinese may have its notes out of order too; then so must the English.
  if (ofChinese.some((fault) => fault.mark === mark)) return [];
  const inChinese = marksOf(source).find((other) => other.mark === mark)?.at;
  return [
    {
      severity: 'error',
      ...(inChinese !== undefined && { source: { start: inChinese, end: inChinese } }),
      target: { start: at, end: at },
      expected: after,
      found: mark,
    },
  ];
}
