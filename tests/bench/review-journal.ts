/**
 * Measures how long it takes to open a journal of a million events, with its snapshot and without.
 * Run: npx tsx tests/bench/review-journal.ts [--within 3]
 * With --within it fails if opening without a snapshot takes more seconds of processor time than that.
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeEvent } from '../../src/review/journal/event-line.js';
import { writeHeader } from '../../src/review/journal/header.js';
import { openJournal } from '../../src/review/journal/open.js';
import { snapshotPath } from '../../src/review/journal/snapshot-file.js';
import type { Journal, JournalBase } from '../../src/review/journal/types.js';
import { createReviewState } from '../../src/review/model/state.js';
import type { Action, Link, Patch, ReviewEvent } from '../../src/review/model/types.js';
import { describeMachine } from './machine.js';
import { createRandom } from './random.js';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    segments: { type: 'string', default: '5000' },
    within: { type: 'string' },
  },
});
const eventCount = Number(values.events);
const segmentCount = Number(values.segments);
const secondsApart = 4;

/** A link for each pair of segments. */
function makeBase(): JournalBase {
  const numbers = Array.from({ length: segmentCount }, (_, number) => number);
  return {
    hash: 'a'.repeat(64),
    snapshot: {
      name: 'A/RES/78/1',
      seq: 0,
      source: numbers.map((n) => ({ id: `s${n}`, text: `第${n}段：重申其各项有关决议，` })),
      target: numbers.map((n) => ({
        id: `t${n}`,
        text: `Paragraph ${n}: Reaffirming its resolutions,`,
      })),
      links: numbers.map((n) => ({
        id: `l${n}`,
        source: [`s${n}`],
        target: [`t${n}`],
        score: 0.5 + (n % 500) / 1000,
        status: 'proposed',
      })),
      notes: [],
    },
  };
}

/** Changes as a person makes them: most confirm, some merge and split again, few edit or comment. */
function createChanges(base: JournalBase): () => { action: Action; patch: Patch } {
  const random = createRandom(7);
  const links = new Map(base.snapshot.links.map((link) => [link.id, link]));
  const texts = new Map(base.snapshot.target.map(({ id, text }) => [id, text]));
  let made = 0;
  const exchange = (action: Action, removed: Link[], added: Link[]) => {
    for (const { id } of removed) links.delete(id);
    for (const link of added) links.set(link.id, link);
    return { action, patch: { links: { removed, added } } };
  };
  return () => {
    made += 1;
    const number = Math.floor(random() * (segmentCount - 1));
    const kind = random();
    const link = links.get(`l${number}`);
    const next = links.get(`l${number + 1}`);
    if (kind < 0.02) {
      const id = `t${number}`;
      const text = texts.get(id) ?? '';
      const added = `Paragraph ${number}: Reaffirming its ${made} resolutions,`;
      texts.set(id, added);
      const change = {
        side: 'target' as const,
        removed: [{ id, text }],
        added: [{ id, text: added }],
      };
      return { action: 'edit-text', patch: { segments: [change] } };
    }
    if (kind < 0.1 && link?.source.length === 1 && next?.source.length === 1) {
      const merged: Link = {
        id: link.id,
        source: [...link.source, ...next.source],
        target: [...link.target, ...next.target],
        score: 1,
        status: 'edited',
      };
      return exchange('merge', [link, next], [merged]);
    }
    if (link !== undefined && link.source.length > 1) {
      const halves = link.source.map(
        (source, at): Link => ({
          id: source.replace('s', 'l'),
          source: [source],
          target: [link.target[at] ?? ''],
          score: 1,
          status: 'edited',
        }),
      );
      return exchange('split', [link], halves);
    }
    const [one = link] = link ? [link] : [...links.values()];
    if (one === undefined) throw new TypeError('There is no link');
    const isOpen = one.status === 'proposed';
    return exchange(
      isOpen ? 'confirm' : 'unconfirm',
      [one],
      [{ ...one, status: isOpen ? 'accepted' : 'proposed' }],
    );
  };
}

function writeJournal(path: string, base: JournalBase): void {
  const nextChange = createChanges(base);
  const file = openSync(path, 'w');
  let lines = [writeHeader(base.hash, base.snapshot.name)];
  const start = Date.UTC(2026, 0, 1);
  const random = createRandom(11);
  for (let seq = 1; seq <= eventCount; seq++) {
    const { action, patch } = nextChange();
    const event: ReviewEvent = {
      seq,
      time: new Date(start + seq * secondsApart * 1000).toISOString(),
      author: '王丽',
      id: `${Math.floor(random() * 2 ** 48).toString(16)}-${Math.floor(random() * 2 ** 48).toString(16)}`,
      action,
      patch,
    };
    lines.push(writeEvent(event, [0, 1]));
    if (lines.length < 10_000 && seq < eventCount) continue;
    writeSync(file, Buffer.concat(lines));
    lines = [];
  }
  closeSync(file);
}

async function timeOpening(path: string, base: JournalBase): Promise<[Journal, string]> {
  const start = performance.now();
  const journal = await openJournal(path, base);
  return [journal, `${((performance.now() - start) / 1000).toFixed(2)} s`];
}

function megabytes(path: string): string {
  return `${(statSync(path).size / 1e6).toFixed(0)} MB`;
}

const folder = mkdtempSync(join(tmpdir(), 'duizhao-review-journal-'));
try {
  console.log(`machine: ${describeMachine()}`);
  const path = join(folder, 'bitext.jsonl.journal');
  const base = makeBase();
  writeJournal(path, base);
  console.log(`${eventCount} events on ${segmentCount} pairs: ${megabytes(path)}`);
  const used = process.cpuUsage();
  const [first, replayed] = await timeOpening(path, base);
  const { user, system } = process.cpuUsage(used);
  const processor = (user + system) / 1e6;
  console.log(
    `opened without a snapshot: ${replayed}, ${processor.toFixed(2)} s of processor time`,
  );
  if (values.within !== undefined && processor > Number(values.within)) {
    throw new Error(`opening took more than ${values.within} s of processor time`);
  }
  const state = JSON.stringify(sorted(first));
  const closing = performance.now();
  await first.close();
  console.log(
    `snapshot written at closing: ${megabytes(snapshotPath(path))}, ${Math.round(performance.now() - closing)} ms`,
  );
  const [second, loaded] = await timeOpening(path, base);
  console.log(`opened with it: ${loaded}`);
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  console.log(`memory: ${Math.round((heapUsed + arrayBuffers) / 1e6)} MB`);
  if (JSON.stringify(sorted(second)) !== state) throw new Error('The two states differ');
  await timeUse(second);
  await second.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function sorted({ state, seq, seconds }: Journal) {
  const { links, ...rest } = state.snapshot(seq);
  return { ...rest, seconds, links: [...links].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

async function timeUse(journal: Journal): Promise<void> {
  createReviewState(journal.state.snapshot(journal.seq));
  let start = performance.now();
  const page = await journal.history(Math.floor(eventCount / 2), 100);
  console.log(
    `${page.length} events from the middle of the history: ${(performance.now() - start).toFixed(1)} ms`,
  );
  const [link] = journal.state.links();
  if (link === undefined) return;
  const times: number[] = [];
  for (let turn = 0; turn < 200; turn++) {
    const present = journal.state.link(link.id) ?? link;
    const next: Link = {
      ...present,
      status: present.status === 'accepted' ? 'proposed' : 'accepted',
    };
    start = performance.now();
    await journal.append('王丽', [
      {
        id: `bench-${turn}-id`,
        action: 'confirm',
        patch: { links: { removed: [present], added: [next] } },
      },
    ]);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(
    `a change until it is on the disk: median ${times[100]?.toFixed(1)} ms, 99th of 100 ${times[198]?.toFixed(1)} ms`,
  );
}
