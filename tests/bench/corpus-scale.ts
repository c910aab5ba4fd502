/**
 * How the builder's time and memory grow with the number of documents: made pairs of small documents,
 * built by the built command on two threads, each size in a folder of its own.
 *
 * Run: `npm run bench:corpus-scale [-- --documents 1000,10000,100000]`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageFile } from '../../src/core/package-folder.js';
import { describeMachine } from './machine.js';
import { writeMadeCorpus } from './made-corpus.js';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000,10000,100000' },
    cli: { type: 'string', default: packageFile('dist', 'cli.js') },
  },
});

console.log(`machine: ${describeMachine()}`);
console.log('documents   units   seconds   documents/s   units/s   peak MB');
for (const documents of values.documents.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-scale-'));
  try {
    const sources = join(folder, 'sources');
    writeMadeCorpus(sources, { pairs: documents / 2, seed: 20_261_201 });
    const begun = performance.now();
    const peak = await build(sources, join(folder, 'corpus'));
    const seconds = (performance.now() - begun) / 1_000;
    const { counts } = JSON.parse(readFileSync(join(folder, 'corpus', 'corpus.json'), 'utf8'));
    const units: number = counts.units.found;
    const cells = [
      documents.toLocaleString('en-US').padStart(9),
      units.toLocaleString('en-US').padStart(8),
      seconds.toFixed(1).padStart(9),
      (documents / seconds).toFixed(0).padStart(13),
      (units / seconds).toFixed(0).padStart(9),
      (peak / 1_024).toFixed(0).padStart(9),
    ];
    console.log(cells.join(''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Builds, and gives back the most memory the process had, in kilobytes. */
function build(sources: string, out: string): Promise<number> {
  const child = spawn(
    process.execPath,
    [values.cli, 'corpus', 'build', sources, '-o', out, '--workers', '2', '--quiet'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  let peak = 0;
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0));
    } catch {
      // It has ended.
    }
  }, 200);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      clearInterval(timer);
      if (code === 0) resolve(peak);
      else reject(new Error(`corpus build ended with ${code}`));
    });
  });
}
