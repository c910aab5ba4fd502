/** Keeps a decoder to the numbers of its source: each written whole, and not more often than there. */
import type { Guard, Prefix } from './beam-search.js';

/** A number of the source as an output may write it. */
export interface NumberUnit {
  /** Ways of writing it, each with at least one digit: `19 December 2001`, `120 million`. */
  readonly forms: readonly string[];
}

/**
 * Allows only what leads to outputs in which each run of digits belongs to a form of one of the
 * units, no unit written twice. It goes by the text and not by pieces, so that it holds for
 * any tokenizer; `texts` has the text of each piece. Which numbers come, and where, is the model's
 * choice.
 */
export function onlyTheseNumbers(units: readonly NumberUnit[], texts: readonly string[]): Guard {
  const known = new WeakMap<Prefix, Reading>();
  const withDigit = digitPieces(texts);
  return {
    allows(prefix, next) {
      let before = known.get(prefix);
      if (before === undefined) {
        before = readNumbers(prefix.text, units, nothingRead);
        known.set(prefix, before);
      }
      if (before.state === 'closed' && !withDigit.has(next)) return true;
      const text = texts[next] ?? '';
      // Nearly every piece fails here where a number has been begun: reading on costs a hundred times more.
      if (before.goesOnWith?.has(text.charAt(0)) === false) return false;
      return readNumbers(prefix.text + text, units, before).state !== 'wrong';
    },
  };
}

const piecesWithDigits = new WeakMap<readonly string[], ReadonlySet<number>>();

/** The pieces of a vocabulary that have a digit; looked for once. */
function digitPieces(texts: readonly string[]): ReadonlySet<number> {
  let pieces = piecesWithDigits.get(texts);
  if (pieces === undefined) {
    pieces = new Set(texts.flatMap((text, piece) => (digit.test(text) ? [piece] : [])));
    piecesWithDigits.set(texts, pieces);
  }
  return pieces;
}

/** How far a text was read. */
interface Reading {
  /** What its numbers are like: the last of `open` ones may go on where the text ends. */
  readonly state: 'closed' | 'open' | 'wrong';
  /** Where reading goes on when more text comes: the last number's beginning, if that is open. */
  readonly from: number;
  /** Units written before that place. */
  readonly spent: ReadonlySet<NumberUnit>;
  /** What must come next, where the last number is surely not whole. */
  readonly goesOnWith?: ReadonlySet<string>;
}

const nothingRead: Reading = { state: 'closed', from: 0, spent: new Set() };

const digit = /[0-9]/;
const letter = /\p{L}/u;
const wordCharacter = /[\p{L}\p{N}]/u;

/** Reads `text` on from where `before` ended. */
function readNumbers(text: string, units: readonly NumberUnit[], before: Reading): Reading {
  const spent = new Set(before.spent);
  let at = before.from;
  while (at < text.length) {
    const character = text.charAt(at);
    const isDigit = digit.test(character);
    const startsWord = letter.test(character) && !wordCharacter.test(text.charAt(at - 1));
    if (isDigit || startsWord) {
      const { whole, goesOnWith } = findForms(text, at, units, spent);
      const reachesEnd = whole !== undefined && at + whole.form.length === text.length;
      if (goesOnWith.size > 0 || reachesEnd) {
        // A word may as well begin no number, and a whole number may have been meant.
        const isSure = isDigit && whole === undefined;
        return { state: 'open', from: at, spent, ...(isSure && { goesOnWith }) };
      }
      if (whole !== undefined) {
        spent.add(whole.unit);
        at += whole.form.length;
        continue;
      }
      if (isDigit) return { state: 'wrong', from: at, spent };
    }
    at += 1;
  }
  return { state: 'closed', from: text.length, spent };
}

interface FoundForm {
  readonly unit: NumberUnit;
  readonly form: string;
}

interface FoundForms {
  /** The longest that stands there in full. */
  readonly whole?: FoundForm | undefined;
  /** The characters after the end of the text, in forms that the text ends inside of. */
  readonly goesOnWith: ReadonlySet<string>;
}

/** The forms of units not yet spent that stand at `at`. */
function findForms(
  text: string,
  at: number,
  units: readonly NumberUnit[],
  spent: ReadonlySet<NumberUnit>,
): FoundForms {
  const rest = text.slice(at);
  const goesOnWith = new Set<string>();
  let whole: FoundForm | undefined;
  for (const unit of units) {
    if (spent.has(unit)) continue;
    for (const form of unit.forms) {
      if (rest.length < form.length) {
        if (form.startsWith(rest)) goesOnWith.add(form.charAt(rest.length));
      } else if (rest.startsWith(form) && endsThere(text, at + form.length)) {
        if (form.length > (whole?.form.length ?? 0)) whole = { unit, form };
      }
    }
  }
  return { whole, goesOnWith };
}

/** Whether a number that ends before `end` does not go on after it. */
function endsThere(text: string, end: number): boolean {
  return !/^(?:\d|[.,/:]\d)/u.test(text.slice(end, end + 2));
}
