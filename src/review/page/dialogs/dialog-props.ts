/** What every dialog is given. */
import type { PageStore } from '../store/create-store.js';

export interface DialogProps {
  readonly store: PageStore;
}
