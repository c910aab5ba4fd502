/** Turns keys that are pressed anywhere on the page into commands. */
import type { PageStore } from '../store/create-store.js';
import { commandOf } from './commands.js';
import { commandFor, type KeyContext } from './keymap.js';
import { isSingleKey, keyOf } from './keys.js';

/** Listens until the function that comes back is called. */
export function listenToKeys(store: PageStore, target: Document): () => void {
  const listener = (event: KeyboardEvent) => press(store, event);
  target.addEventListener('keydown', listener);
  return () => target.removeEventListener('keydown', listener);
}

function press(store: PageStore, event: KeyboardEvent): void {
  if (event.defaultPrevented || store.dialog.peek() !== undefined) return;
  const key = keyOf(event, store.isMac);
  const context = contextOf(event.target);
  if (key === undefined || context === undefined || isForElement(event.target, key)) return;
  const { ownKeys, singleKeys } = store.preferences;
  if (isSingleKey(key) && !singleKeys.peek() && context === 'list') return;
  const name = commandFor(store.commands, ownKeys.peek(), key, context);
  if (name === undefined) return;
  const command = commandOf(name);
  // Where there is no bitext, the arrows and the like do what they always do.
  if (store.bitext.peek() === undefined && !command.isPossible(store.desk)) return;
  event.preventDefault();
  if (event.repeat && command.repeats !== true) return;
  store.run(name);
}

/** `undefined` where keys write something that is no segment, such as the search for a file. */
function contextOf(target: EventTarget | null): KeyContext | undefined {
  if (!(target instanceof Element)) return 'list';
  if (target.closest('textarea.editor')) return 'editing';
  const isField = target.closest('input, select, textarea, [contenteditable="true"], dialog');
  if (isField === null) return 'list';
  return target.matches('input[type="checkbox"]') ? 'list' : undefined;
}

/** Whether the browser does something with the key where the focus is: presses a button, say. */
function isForElement(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element) || (key !== 'Enter' && key !== 'Space')) return false;
  return target.closest('button, a[href], summary, input, [role="button"]') !== null;
}
