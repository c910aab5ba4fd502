/**
 * Prints how long the server of a review takes to align a bitext anew around what was confirmed, and
 * to find the details of the links that a screen shows.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFile } from '../../src/core/package-folder.js';
import type { Link } from '../../src/review/model/types.js';
import { openProject } from '../../src/review/project/open-project.js';
import type { BitextSession } from '../../src/review/project/types.js';
import { createTermMatcher } from '../../src/terms/matcher.js';
import { readTbx } from '../../src/terms/tbx.js';
import { describeMachine } from './machine.js';
import { readParallelText } from './parallel-text.js';

const [folder = '../shared/data/parallel', written = '1000'] = process.argv.slice(2);
const size = Number(written);
const times = 10;

const termbase = packageFile('corpora', 'termbases', 'un-crime-prevention.tbx');
const terms = createTermMatcher(readTbx(readFileSync(termbase, 'utf8'), termbase));

/** Sentences of statutes whose links are all one too far: what somebody has to put right. */
function shiftedTable(): string {
  const rows = readParallelText(folder, 'law').slice(0, size);
  return rows.map(({ zh = '' }, at) => `${zh}\t${rows[Math.max(0, at - 1)]?.en ?? ''}\n`).join('');
}

/** Links one sentence from a place on with its own translation, and so confirms it. */
async function confirmOne(session: BitextSession, from: number): Promise<void> {
  const { snapshot } = session.opened();
  const own = new Map(snapshot.links.map((link) => [link.source[0] ?? '', link]));
  const facing = new Map(snapshot.links.map((link) => [link.target[0] ?? '', link]));
  for (let at = from; at + 1 < snapshot.source.length; at++) {
    const [source, target] = [snapshot.source[at]?.id ?? '', snapshot.target[at + 1]?.id ?? ''];
    const present = [own.get(source), facing.get(target)].flatMap((link) => link ?? []);
    const removed = [...new Set(present)];
    if (removed.some(({ status }) => status !== 'proposed')) continue;
    const rest: Link = {
      id: `rest-${at}`,
      source: removed.flatMap((link) => link.source).filter((id) => id !== source),
      target: removed.flatMap((link) => link.target).filter((id) => id !== target),
      score: 0.5,
      status: 'proposed',
    };
    const link: Link = {
      id: `link-${at}`,
      source: [source],
      target: [target],
      score: 1,
      status: 'edited',
    };
    const added = rest.source.length + rest.target.length > 0 ? [link, rest] : [link];
    await session.change('bench', [
      { id: `confirm-${at}`, action: 'link', patch: { links: { removed, added } } },
    ]);
    return;
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function show(name: string, measured: readonly number[]): void {
  const sorted = [...measured].sort((a, b) => a - b);
  const [least, median, most] = [0, 0.5, 1].map((share) =>
    (sorted[Math.round(share * (sorted.length - 1))] ?? 0).toFixed(0),
  );
  const spread = sorted.length > 1 ? ` (${least}–${most} of ${sorted.length})` : '';
  console.log(`${name}: ${median} ms${spread}`);
}

const place = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
try {
  const path = join(place, 'law.tsv');
  writeFileSync(path, shiftedTable());
  const project = openProject({ kind: 'file', path }, { terms, editSource: false });
  const [summary] = await project.list();
  let session: BitextSession | undefined;
  const opening = await timed(async () => {
    session = await project.open(summary?.id ?? '');
  });
  if (session === undefined) throw new TypeError('there is no session');
  const open = session;
  console.log(`machine: ${describeMachine()}; ${size} segments a side, statutes`);
  show('opening', [opening]);
  show('first realigning, texts made ready', [await timed(() => open.realign('bench'))]);
  const realigning: number[] = [];
  for (let time = 0; time < times; time++) {
    await confirmOne(open, Math.floor((size * (time + 0.5)) / times));
    realigning.push(await timed(() => open.realign('bench')));
  }
  show('realigning after one more link was fixed', realigning);
  const screen = (from: number) =>
    open
      .opened()
      .snapshot.links.slice(from, from + 30)
      .map(({ id }) => id);
  show('first details of 30 links, words loaded', [
    await timed(() => open.details(screen(size - 30), 'en')),
  ]);
  const details: number[] = [];
  const again: number[] = [];
  for (let time = 1; time <= times; time++) {
    const links = screen(Math.floor((time * (size - 100)) / (times + 1)));
    details.push(await timed(() => open.details(links, 'en')));
    again.push(await timed(() => open.details(links, 'zh')));
  }
  show('details of 30 links not seen before', details);
  show('details of the same links', again);
  await project.close();
} finally {
  rmSync(place, { recursive: true, force: true });
}
