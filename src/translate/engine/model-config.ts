/** Reads the settings of a model that its config files hold. */
import { invalidModel } from './invalid-model.js';

/** A whole number of a config. @throws DuizhaoError MODEL_INVALID where it is missing. */
export function readNumber(config: object, key: string, name: string): number {
  const value = readOptionalNumber(config, key);
  if (value === undefined) throw invalidModel(name, `its config.json has no ${key}`);
  return value;
}

/** A whole number of a config, if it is there. */
export function readOptionalNumber(config: object, key: string): number | undefined {
  const value = readEntry(config, key);
  return typeof value === 'number' ? value : undefined;
}

/** Runs of pieces of `bad_words_ids` that a model must never write; none if it names none. */
export function readBadWords(config: object): readonly (readonly number[])[] {
  const value = readEntry(config, 'bad_words_ids');
  if (!Array.isArray(value)) return [];
  return value.filter(
    (run): run is number[] =>
      Array.isArray(run) && run.length > 0 && run.every((piece) => typeof piece === 'number'),
  );
}

/** Source-only pieces that mark a term and its English in the source, or a word and its glosses. */
export interface TermMarks {
  readonly start: number;
  readonly equals: number;
  readonly end: number;
  /** Stands for `equals` where what follows is what the dictionary says of a rare word. */
  readonly hint?: number;
}

/** The pieces of `term_marks`; `undefined` for a model that was not taught to read terms. */
export function readTermMarks(config: object): TermMarks | undefined {
  const marks = readEntry(config, 'term_marks');
  if (typeof marks !== 'object' || marks === null) return undefined;
  const [start, equals, end] = ['start', 'equals', 'end'].map((key) =>
    readOptionalNumber(marks, key),
  );
  if (start === undefined || equals === undefined || end === undefined) return undefined;
  const hint = readOptionalNumber(marks, 'hint');
  return { start, equals, end, ...(hint !== undefined && { hint }) };
}

/** The Chinese words that a model needs no glosses for, `known_words`, separated by spaces. */
export function readKnownWords(config: object): ReadonlySet<string> {
  const words = readEntry(config, 'known_words');
  return new Set(typeof words === 'string' ? words.split(' ') : []);
}

function readEntry(config: object, key: string): unknown {
  return Object.entries(config).find(([name]) => name === key)?.[1];
}
