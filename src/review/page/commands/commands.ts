/** Every command of the page, in the order of the help. */
import { deciding } from './deciding.js';
import type { Command } from './desk.js';
import { finding } from './finding.js';
import { moving } from './moving.js';
import { notes } from './notes.js';
import { showing } from './showing.js';
import { structure } from './structure.js';
import { texts } from './texts.js';
import { whole } from './whole.js';

export const commands: readonly Command[] = [
  ...moving,
  ...deciding,
  ...structure,
  ...texts,
  ...notes,
  ...finding,
  ...showing,
  ...whole,
];

const byName = new Map(commands.map((command) => [command.name, command]));

/** @throws TypeError for a name that the list lacks. */
export function commandOf(name: Command['name']): Command {
  const command = byName.get(name);
  if (command === undefined) throw new TypeError(`no command ${name}`);
  return command;
}
