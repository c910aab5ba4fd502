/** How the report writes its figures. */

export type ConfidenceLevel = 'high' | 'medium' | 'low';

/** From here on a link is shown as sure. */
export const highConfidence = 0.9;

const mediumConfidence = 0.7;

/** Which of three bands a score falls into. */
export function confidenceLevel(score: number): ConfidenceLevel {
  if (score >= highConfidence) return 'high';
  return score >= mediumConfidence ? 'medium' : 'low';
}

/** A probability with two digits, rounded down: nothing is called certain that is not. */
export function formatProbability(probability: number): string {
  // The addition undoes what binary fractions take off numbers such as 0.29.
  return (Math.floor(probability * 100 + 1e-9) / 100).toFixed(2);
}

/** A share as a whole percentage, rounded down, e.g. `71%`. */
export function formatPercent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}%`;
}

/** Log-odds with a sign and one digit, e.g. `+2.1`, `−0.4`. */
export function formatWeight(logOdds: number): string {
  const rounded = Math.abs(logOdds).toFixed(1);
  if (rounded === '0.0') return rounded;
  return `${logOdds < 0 ? '\u2212' : '+'}${rounded}`;
}
