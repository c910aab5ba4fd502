/** Keeps in the browser what the server has not acknowledged. */
import type { Change } from '../../model/types.js';

/** What of `localStorage` it needs. */
export interface KeyStore {
  readonly length: number;
  key(at: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Unsent {
  /** Changes that earlier pages left, oldest first, each once; they are this page's from now on. */
  adopt(): readonly Change[];
  /** Keeps these and no others; `false` if there is no room for them. */
  keep(changes: readonly Change[]): boolean;
}

/** Those of one tab for one bitext; `storage` is `undefined` where the browser has none. */
export function createUnsent(storage: KeyStore | undefined, bitext: string, tab: string): Unsent {
  const prefix = `duizhao:unsent:${bitext}:`;
  let isEmpty = true;

  function keep(changes: readonly Change[]): boolean {
    if (storage === undefined) return changes.length === 0;
    if (changes.length === 0 && isEmpty) return true;
    try {
      if (changes.length === 0) storage.removeItem(prefix + tab);
      else storage.setItem(prefix + tab, JSON.stringify(changes));
      isEmpty = changes.length === 0;
      return true;
    } catch {
      return false;
    }
  }

  return {
    adopt() {
      if (storage === undefined) return [];
      const found = new Map<string, Change>();
      const left = keysOf(storage).filter((key) => key.startsWith(prefix));
      for (const key of left) {
        for (const change of parseChanges(storage.getItem(key))) found.set(change.id, change);
      }
      const changes = [...found.values()];
      // The others' are dropped only once they are kept here.
      if (keep(changes)) {
        for (const key of left) if (key !== prefix + tab) storage.removeItem(key);
      }
      return changes;
    },
    keep,
  };
}

function keysOf(storage: KeyStore): readonly string[] {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
}

function parseChanges(kept: string | null): readonly Change[] {
  try {
    const parsed: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
