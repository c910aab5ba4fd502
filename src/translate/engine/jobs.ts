/** Describes a stretch of source on its way through a model. */
import type { RequiredTerm } from '../../core/draft.js';
import { rangesWithin } from '../../core/range.js';
import type { Constraint } from '../decoding/constraints.js';
import { type Bracketed, takeBrackets } from '../finish.js';
import type { Note } from '../marks/notes.js';
import { encodeSource } from './encode-source.js';
import type { LocalModel } from './local-model.js';
import type { SourceText } from './prepare-source.js';
import { readSourceNumbers, type SourceNumbers } from './source-numbers.js';
import { termConstraints } from './term-constraints.js';

/** How terms are brought into drafts: by the search, inside the source, or not at all. */
export type TermMethod = 'constrained' | 'inline' | 'none';

/** A stretch of source that goes through the model in one go. */
export interface Job {
  /** Without the brackets around the whole, which the draft gets back. */
  readonly text: Bracketed;
  /** Source pieces. */
  readonly pieces: readonly number[];
  /** Terms that its draft is to use; ranges in the text inside the brackets. */
  readonly terms: readonly RequiredTerm[];
  /** Glosses of rare words; ranges as those of the terms. */
  readonly hints: readonly Note[];
  /** The terms as the search is to wish for them; none where terms are left to chance. */
  readonly wishes: readonly Constraint[];
  readonly numbers: SourceNumbers;
}

/** A job for a part of a segment. */
export function createJob(model: LocalModel, source: SourceText, method: TermMethod): Job {
  const text = takeBrackets(source.text);
  const start = text.open.length;
  const inside = { start, end: start + text.inner.length };
  const terms = rangesWithin(source.terms, inside);
  const hints = rangesWithin(source.hints, inside);
  const asked = method === 'inline' ? terms.map((term): Note => ({ ...term, kind: 'term' })) : [];
  return {
    text,
    pieces: encodeSource(model, text.inner, [...asked, ...hints]),
    terms,
    hints,
    wishes: method === 'none' ? [] : termConstraints(model, terms),
    numbers: readSourceNumbers(text.inner),
  };
}
