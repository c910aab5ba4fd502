/** Where a person gives commands other keys. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { conflictsOf, keysOf, withKey, withoutOwn } from '../commands/keymap.js';
import { keyOf, shownKey } from '../commands/keys.js';
import type { CommandName } from '../commands/names.js';
import type { PageStore } from '../store/create-store.js';
import { DialogFrame } from './dialog-frame.js';
import type { DialogProps } from './dialog-props.js';
import { groups } from './help-dialog.js';

/** A key that another command has: it is taken from that only if the person says so. */
interface Asked {
  readonly command: CommandName;
  readonly key: string;
}

export function KeysDialog({ store }: DialogProps) {
  const words = store.words.value;
  const said = words.dialogs.keys;
  const { ownKeys, singleKeys } = store.preferences;
  const waiting = useSignal<CommandName | undefined>(undefined);
  const asked = useSignal<Asked | undefined>(undefined);
  const status = useSignal('');

  const set = (command: CommandName, key: string | undefined) => {
    ownKeys.value = withKey(store.commands, ownKeys.peek(), command, key);
    asked.value = undefined;
    status.value = said.changed(
      words.commands[command],
      key === undefined ? words.dialogs.help.noKey : shownKey(key, store.isMac),
    );
  };

  useKeyPress(store, waiting.value, (command, key) => {
    waiting.value = undefined;
    if (key === 'Escape') return;
    const taken = conflictsOf(store.commands, ownKeys.peek(), command, key);
    if (taken.length === 0) set(command, key);
    else asked.value = { command, key };
  });

  return (
    <DialogFrame store={store} title={said.title} kind="keys">
      <p class="aside">{said.introduction}</p>
      <p>
        <label class="check">
          <input
            type="checkbox"
            data-first
            checked={singleKeys.value}
            onChange={({ currentTarget }) => {
              singleKeys.value = currentTarget.checked;
            }}
          />
          {said.single}
        </label>
        <span class="aside">{said.singleHint}</span>
      </p>
      <p class="unseen" role="status">
        {waiting.value === undefined ? status.value : said.waiting}
      </p>
      {groups.map((group) => (
        <section key={group} aria-labelledby={`keys-${group}`}>
          <h3 id={`keys-${group}`}>{words.groups[group]}</h3>
          <ul>
            {store.commands
              .filter((command) => command.group === group)
              .map((command) => {
                const { name } = command;
                const label = words.commands[name];
                const isWaiting = waiting.value === name;
                const question = asked.value?.command === name ? asked.value : undefined;
                return (
                  <li key={name}>
                    <span class="name">{label}</span>
                    <span class="now">
                      {keysOf(command, ownKeys.value).map((key) => (
                        <kbd key={key}>{shownKey(key, store.isMac)}</kbd>
                      ))}
                    </span>
                    <span class="ways">
                      <button
                        type="button"
                        class="small"
                        aria-label={isWaiting ? said.waiting : said.set(label)}
                        aria-pressed={isWaiting}
                        onClick={() => {
                          asked.value = undefined;
                          waiting.value = isWaiting ? undefined : name;
                        }}
                      >
                        {isWaiting ? said.waiting : said.press}
                      </button>
                      <button
                        type="button"
                        class="plain icon"
                        aria-label={said.clear(label)}
                        title={said.clear(label)}
                        onClick={() => set(name, undefined)}
                      >
                        ∅
                      </button>
                      {ownKeys.value[name] !== undefined && (
                        <button
                          type="button"
                          class="plain icon"
                          aria-label={said.reset(label)}
                          title={said.reset(label)}
                          onClick={() => {
                            ownKeys.value = withoutOwn(ownKeys.peek(), name);
                          }}
                        >
                          ↺
                        </button>
                      )}
                    </span>
                    {question !== undefined && (
                      <span class="question" role="alert">
                        {said.taken(
                          shownKey(question.key, store.isMac),
                          conflictsOf(store.commands, ownKeys.value, name, question.key)
                            .map((other) => words.commands[other])
                            .join(', '),
                        )}{' '}
                        <button type="button" class="small" onClick={() => set(name, question.key)}>
                          {said.take}
                        </button>{' '}
                        <button
                          type="button"
                          class="small"
                          onClick={() => {
                            asked.value = undefined;
                          }}
                        >
                          {words.dialogs.cancel}
                        </button>
                      </span>
                    )}
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
      <footer>
        <button
          type="button"
          class="small"
          onClick={() => {
            ownKeys.value = {};
          }}
        >
          {said.resetAll}
        </button>
      </footer>
    </DialogFrame>
  );
}

/** Hears the next key before anything else does, while a command waits for one. */
function useKeyPress(
  { isMac }: PageStore,
  waiting: CommandName | undefined,
  pressed: (command: CommandName, key: string) => void,
): void {
  useEffect(() => {
    if (waiting === undefined) return undefined;
    const listener = (event: KeyboardEvent) => {
      if (event.key === 'Tab') return;
      const key = keyOf(event, isMac);
      event.preventDefault();
      event.stopPropagation();
      if (key !== undefined) pressed(waiting, key);
    };
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, [waiting]);
}
