/** Describes a stretch of source on its way through a model. */
import type { RequiredTerm } from '../../core/draft.js';
import { loadDictionary } from '../../language/dictionary/index.js';
import type { Constraint } from '../decoding/constraints.js';
import { type Bracketed, takeBrackets } from '../finish.js';
import { findHints } from '../marks/hints.js';
import type { Note } from '../marks/notes.js';
import { encodeSource } from './encode-source.js';
import type { LocalModel } from './local-model.js';
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
  /** The same as the search is to wish for; none where terms are left to chance. */
  readonly wishes: readonly Constraint[];
  readonly numbers: SourceNumbers;
}

/** A job for `text`; the ranges of `terms` are in `text`. */
export function createJob(
  model: LocalModel,
  text: string,
  terms: readonly RequiredTerm[],
  method: TermMethod,
): Job {
  const bracketed = takeBrackets(text);
  const offset = bracketed.open.length;
  const inside = terms.map((term) => ({
    ...term,
    start: term.start - offset,
    end: term.end - offset,
  }));
  const asked = method === 'inline' ? inside.map((term): Note => ({ ...term, kind: 'term' })) : [];
  const hints = model.knownWords
    ? findHints(bracketed.inner, model.knownWords, loadDictionary())
    : [];
  return {
    text: bracketed,
    pieces: encodeSource(model, bracketed.inner, [...asked, ...hints]),
    terms: inside,
    wishes: method === 'none' ? [] : termConstraints(model, inside),
    numbers: readSourceNumbers(bracketed.inner),
  };
}
