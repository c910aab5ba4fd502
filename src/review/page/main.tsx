/** Starts the page. */
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.js';
import { listenToKeys } from './commands/keyboard.js';
import { createStore } from './store/create-store.js';
import { guardLeaving } from './store/leaving.js';
import { keepPreferences } from './store/preferences.js';
import { parseRoute } from './store/route.js';
import './style/index.css';

/** Where cookies are refused, even asking for it throws. */
function storageOf(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

const storage = storageOf();
const route = signal(parseRoute(window.location.hash));
const readRoute = () => {
  route.value = parseRoute(window.location.hash);
};
window.addEventListener('hashchange', readRoute);

const store = createStore({
  preferences: keepPreferences(storage, navigator.languages),
  storage,
  route,
  isMac: /mac|iphone|ipad/i.test(navigator.platform),
  navigate(hash, replaces) {
    if (!replaces) {
      window.location.hash = hash;
      return;
    }
    window.history.replaceState(null, '', hash);
    readRoute();
  },
  show: (address) => void window.open(address, '_blank', 'noopener'),
});

effect(() => {
  const words = store.words.value;
  const name = store.bitext.value?.name ?? store.project.value?.name;
  document.title = name === undefined ? words.product : `${name} – ${words.product}`;
});
guardLeaving(store, window);
listenToKeys(store, document);

const root = document.getElementById('page');
if (root !== null) render(<App store={store} />, root);
