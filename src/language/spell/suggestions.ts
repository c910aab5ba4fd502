/** Suggests what a misspelt English word was meant to be. */
import { rankOf } from './known-words.js';

const letters = 'abcdefghijklmnopqrstuvwxyz';

interface Suggestion {
  readonly word: string;
  readonly cost: number;
}

/**
 * The common word that is one slip away: letters exchanged, doubled, left out, put in or changed
 * (the candidates of Norvig, “How to Write a Spelling Corrector”, 2007), the likeliest slip of the
 * commonest word first; unset where there is none. `isAlsoKnown` knows further words.
 */
export function suggestSpelling(
  word: string,
  isAlsoKnown: (word: string) => boolean = () => false,
): string | undefined {
  let best: Suggestion | undefined;
  for (const { word: candidate, cost } of slipsFrom(word)) {
    const rank = isAlsoKnown(candidate) ? likeTerms : rankOf(candidate);
    if (rank === undefined || rank > rarest) continue;
    const total = cost + rank / 100;
    if (best === undefined || total < best.cost) best = { word: candidate, cost: total };
  }
  return best?.word;
}

const rarest = 60;
const likeTerms = 35;

function* slipsFrom(word: string): Generator<Suggestion> {
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    const [first = '', second = ''] = after;
    if (second !== '') yield { word: before + second + first + after.slice(2), cost: 0.2 };
    if (first !== '') {
      const isDoubled = before.endsWith(first) || second === first;
      yield { word: before + after.slice(1), cost: isDoubled ? 0.2 : 0.5 };
    }
    for (const letter of letters) {
      const isDoubled = before.endsWith(letter) || first === letter;
      yield { word: before + letter + after, cost: isDoubled ? 0.2 : 0.4 };
      // The first letter is seldom wrong.
      if (first !== '') yield { word: before + letter + after.slice(1), cost: at === 0 ? 1 : 0.6 };
    }
  }
}
