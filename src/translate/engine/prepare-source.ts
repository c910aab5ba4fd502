/** Brings a segment into the form in which a model reads it, with what goes along with its text. */
import type { RequiredTerm } from '../../core/draft.js';
import { type Range, rangesWithin } from '../../core/range.js';
import { loadDictionary } from '../../language/dictionary/index.js';
import { detectScript, simplifyInPlace } from '../../language/script.js';
import type { Segment } from '../engine.js';
import { findHints } from '../marks/hints.js';
import type { Note } from '../marks/notes.js';
import type { LocalModel } from './local-model.js';

/** A stretch of text as a model reads it, with English for places in it; ranges are in `text`. */
export interface SourceText {
  readonly text: string;
  /** Terms that its draft is to use, in order, none overlapping. */
  readonly terms: readonly RequiredTerm[];
  /** Glosses of words that the model has hardly seen. */
  readonly hints: readonly Note[];
}

/** A segment whose text has been made ready for a model. */
export interface PreparedSegment {
  readonly segment: Segment;
  readonly source: SourceText;
}

// They mark terms in the source of some models, and mean nothing in a text.
const privateUse = /[\uE000-\uF8FF]/gu;

/** `segment` in Simplified characters, without private-use characters, with the glosses that `model` reads. */
export function prepareSegment(
  { knownWords }: Pick<LocalModel, 'knownWords'>,
  segment: Segment,
): PreparedSegment {
  const { text: given, terms = [] } = segment;
  const removed = Array.from(given.matchAll(privateUse), ({ index }) => index);
  const clean = given.replaceAll(privateUse, '');
  const move = (place: number) => place - removed.filter((other) => other < place).length;
  const text = detectScript(clean) === 'Hant' ? simplifyInPlace(clean) : clean;
  return {
    segment,
    source: {
      text,
      terms: terms.map((term) => ({ ...term, start: move(term.start), end: move(term.end) })),
      hints: knownWords ? findHints(text, knownWords, loadDictionary()) : [],
    },
  };
}

/** The part of a source that `range` covers, without white space around it. */
export function takePart({ text, terms, hints }: SourceText, { start, end }: Range): SourceText {
  const whole = text.slice(start, end);
  const part = whole.trim();
  const first = start + whole.length - whole.trimStart().length;
  const covered = { start: first, end: first + part.length };
  return { text: part, terms: rangesWithin(terms, covered), hints: rangesWithin(hints, covered) };
}
