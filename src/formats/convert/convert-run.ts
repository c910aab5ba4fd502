/** Writes the outcome of a run in a format that files are converted to. */
import type { ExportInput } from '../export-input.js';
import { writeJsonl } from '../jsonl.js';
import type { ExchangeItem, FileFormat } from './format.js';
import type { ExchangeUnit } from './unit.js';
import { unitLines } from './unit-lines.js';

/**
 * The file's bytes, the same as converting the run's JSON lines gives.
 * @throws TypeError for a format that is not written.
 */
export async function convertRun(
  run: ExportInput,
  format: FileFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  const { write } = format;
  const items = unitLines.read?.({ name: run.name, bytes: () => once(writeJsonl(run)) });
  if (write === undefined || items === undefined) {
    throw new TypeError(`${format.name} is not written`);
  }
  const parts: Uint8Array[] = [];
  for await (const part of write(unitsOf(items), { name: run.name })) {
    parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  }
  return Uint8Array.from(Buffer.concat(parts));
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function* unitsOf(items: AsyncIterable<ExchangeItem>): AsyncGenerator<ExchangeUnit> {
  for await (const item of items) if (!('problem' in item)) yield item;
}
