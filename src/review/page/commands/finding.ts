/** Commands that search, and those that go from match to match. */
import { inBitext } from './conditions.js';
import type { Command, Desk } from './desk.js';

export const finding: readonly Command[] = [
  dialog('search', ['Mod+f', '/']),
  dialog('replace', ['Mod+h']),
  stepping('next-match', ['F3', 'Mod+g'], 'next'),
  stepping('previous-match', ['Shift+F3', 'Mod+Shift+g'], 'previous'),
];

/** Goes to a match, and puts the caret there. */
export function goToMatch(desk: Desk, direction: 'next' | 'previous'): void {
  const bitext = desk.bitext.value;
  if (bitext === undefined) return;
  const match = bitext.search.step(direction, bitext.selection.peek());
  if (match) bitext.go(match.side, match.segment, match.start);
  else if (bitext.search.standing.peek() === 'ready')
    desk.notify('info', desk.words().dialogs.search.none);
}

function dialog(name: 'search' | 'replace', keys: readonly string[]): Command {
  return {
    name,
    group: 'find',
    keys,
    isPossible: inBitext,
    run: (desk) => desk.openDialog('search'),
  };
}

function stepping(
  name: Command['name'],
  keys: readonly string[],
  direction: 'next' | 'previous',
): Command {
  return {
    name,
    group: 'find',
    keys,
    isPossible: ({ bitext }) => bitext.value?.search.compiled.value.ok === true,
    run: (desk) => goToMatch(desk, direction),
  };
}
