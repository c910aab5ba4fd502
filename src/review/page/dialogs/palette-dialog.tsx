/** The list of all commands, found by typing. */
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { englishReview } from '../../../messages/en/review.js';
import { chineseReview } from '../../../messages/zh/review.js';
import type { Command } from '../commands/desk.js';
import { matchCommands } from './command-match.js';
import { DialogFrame } from './dialog-frame.js';
import type { DialogProps } from './dialog-props.js';

export function PaletteDialog({ store }: DialogProps) {
  const words = store.words.value;
  const said = words.dialogs.palette;
  const query = useSignal('');
  const chosen = useSignal(0);
  const list = useRef<HTMLUListElement>(null);
  const listed = store.commands.filter(
    ({ name, context }) => context !== 'editing' && name !== 'palette' && name !== 'escape',
  );
  const found = matchCommands(listed, query.value, (name) => [
    words.commands[name],
    englishReview.commands[name],
    chineseReview.commands[name],
  ]);
  const at = Math.min(chosen.value, found.length - 1);

  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at, query.value]);

  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    store.closeDialog();
    // Once the focus is back where it was.
    setTimeout(() => store.run(command.name), 0);
  };
  return (
    <DialogFrame store={store} title={said.title} kind="palette">
      <input
        type="text"
        data-first
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={at < 0 ? undefined : `palette-${found[at]?.name}`}
        aria-label={said.label}
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onInput={({ currentTarget }) => {
          query.value = currentTarget.value;
          chosen.value = 0;
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'ArrowDown') chosen.value = (at + 1) % Math.max(1, found.length);
          else if (event.key === 'ArrowUp') {
            chosen.value = (at - 1 + found.length) % Math.max(1, found.length);
          } else if (event.key === 'Enter') run(found[at]);
          else return;
          event.preventDefault();
        }}
      />
      <p class="unseen" role="status">
        {found.length === 0 ? said.nothing : said.count(found.length)}
      </p>
      {/* biome-ignore-start lint/a11y/noNoninteractiveElementToInteractiveRole: a list to choose from. */}
      <ul ref={list} id="palette-list" role="listbox" aria-label={said.title}>
        {found.map((command, index) => {
          const { name } = command;
          const isPossible = store.isPossible(name);
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
            <li
              key={name}
              id={`palette-${name}`}
              role="option"
              aria-selected={index === at}
              aria-disabled={!isPossible}
              onClick={() => run(command)}
            >
              <span class="name">{words.commands[name]}</span>
              {!isPossible && <span class="aside">{said.notNow}</span>}
              <span class="aside">{words.groups[command.group]}</span>
              {store.keyOf(name) !== undefined && <kbd>{store.keyOf(name)}</kbd>}
            </li>
          );
        })}
      </ul>
      {/* biome-ignore-end lint/a11y/noNoninteractiveElementToInteractiveRole: a list to choose from. */}
      {found.length === 0 && <p class="aside">{said.nothing}</p>}
    </DialogFrame>
  );
}
