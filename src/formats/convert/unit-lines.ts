/**
 * Units as JSON lines, nothing lost. The first line names the schema, `{"schema":"duizhao-units/1"}`;
 * every further line is a unit, its fields as in `unit.ts`.
 */
import { invalidFormat } from '../invalid-format.js';
import { parseJsonObject } from '../json.js';
import { jsonlSchema } from '../jsonl.js';
import { decodeStrictly } from '../text-stream.js';
import { readLinkLines } from './bitext-lines.js';
import { boundedLines } from './bounded-lines.js';
import type { ExchangeItem, ExchangeSource, FileFormat } from './format.js';
import { type ExchangeUnit, exchangeUnit } from './unit.js';

/** Names the format and its version in the first line. */
export const unitsSchema = 'duizhao-units/1';

/** JSON lines: units, or when reading the links of a run too. */
export const unitLines: FileFormat = {
  kind: 'file',
  name: 'jsonl',
  extensions: ['.jsonl'],
  read: readUnitLines,
  write: writeUnitLines,
};

async function* readUnitLines({ name, bytes }: ExchangeSource): AsyncGenerator<ExchangeItem> {
  const lines = boundedLines(decodeStrictly(bytes(), name), name)[Symbol.asyncIterator]();
  const first = await lines.next();
  const head = parseJsonObject(
    first.done ? '' : first.value.replace(/^\uFEFF/u, ''),
    name,
    'line 1',
  );
  const rest = { [Symbol.asyncIterator]: () => lines };
  if (head.schema === jsonlSchema) {
    yield* readLinkLines(head, rest, name);
    return;
  }
  if (head.schema !== unitsSchema) {
    throw invalidFormat(name, 'line 1', `the schema is neither ${unitsSchema} nor ${jsonlSchema}`);
  }
  let number = 1;
  for await (const line of rest) {
    number += 1;
    if (line.trim() === '') continue;
    const place = `line ${number}`;
    const parsed = exchangeUnit.safeParse(parseJsonObject(line, name, place));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw invalidFormat(name, place, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
    }
    yield parsed.data;
  }
}

async function* writeUnitLines(units: AsyncIterable<ExchangeUnit>): AsyncGenerator<string> {
  yield `${JSON.stringify({ schema: unitsSchema })}\n`;
  // Parsed, its fields stand in the order of the schema, whoever made it.
  for await (const unit of units) yield `${JSON.stringify(exchangeUnit.parse(unit))}\n`;
}
