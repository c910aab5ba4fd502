/** Follows how far an output has come in holding what it is to hold. */

/** One way of writing what an output is to hold. */
export interface ConstraintForm {
  /** In lower case, as it reads inside a text. */
  readonly text: string;
  /** The pieces that it is written with. */
  readonly pieces: readonly number[];
  /** Where in `text` each piece ends. */
  readonly ends: readonly number[];
}

/** Something that an output is to hold, in any one of its forms. */
export interface Constraint {
  readonly forms: readonly ConstraintForm[];
}

/** How far an output has come. */
export interface Progress {
  /** Constraints that it meets. */
  readonly met: number;
  /** Pieces of the constraints that it meets. */
  readonly held: number;
  /** The same with those of constraints that it is in the middle of. */
  readonly steps: number;
}

/** A form from its pieces; `texts` has the text of each piece. */
export function createForm(pieces: readonly number[], texts: readonly string[]): ConstraintForm {
  let whole = '';
  const ends = pieces.map((piece) => {
    whole += texts[piece] ?? '';
    return whole.trimStart().length;
  });
  return { text: whole.trimStart().toLowerCase(), pieces, ends };
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** Whether `text` holds `form` and not as a part of a longer word; both in lower case. */
export function holdsWhole(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const end = at + form.length;
    if (isBoundary(text, at) && isBoundary(text, end)) return true;
  }
  return false;
}

/** Whether no word goes on over the place `at`. */
function isBoundary(text: string, at: number): boolean {
  return !wordCharacter.test(text.charAt(at - 1)) || !wordCharacter.test(text.charAt(at));
}

/** How many pieces of `form` the end of `text` has, at most all but one. */
function begun({ text: form, ends }: ConstraintForm, text: string): number {
  for (let count = ends.length - 1; count > 0; count--) {
    const beginning = form.slice(0, ends[count - 1]);
    const start = text.length - beginning.length;
    if (beginning !== '' && text.endsWith(beginning) && isBoundary(text, start)) return count;
  }
  return 0;
}

/** How far an output that reads `text` has come in meeting `constraints`. */
export function progressOf(constraints: readonly Constraint[], text: string): Progress {
  const lower = text.toLowerCase();
  let met = 0;
  let held = 0;
  let steps = 0;
  for (const { forms } of constraints) {
    const shortest = Math.min(...forms.map(({ pieces }) => pieces.length));
    if (forms.some((form) => holdsWhole(lower, form.text))) {
      met += 1;
      held += shortest;
      continue;
    }
    const missing = Math.min(...forms.map((form) => form.pieces.length - begun(form, lower)));
    steps += Math.max(0, shortest - missing);
  }
  return { met, held, steps: held + steps };
}

/** The pieces by which an output that reads `text` begins or goes on with what it does not hold yet. */
export function piecesTowards(
  constraints: readonly Constraint[],
  text: string,
): ReadonlySet<number> {
  const pieces = new Set<number>();
  if (constraints.length === 0) return pieces;
  const lower = text.toLowerCase();
  for (const { forms } of constraints) {
    if (forms.some((form) => holdsWhole(lower, form.text))) continue;
    for (const form of forms) {
      for (const place of new Set([0, begun(form, lower)])) {
        const piece = form.pieces[place];
        if (piece !== undefined) pieces.add(piece);
      }
    }
  }
  return pieces;
}
