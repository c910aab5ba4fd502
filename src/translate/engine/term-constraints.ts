/** Writes what a draft is to hold in the pieces of a model. */
import type { RequiredTerm } from '../../core/draft.js';
import { type Constraint, createForm } from '../decoding/constraints.js';
import type { LocalModel } from './local-model.js';
import { termForms } from './term-forms.js';

/** A constraint for each different term, in any of its forms. */
export function termConstraints(
  model: Pick<LocalModel, 'encode' | 'output'>,
  terms: readonly RequiredTerm[],
): readonly Constraint[] {
  const different = [...new Set(terms.map(({ english }) => english))];
  return different.flatMap((english) => toConstraint(model, termForms(english)));
}

/** The constraint to hold one of `forms`, with a capital or without; none where the model can write none of them. */
export function toConstraint(
  { encode, output }: Pick<LocalModel, 'encode' | 'output'>,
  forms: readonly string[],
): readonly Constraint[] {
  const written = forms
    .flatMap(withCapital)
    .map((form) => encode(form))
    .filter((pieces) => pieces.length > 0)
    .filter((pieces) =>
      pieces.every((piece) => piece < output.size && !output.forbidden.has(piece)),
    )
    .map((pieces) => createForm(pieces, output.texts));
  return written.length === 0 ? [] : [{ forms: written }];
}

function withCapital(form: string): readonly string[] {
  return [...new Set([form, form.charAt(0).toUpperCase() + form.slice(1)])];
}
