/** A project whose bitexts are in the journals of a folder, with nothing of ours beside them. */
import { join } from 'node:path';
import { openJournal } from '../../../src/review/journal/open.js';
import type { BitextSession, ReviewProject } from '../../../src/review/project/types.js';
import { pairs } from './project-in-memory.js';

/** A project of `count` bitexts of `size` pairs each, which starts in a moment. */
export function createJournalProject(folder: string, count: number, size: number): ReviewProject {
  const ids = Array.from({ length: count }, (_, at) => `bitext-${at}`);
  const opened = new Map<string, Promise<BitextSession>>();
  const progress = { links: size, confirmed: 0, seconds: 0 };

  const openSession = async (id: string): Promise<BitextSession> => {
    const texts = Array.from({ length: size }, (_, at) => [`第${at}段。`, `${at}`] as const);
    const journal = await openJournal(join(folder, `${id}.journal`), {
      snapshot: pairs(id, texts),
      hash: 'a'.repeat(64),
    });
    return {
      id,
      opened: () => ({ snapshot: journal.state.snapshot(journal.seq), progress }),
      change: (author, changes) => journal.append(author, changes),
      realign: async () => [],
      details: async () => [],
      history: (before, limit) => journal.history(before, limit),
      eventsAfter: (seq) => journal.eventsAfter(seq),
      subscribe: () => () => undefined,
      exportAs: async () => ({ name: id, mediaType: 'text/plain', contents: '' }),
      report: async () => '',
    };
  };
  return {
    name: 'journals',
    editSource: false,
    list: async () =>
      ids.map((id) => ({ id, name: id, file: id, state: 'begun' as const, progress })),
    open(id) {
      const session = opened.get(id) ?? openSession(id);
      opened.set(id, session);
      return session;
    },
    close: async () => undefined,
  };
}
