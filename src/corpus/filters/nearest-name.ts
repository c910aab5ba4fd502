/** Guesses which name was meant by one that there is not. */
import levenshtein from 'fast-levenshtein';

/** The likeliest of the names, if any is at all like it. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((candidate) => ({
      candidate,
      distance: levenshtein.get(name.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= name.length / 2 ? best.candidate : undefined;
}
