/** Remembers what several rules want to know of the same pair. */
import type { CheckContext, Pair } from './pair.js';

/** The same function, which computes its answer only once for each pair. */
export function oncePerPair<Answer>(
  compute: (pair: Pair, context: CheckContext) => Answer,
): (pair: Pair, context: CheckContext) => Answer {
  const answers = new WeakMap<Pair, { readonly answer: Answer }>();
  return (pair, context) => {
    const known = answers.get(pair) ?? { answer: compute(pair, context) };
    answers.set(pair, known);
    return known.answer;
  };
}
