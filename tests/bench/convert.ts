/** Prints how long files take to convert and how much memory that takes, each step a process of its own. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeUnits } from '../translate/memory/made-units.js';
import { describeMachine } from './machine.js';

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '100000' },
    /** Formats that the TMX goes through and comes back from. */
    through: { type: 'string', default: 'parquet,xlf,xlf2,csv,tsv,jsonl' },
    /** Folder of a build, whose `cli.js` is measured. */
    build: { type: 'string', default: 'dist' },
    /** A step that takes more, in MB, fails. */
    most: { type: 'string', default: '300' },
  },
});
const seed = 20011219;
const unitCount = Number(values.units);
const folder = mkdtempSync(join(tmpdir(), 'duizhao-convert-'));
const peakFile = join(folder, 'peak');
const reportPeak = fileURLToPath(new URL('report-peak.mjs', import.meta.url));

try {
  console.log(`machine: ${describeMachine()}`);
  const [pairs, first] = [join(folder, 'pairs.tsv'), join(folder, 'first.tmx')];
  writePairs(pairs);
  convert(pairs, first);
  const digest = await digestOf(first);
  for (const end of values.through.split(',')) {
    const [there, back] = [join(folder, `there.${end}`), join(folder, 'back.tmx')];
    convert(first, there);
    convert(there, back);
    const isSame = (await digestOf(back)) === digest;
    console.log(`  TMX → .${end} → TMX: ${isSame ? 'the same bytes' : 'NOT the same bytes'}`);
    if (!isSame) process.exitCode = 1;
    rmSync(there);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writePairs(path: string): void {
  const file = openSync(path, 'w');
  let gathered = '';
  for (const { chinese, english } of makeUnits(unitCount, seed)) {
    gathered += `${chinese}\t${english}\n`;
    if (gathered.length < 1 << 20) continue;
    writeSync(file, gathered);
    gathered = '';
  }
  writeSync(file, gathered);
  closeSync(file);
}

function convert(from: string, to: string): void {
  const start = performance.now();
  const args = [
    '--import',
    reportPeak,
    join(values.build, 'cli.js'),
    'convert',
    from,
    '-o',
    to,
    '-q',
  ];
  execFileSync(process.execPath, args, { env: { ...process.env, PEAK_FILE: peakFile } });
  const seconds = (performance.now() - start) / 1000;
  const megabytes = Number(readFileSync(peakFile, 'utf8')) / 1024;
  const [size, rate] = [statSync(to).size / 1e6, unitCount / seconds];
  console.log(
    `${from.slice(folder.length + 1)} → ${to.slice(folder.length + 1)}: ${seconds.toFixed(1)} s, ` +
      `${rate.toFixed(0)} units/s, at most ${megabytes.toFixed(0)} MB of memory, ${size.toFixed(1)} MB written`,
  );
  if (megabytes > Number(values.most)) process.exitCode = 1;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}
