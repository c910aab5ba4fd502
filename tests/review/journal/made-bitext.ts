/** A bitext made for the tests of the journal, and changes to it. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalBase } from '../../../src/review/journal/types.js';
import type { Change, Link, Note } from '../../../src/review/model/types.js';

/** Links `l0`, `l1` … of the segments `s0` and `t0`, `s1` and `t1` …, all proposed. */
export function madeBase(size: number, hash = 'a'.repeat(64)): JournalBase {
  const numbers = Array.from({ length: size }, (_, number) => number);
  return {
    hash,
    snapshot: {
      name: '决议.zh',
      seq: 0,
      source: numbers.map((number) => ({
        id: `s${number}`,
        text: `第${number}段。`,
        label: `${number}.`,
      })),
      target: numbers.map((number) => ({ id: `t${number}`, text: `Paragraph ${number}.` })),
      links: numbers.map((number) => madeLink(number)),
      notes: [],
    },
  };
}

export function madeLink(number: number, status: Link['status'] = 'proposed'): Link {
  return { id: `l${number}`, source: [`s${number}`], target: [`t${number}`], score: 0.9, status };
}

/** Confirms the link with a number, or takes that back. */
export function confirm(number: number, back = false): Change {
  const [from, to] = back
    ? (['accepted', 'proposed'] as const)
    : (['proposed', 'accepted'] as const);
  return {
    id: randomUUID(),
    action: back ? 'unconfirm' : 'confirm',
    patch: { links: { removed: [madeLink(number, from)], added: [madeLink(number, to)] } },
  };
}

/** Comments on a segment of the source; applies as often as it is made. */
export function comment(number: number, text: string): Change {
  const note: Note = {
    id: randomUUID(),
    kind: 'comment',
    side: 'source',
    segment: `s${number}`,
    text,
    author: '王',
    time: '2026-01-01T00:00:00.000Z',
  };
  return { id: randomUUID(), action: 'comment', patch: { notes: { removed: [], added: [note] } } };
}

/** Cuts a target segment in two, both in its link. */
export function splitText(number: number): Change {
  const link = madeLink(number);
  const halves = [`t${number}`, `t${number}b`];
  return {
    id: randomUUID(),
    action: 'split-text',
    patch: {
      segments: [
        {
          side: 'target',
          removed: [{ id: `t${number}`, text: `Paragraph ${number}.` }],
          added: [
            { id: `t${number}`, text: 'Paragraph' },
            { id: `t${number}b`, text: `${number}.` },
          ],
        },
      ],
      links: { removed: [link], added: [{ ...link, target: halves, status: 'edited' }] },
    },
  };
}

/** Calls `use` with the path of a journal in a folder that is deleted afterwards. */
export async function withJournal(
  use: (path: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-journal-'));
  try {
    await use(join(folder, 'bitext.jsonl.journal'), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
