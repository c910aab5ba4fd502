/** Hands the store down to every component. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Store } from './store.js';

export const StoreContext = createContext<Store | undefined>(undefined);

/** @throws TypeError outside of the page. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === undefined) throw new TypeError('no store above');
  return store;
}
