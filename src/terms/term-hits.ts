/** Finds the terms of a bitext, segment by segment, for the report to mark. */
import type { Bitext } from '../core/bitext.js';
import type { TermHit } from '../core/term.js';
import type { TermMatcher } from './matcher.js';

/** Term hits by segment id and side; ids of the two documents may be the same. */
export interface BitextTermHits {
  readonly source: ReadonlyMap<string, readonly TermHit[]>;
  readonly target: ReadonlyMap<string, readonly TermHit[]>;
}

/** All hits of a termbase in both documents. */
export function findTermHits({ source, target }: Bitext, terms: TermMatcher): BitextTermHits {
  const hitsOf = ({ blocks, notes, language }: Bitext['source']) =>
    new Map([...blocks, ...notes].map(({ id, text }) => [id, terms.find(text, language)]));
  return { source: hitsOf(source), target: hitsOf(target) };
}
