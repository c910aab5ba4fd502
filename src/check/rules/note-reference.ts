/** Finds references to notes that were lost, added or changed. */
import type { Range } from '../../core/range.js';
import type { Side } from '../pair.js';
import type { CheckRule, Complaint } from '../rule.js';

export const noteReferenceRule: CheckRule = {
  name: 'note-reference',
  category: 'design-and-markup/numbering',
  needs: 'both-texts',
  check({ checked, source, target }) {
    // A draft is plain text: it cannot carry references.
    if (checked === 'draft') return [];
    const targetLeft = referencesIn(target);
    const sourceLeft = referencesIn(source).filter(({ mark }) => {
      const place = targetLeft.findIndex((other) => other.mark === mark);
      if (place >= 0) targetLeft.splice(place, 1);
      return place < 0;
    });
    return pairUp(sourceLeft, targetLeft);
  },
};

interface NoteReference {
  readonly mark: string;
  readonly range: Range;
}

function referencesIn({ segments }: Side): NoteReference[] {
  return segments.flatMap(({ start, block }) =>
    (block?.spans ?? []).flatMap((span) =>
      span.kind === 'note-reference' && span.mark !== undefined
        ? [{ mark: span.mark, range: { start: start + span.start, end: start + span.end } }]
        : [],
    ),
  );
}

/** A changed mark is one complaint, not two. */
function pairUp(missing: readonly NoteReference[], extra: readonly NoteReference[]): Complaint[] {
  const length = Math.max(missing.length, extra.length);
  return Array.from({ length }, (_, place): Complaint => {
    const expected = missing[place];
    const found = extra[place];
    return {
      severity: 'error',
      ...(expected && { source: expected.range, expected: expected.mark }),
      ...(found && { target: found.range, found: found.mark }),
    };
  });
}
