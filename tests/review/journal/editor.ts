/**
 * A process that edits a bitext as long as it lives: `editor.js JOURNAL`. It prints `opening`, then
 * the ids of each request once it is acknowledged, one request a line.
 */
import { writeSync } from 'node:fs';
import { openJournal } from '../../../src/review/journal/open.js';
import type { ReviewState } from '../../../src/review/model/state.js';
import type { Change, Link } from '../../../src/review/model/types.js';
import { comment, madeBase } from './made-bitext.js';

export const editedSegments = 300;

function pick(count: number): number {
  return Math.floor(Math.random() * count);
}

/** A change that applies to the state: a link confirmed or not, two merged or cut in two again. */
function changeOf(state: ReviewState, number: number): Change {
  const link = state.linkOf('source', `s${number}`);
  const next = state.linkOf('source', `s${number + 1}`);
  if (link === undefined) throw new TypeError(`s${number} is in no link`);
  const exchange = (action: Change['action'], removed: Link[], added: Link[]): Change => ({
    id: crypto.randomUUID(),
    action,
    patch: { links: { removed, added } },
  });
  if (link.source.length === 2) {
    const halves = link.source.map(
      (source, at): Link => ({
        ...link,
        id: source.replace('s', 'l'),
        source: [source],
        target: link.target.slice(at, at + 1),
      }),
    );
    return exchange('split', [link], halves);
  }
  if (pick(3) === 0 && next !== undefined && next.source.length === 1 && next !== link) {
    const merged: Link = {
      ...link,
      source: [...link.source, ...next.source],
      target: [...link.target, ...next.target],
      status: 'edited',
    };
    return exchange('merge', [link, next], [merged]);
  }
  const status = link.status === 'accepted' ? 'proposed' : 'accepted';
  return exchange('confirm', [link], [{ ...link, status }]);
}

/** Mostly one change; at times two far apart, and sometimes a megabyte of comments. */
function requestOf(state: ReviewState): Change[] {
  const kind = pick(60);
  if (kind === 0) {
    return Array.from({ length: 50 }, (_, at) => comment(at, '对'.repeat(pick(14_000))));
  }
  if (kind < 10) return [changeOf(state, pick(140)), changeOf(state, 150 + pick(140))];
  return [changeOf(state, pick(editedSegments - 1))];
}

async function edit(path: string): Promise<void> {
  writeSync(1, 'opening\n');
  const journal = await openJournal(path, madeBase(editedSegments));
  const persons = ['王', '李'].map(async (author) => {
    for (;;) {
      const changes = requestOf(journal.state);
      try {
        await journal.append(author, changes);
      } catch (error) {
        // The other was faster.
        if (error instanceof Error && error.name === 'ChangeConflict') continue;
        throw error;
      }
      writeSync(1, `${changes.map(({ id }) => id).join(' ')}\n`);
    }
  });
  await Promise.all(persons);
}

const [path] = process.argv.slice(2);
if (path !== undefined) await edit(path);
