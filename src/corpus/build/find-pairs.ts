/** Finds which documents are counterparts: by names, then by what they say. */
import type { Quarantined } from '../assembly.js';
import { languageOfItem, type PrintedItem, pairByContent, pairByNames } from '../pairing/index.js';
import type { CorpusSettings } from '../settings.js';
import type { DocumentPair, LoneItem, SourceItem } from '../source-item.js';
import type { ResultStore } from '../store/result-store.js';
import { type Task, taskKey } from '../tasks/index.js';
import { readSoundly } from './read-soundly.js';

export interface FoundPairs {
  /** By id. */
  readonly pairs: readonly DocumentPair[];
  readonly lone: readonly LoneItem[];
  /** Documents that could not be read for pairing. */
  readonly failed: readonly Quarantined[];
}

/**
 * Pairs documents. Those that names do not pair are read, if content is to be looked at and there
 * is something to pair them with.
 * @param perform Sees to it that the results of tasks are in the store.
 */
export async function findPairs(
  documents: readonly SourceItem[],
  settings: CorpusSettings,
  store: ResultStore,
  perform: (tasks: readonly Task[]) => Promise<void>,
): Promise<FoundPairs> {
  const { pairs, left } = pairByNames(documents, settings.pairing);
  const isWorthReading = settings.pairing.by.includes('content') && canBePaired(left);
  if (!isWorthReading) {
    const reason = settings.pairing.by.includes('content')
      ? 'there is no document in the other language that is left'
      : 'no name, symbol or manifest gives it a counterpart';
    return { pairs: inOrder(pairs), lone: left.map((item) => ({ item, reason })), failed: [] };
  }
  const tasks = left.map((item): Task => ({ kind: 'fingerprint', item }));
  await perform(tasks);
  const keys = tasks.map((task) => taskKey(task, settings));
  const pairByPrints = async () => {
    const failed: Quarantined[] = [];
    const prints = readPrints(left, keys, store, failed);
    return { ...(await pairByContent(prints, settings.pairing)), failed };
  };
  const found = await readSoundly(keys, store, pairByPrints, () => perform(tasks));
  return { ...found, pairs: inOrder([...pairs, ...found.pairs]) };
}

async function* readPrints(
  items: readonly SourceItem[],
  keys: readonly string[],
  store: ResultStore,
  failed: Quarantined[],
): AsyncGenerator<PrintedItem> {
  for (const [at, item] of items.entries()) {
    for await (const line of store.read(keys[at] ?? '')) {
      if (line.type === 'fingerprint') yield { item, fingerprint: line.fingerprint };
      if (line.type !== 'failure') continue;
      const { code, message, hint } = line;
      failed.push({ name: item.name, code, message, hint });
    }
  }
}

function canBePaired(items: readonly SourceItem[]): boolean {
  const languages = new Set(items.map(languageOfItem));
  return items.length > 1 && (languages.size > 1 || languages.has(undefined));
}

function inOrder(pairs: readonly DocumentPair[]): readonly DocumentPair[] {
  return [...pairs].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
