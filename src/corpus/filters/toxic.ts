/** Refuses units with words of a list of the user's. */
import { z } from 'zod';
import { bothPass, defineFilter, perSide } from './define-filter.js';

export const toxicFilter = defineFilter({
  name: 'ToxicFilter',
  finds: 'Words that you do not want in the corpus; no list of them ships.',
  scores: 'How many of the words each side holds.',
  origin: 'Ours, as the word lists of corpus cleaners; off unless you give words.',
  parameters: { words: perSide(z.array(z.string().min(1))) },
  build: ({ words }) => {
    const [chinese, english] = [pattern(words[0], ''), pattern(words[1], '\\b')];
    return {
      measures: words,
      score: (unit) => [
        unit.chinese.match(chinese)?.length ?? 0,
        unit.english.match(english)?.length ?? 0,
      ],
      accepts: (score) => bothPass(score, (found) => found === 0),
    };
  },
});

function pattern(words: readonly string[], edge: string): RegExp {
  if (words.length === 0) return /(?!)/u;
  const literal = words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(`${edge}(?:${literal.join('|')})${edge}`, 'giu');
}
