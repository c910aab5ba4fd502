/** What the page does as it is left, hidden or comes back. */
import type { PageStore } from './create-store.js';

/** A page that nobody looks at gives its connection up after this many milliseconds. */
const patience = 15_000;

/** Warns of what would be lost, and of nothing else; a browser allows few open connections. */
export function guardLeaving(store: PageStore, window: Window): void {
  const { document } = window;
  let pausing: number | undefined;

  window.addEventListener('beforeunload', (event) => {
    const bitext = store.bitext.peek();
    if (bitext === undefined) return;
    bitext.keep();
    const editing = bitext.editing.peek();
    const isEdited =
      editing !== undefined &&
      editing.text.peek() !== bitext.state.segment(editing.side, editing.segment)?.text;
    if (bitext.pendingCount > 0 || isEdited) event.preventDefault();
  });
  window.addEventListener('online', () => store.bitext.peek()?.retry());
  document.addEventListener('visibilitychange', () => {
    window.clearTimeout(pausing);
    if (document.hidden) {
      pausing = window.setTimeout(() => store.bitext.peek()?.pause(), patience);
    } else {
      store.bitext.peek()?.resume();
    }
  });
}
