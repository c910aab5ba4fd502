/** Which key does what: the keys of the commands, with those that a person has set. */
import type { CommandName } from './names.js';

/** Keys that are set otherwise than by default; none for a command without a key. */
export type OwnKeys = Readonly<Partial<Record<CommandName, readonly string[]>>>;

/** While a text is edited, keys that write must write. */
export type KeyContext = 'list' | 'editing';

export interface Keyed {
  readonly name: CommandName;
  readonly keys: readonly string[];
  readonly context?: KeyContext;
}

/** The keys of a command as they are now. */
export function keysOf(command: Keyed, own: OwnKeys): readonly string[] {
  return own[command.name] ?? command.keys;
}

/** The command that a key sets off; the first of the list that has it. */
export function commandFor(
  commands: readonly Keyed[],
  own: OwnKeys,
  key: string,
  context: KeyContext,
): CommandName | undefined {
  const isIts = (command: Keyed) =>
    (command.context ?? 'list') === context && keysOf(command, own).includes(key);
  return commands.find(isIts)?.name;
}

/** The other commands of the same context that a key is taken by. */
export function conflictsOf(
  commands: readonly Keyed[],
  own: OwnKeys,
  command: CommandName,
  key: string,
): readonly CommandName[] {
  const context = commands.find(({ name }) => name === command)?.context ?? 'list';
  return commands
    .filter((other) => other.name !== command && (other.context ?? 'list') === context)
    .filter((other) => keysOf(other, own).includes(key))
    .map(({ name }) => name);
}

/** `own` with `key` as the only key of `command`, taken from every other command that had it. */
export function withKey(
  commands: readonly Keyed[],
  own: OwnKeys,
  command: CommandName,
  key: string | undefined,
): OwnKeys {
  const taken =
    key === undefined
      ? []
      : conflictsOf(commands, own, command, key).map((name) => {
          const other = commands.find((one) => one.name === name);
          const left = other ? keysOf(other, own).filter((one) => one !== key) : [];
          return [name, left] as const;
        });
  return {
    ...own,
    ...Object.fromEntries(taken),
    [command]: key === undefined ? [] : [key],
  };
}

/** `own` with the keys of `command` as they are by default. */
export function withoutOwn(own: OwnKeys, command: CommandName): OwnKeys {
  const { [command]: _, ...left } = own;
  return left;
}
