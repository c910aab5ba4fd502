/** Makes one concept of two. */
import type { Concept, Term } from '../../core/term.js';
import { firstDayOf, lastDayOf } from '../day.js';
import { isAllowed } from '../term-status.js';
import type { MergeConflict, Preference } from './conflict.js';

export interface Side {
  /** Name of the termbase. */
  readonly termbase: string;
  readonly concept: Concept;
}

/**
 * A concept with the terms of both and the id of the first. Where they contradict each other the
 * side that is preferred counts, and `tell` hears of it; what only one says is kept.
 */
export function joinConcepts(
  first: Side,
  last: Side,
  prefer: Preference,
  tell: (conflict: MergeConflict) => void,
): Concept {
  const [winner, loser] =
    prefer === 'first' ? [first.concept, last.concept] : [last.concept, first.concept];
  const { id } = first.concept;
  const conflict = (
    facts: Pick<MergeConflict, 'kind' | 'language' | 'term' | 'field'>,
    values: readonly [first: string, last: string],
  ) =>
    tell({
      ...facts,
      concept: id,
      first: { termbase: first.termbase, value: values[0] },
      last: { termbase: last.termbase, value: values[1] },
      kept: values[prefer === 'first' ? 0 : 1],
    });
  const facts = joinFields(first.concept, last.concept, prefer, ['id', 'terms'], (field, values) =>
    conflict({ kind: 'field', field }, values),
  );

  const terms = winner.terms.map((term) => {
    const other = find(loser, term);
    if (other === undefined) return term;
    const [one, two] = prefer === 'first' ? [term, other] : [other, term];
    const place = { language: term.language, term: term.text };
    if (isAllowed(one.status) !== isAllowed(two.status)) {
      conflict({ kind: 'status', ...place }, [one.status, two.status]);
    }
    return joinFields(one, two, prefer, ['status'], (field, values) =>
      conflict({ kind: 'field', field, ...place }, values),
    );
  });
  const added = loser.terms
    .filter((term) => find(winner, term) === undefined)
    .map((term): Term => {
      const rival =
        term.status === 'preferred'
          ? winner.terms.find((other) => isRival(other, term))
          : undefined;
      if (rival === undefined) return term;
      const values = prefer === 'first' ? ([rival, term] as const) : ([term, rival] as const);
      conflict({ kind: 'preferred', language: term.language }, [values[0].text, values[1].text]);
      return { ...term, status: 'admitted' };
    });
  // What both have may be preferred in one and admitted in the other.
  for (const term of loser.terms.filter(({ status }) => status === 'preferred')) {
    const same = find(winner, term);
    const rival = winner.terms.find((other) => isRival(other, term) && other.text !== term.text);
    if (same?.status !== 'admitted' || rival === undefined) continue;
    const values = prefer === 'first' ? ([rival, term] as const) : ([term, rival] as const);
    conflict({ kind: 'preferred', language: term.language }, [values[0].text, values[1].text]);
  }
  return { ...facts, id, terms: [...terms, ...added] };
}

const find = ({ terms }: Concept, { language, text }: Term): Term | undefined =>
  terms.find((term) => term.language === language && term.text === text);

/** Whether two terms cannot both be preferred: same language, same kind of form, at the same time. */
function isRival(one: Term, other: Term): boolean {
  return (
    one.status === 'preferred' &&
    one.language === other.language &&
    one.type === other.type &&
    firstDayOf(one.from ?? '0000') < lastDayOf(other.until ?? '9999') &&
    firstDayOf(other.from ?? '0000') < lastDayOf(one.until ?? '9999')
  );
}

/** Fields of both, with those of the side that counts where they differ. */
function joinFields<Item extends object>(
  first: Item,
  last: Item,
  prefer: Preference,
  quiet: readonly string[],
  tell: (field: string, values: readonly [first: string, last: string]) => void,
): Item {
  const [winner, loser] = prefer === 'first' ? [first, last] : [last, first];
  for (const [field, value] of Object.entries(first)) {
    const other: unknown = Reflect.get(last, field);
    if (other === undefined || quiet.includes(field)) continue;
    const values = [written(value), written(other)] as const;
    if (values[0] !== values[1]) tell(field, values);
  }
  return { ...loser, ...winner };
}

const written = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
