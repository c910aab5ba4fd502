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
        before = readNumbers(prefix.text, units);
        known.set(prefix, before);
      }
      if (before === 'closed' && !withDigit.has(next)) return true;
      return readNumbers(prefix.text + (texts[next] ?? ''), units) !== 'wrong';
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

/** What a text's numbers are like: `open` ones may go on at its end. */
type Reading = 'closed' | 'open' | 'wrong';

const digit = /[0-9]/;
const letter = /\p{L}/u;

function readNumbers(text: string, units: readonly NumberUnit[]): Reading {
  const spent = new Set<NumberUnit>();
  for (let at = 0; at < text.length; ) {
    const character = text.charAt(at);
    const isDigit = digit.test(character);
    const startsWord = letter.test(character) && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
    if (isDigit || startsWord) {
      const found = findForm(text, at, units, spent);
      if (found === 'begun') return 'open';
      if (found !== undefined) {
        spent.add(found.unit);
        at += found.form.length;
        if (at === text.length) return 'open';
        continue;
      }
      if (isDigit) return 'wrong';
    }
    at += 1;
  }
  return 'closed';
}

interface FoundForm {
  readonly unit: NumberUnit;
  readonly form: string;
}

/** The longest form of a unit not yet spent that stands at `at`; `begun` if the text ends inside one. */
function findForm(
  text: string,
  at: number,
  units: readonly NumberUnit[],
  spent: ReadonlySet<NumberUnit>,
): FoundForm | 'begun' | undefined {
  let longest: FoundForm | undefined;
  let isBegun = false;
  const rest = text.slice(at);
  for (const unit of units) {
    if (spent.has(unit)) continue;
    for (const form of unit.forms) {
      if (rest.length < form.length) isBegun ||= form.startsWith(rest);
      else if (rest.startsWith(form) && endsThere(text, at + form.length)) {
        if (form.length > (longest?.form.length ?? 0)) longest = { unit, form };
      }
    }
  }
  return isBegun ? 'begun' : longest;
}

/** Whether a number that ends before `end` does not go on after it. */
function endsThere(text: string, end: number): boolean {
  return !/^(?:\d|[.,/:]\d)/u.test(text.slice(end, end + 2));
}
