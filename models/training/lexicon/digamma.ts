/** The exponential of the digamma function, which variational Bayes puts in the place of a count. */

/**
 * exp(ψ(x)) for x > 0: about x − ½ for large x, far less than x for small ones (after J. M.
 * Bernardo, Algorithm AS 103, with the argument raised to where the series holds).
 */
export function expDigamma(x: number): number {
  let shift = 0;
  let raised = x;
  while (raised < 6) {
    shift -= 1 / raised;
    raised += 1;
  }
  const inverse = 1 / (raised * raised);
  const series = inverse * (1 / 12 - inverse * (1 / 120 - inverse / 252));
  return Math.exp(shift + Math.log(raised) - 0.5 / raised - series);
}
