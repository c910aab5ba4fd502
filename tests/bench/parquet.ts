/**
 * Times the way of many units to Parquet and back, each in a process of its own so that its peak of
 * memory can be told.
 *
 * Run: `npx tsx tests/bench/parquet.ts [units]`; a million units by default.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ExchangeUnit, plainUnit } from '../../src/formats/convert/unit.js';
import { parquet } from '../../src/formats/parquet/index.js';

const [step, file = '', given = ''] = process.argv.slice(2);
if (step === 'write') await writeFile(file, Number(given));
else if (step === 'read') await readFile(file);
else runSteps(Number(step ?? 1_000_000));

function runSteps(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
  const path = join(folder, 'units.parquet');
  try {
    for (const name of ['write', 'read']) {
      const script = fileURLToPath(import.meta.url);
      const out = execFileSync('npx', ['tsx', script, name, path, `${count}`], {
        encoding: 'utf8',
      });
      process.stdout.write(`${name.padEnd(6)}${out}`);
    }
    console.log(`file  ${(statSync(path).size / 2 ** 20).toFixed(0)} MiB`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Sentences of the length of those in resolutions, none like another. */
async function* makeUnits(count: number): AsyncGenerator<ExchangeUnit> {
  for (let index = 0; index < count; index += 1) {
    const number = `${(index * 7919) % 1_000_003}`;
    yield {
      ...plainUnit(
        `u${index}`,
        {
          language: 'zh-CN',
          text: `回顾其第${number}号决议，请秘书长向大会第${index}届会议提出报告，并敦促各会员国`,
        },
        {
          language: 'en',
          text: `Recalling its resolution ${number}, requests the Secretary-General to report to the General Assembly at session ${index}, and urges Member States`,
        },
      ),
      document: `A/RES/56/${index % 300}`,
      score: (index % 1000) / 1000,
      status: 'accepted',
    };
  }
}

async function writeFile(path: string, count: number): Promise<void> {
  const start = performance.now();
  const output = openSync(path, 'w');
  const hash = createHash('sha256');
  async function* units(): AsyncGenerator<ExchangeUnit> {
    for await (const unit of makeUnits(count)) {
      hash.update(JSON.stringify(unit));
      yield unit;
    }
  }
  for await (const part of parquet.write?.(units(), { name: 'bench' }) ?? []) {
    writeSync(output, Buffer.from(part as Uint8Array));
  }
  report(start, count, hash.digest('hex'));
}

async function readFile(path: string): Promise<void> {
  const start = performance.now();
  const input = await open(path);
  const { size } = await input.stat();
  const random = {
    byteLength: size,
    slice: async (from: number, to = size) => {
      const bytes = new Uint8Array(to - from);
      await input.read(bytes, 0, bytes.length, from);
      return bytes.buffer;
    },
  };
  const hash = createHash('sha256');
  let count = 0;
  const source = { name: path, bytes: () => input.createReadStream(), random };
  for await (const item of parquet.read?.(source) ?? []) {
    if ('problem' in item) throw new Error(item.place);
    const { id, source: from, target, document, score, status } = item;
    const { candidates, notes, terms, properties } = item;
    const same = {
      id,
      source: from,
      target,
      candidates,
      notes,
      terms,
      properties,
      document,
      score,
      status,
    };
    hash.update(JSON.stringify(same));
    count += 1;
  }
  await input.close();
  report(start, count, hash.digest('hex'));
}

function report(start: number, count: number, sum: string): void {
  const seconds = (performance.now() - start) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${count} units in ${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MiB, content ${sum.slice(0, 12)}`,
  );
}
