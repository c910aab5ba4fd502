/** What a person has set, kept in the browser. */
import { effect, type Signal, signal } from '@preact/signals';
import type { Locale } from '../../../messages/locale.js';
import { resolveLocale } from '../../../messages/locale.js';
import type { OwnKeys } from '../commands/keymap.js';
import type { Layer, Preferences } from './store.js';
import type { KeyStore } from './unsent.js';

const key = 'duizhao:preferences';

export interface KeptPreferences extends Preferences {
  readonly ownKeys: Signal<OwnKeys>;
  readonly layers: Signal<ReadonlySet<Layer>>;
}

interface Stored {
  readonly locale?: Locale;
  readonly theme?: 'system' | 'light' | 'dark';
  readonly density?: 'comfortable' | 'compact';
  readonly textSize?: number;
  readonly singleKeys?: boolean;
  readonly author?: string;
  readonly ownKeys?: OwnKeys;
  readonly layers?: readonly Layer[];
}

/** The language of the first preference of the browser that is Chinese or English; else English. */
export function preferredLocale(languages: readonly string[]): Locale {
  const known = languages.find((language) => /^(?:zh|cmn|en)\b/i.test(language));
  return resolveLocale(known);
}

/**
 * Reads them, and writes them again whenever one changes. The language is kept only once it has
 * been chosen: until then it follows the browser.
 */
export function keepPreferences(
  storage: Pick<KeyStore, 'getItem' | 'setItem'> | undefined,
  languages: readonly string[],
): KeptPreferences {
  const stored = read(storage);
  const preferred = preferredLocale(languages);
  const preferences: KeptPreferences = {
    locale: signal(stored.locale ?? preferred),
    theme: signal(stored.theme ?? 'system'),
    density: signal(stored.density ?? 'comfortable'),
    textSize: signal(stored.textSize ?? 100),
    singleKeys: signal(stored.singleKeys ?? true),
    author: signal(stored.author ?? ''),
    ownKeys: signal(stored.ownKeys ?? {}),
    layers: signal(new Set(stored.layers ?? ['published', 'findings', 'words'])),
  };
  let isFirst = true;
  effect(() => {
    const { locale } = preferences;
    const now: Stored = {
      ...((stored.locale !== undefined || locale.value !== preferred) && { locale: locale.value }),
      theme: preferences.theme.value,
      density: preferences.density.value,
      textSize: preferences.textSize.value,
      singleKeys: preferences.singleKeys.value,
      author: preferences.author.value,
      ownKeys: preferences.ownKeys.value,
      layers: [...preferences.layers.value],
    };
    if (isFirst) isFirst = false;
    else write(storage, now);
  });
  return preferences;
}

function read(storage: Pick<KeyStore, 'getItem'> | undefined): Stored {
  try {
    const parsed: unknown = JSON.parse(storage?.getItem(key) ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

function write(storage: Pick<KeyStore, 'setItem'> | undefined, stored: Stored): void {
  try {
    storage?.setItem(key, JSON.stringify(stored));
  } catch {
    // Without room they hold until the page is closed.
  }
}
