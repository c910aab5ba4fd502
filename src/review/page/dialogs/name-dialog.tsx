/** Where a person says who they are. */
import { useSignal } from '@preact/signals';
import { DialogFrame } from './dialog-frame.js';
import type { DialogProps } from './dialog-props.js';

export function NameDialog({ store }: DialogProps) {
  const words = store.words.value;
  const said = words.dialogs.name;
  const name = useSignal(store.preferences.author.value);
  return (
    <DialogFrame store={store} title={said.title} kind="name">
      <p class="aside">{said.introduction}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          store.setAuthor(name.peek());
          store.closeDialog();
        }}
      >
        <label>
          {said.label}
          <input
            type="text"
            data-first
            maxLength={80}
            autocomplete="name"
            dir="auto"
            value={name.value}
            onInput={({ currentTarget }) => {
              name.value = currentTarget.value;
            }}
          />
        </label>
        <div class="ways">
          <button type="submit" class="primary">
            {words.dialogs.save}
          </button>
        </div>
      </form>
    </DialogFrame>
  );
}
