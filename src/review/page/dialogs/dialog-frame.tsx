/** The frame of every dialog: its title, a way out, and the focus kept inside. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { PageStore } from '../store/create-store.js';

interface DialogFrameProps {
  readonly store: PageStore;
  readonly title: string;
  /** For the style sheet. */
  readonly kind: string;
  readonly children: ComponentChildren;
}

/** Open while it is there. The first element with `data-first` gets the focus. */
export function DialogFrame({ store, title, kind, children }: DialogFrameProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    const close = () => store.closeDialog();
    dialog?.addEventListener('close', close);
    return () => {
      // Another dialog may be open by the time that the browser says that this one is closed.
      dialog?.removeEventListener('close', close);
      // Closed before it goes: only then does the browser give the focus back.
      dialog?.close();
      if (document.activeElement === document.body) store.bitext.peek()?.focus();
    };
  }, [store]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; a click beside it does too.
    <dialog
      ref={element}
      class={`dialog ${kind}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        store.closeDialog();
      }}
      onClick={({ target }) => {
        if (target === element.current) store.closeDialog();
      }}
    >
      <div class="sheet-of-dialog">
        <header>
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            class="plain icon"
            aria-label={store.words.value.dialogs.close}
            onClick={() => store.closeDialog()}
          >
            ×
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
