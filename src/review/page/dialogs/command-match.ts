/** Finds commands by a few letters of their names. */
import type { Command } from '../commands/desk.js';

/**
 * Those with every word of `query` in their name or its words in the other language, names that
 * begin with it first. All of them for an empty query.
 */
export function matchCommands(
  commands: readonly Command[],
  query: string,
  namesOf: (name: Command['name']) => readonly string[],
): readonly Command[] {
  const wanted = fold(query).split(/\s+/u).filter(Boolean);
  const whole = fold(query).trim();
  const found = commands.filter(({ name }) => {
    const names = fold([name, ...namesOf(name)].join(' '));
    return wanted.every((word) => names.includes(word));
  });
  const rank = ({ name }: Command) =>
    namesOf(name).some((shown) => fold(shown).startsWith(whole)) ? 0 : 1;
  return found.toSorted((a, b) => rank(a) - rank(b));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
