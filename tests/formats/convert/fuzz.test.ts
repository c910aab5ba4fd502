/** Reads changed copies of valid files in every exchange format. */
import { describe, it } from 'vitest';
import {
  type ExchangeSource,
  exchangeFormats,
  type FileFormat,
  plainUnit,
} from '../../../src/formats/convert/index.js';
import { changedCopies, fuzzSeconds, readMany } from '../../changed-files.js';

const units = Array.from({ length: 6 }, (_, at) => ({
  ...plainUnit(
    `unit-${at + 1}`,
    { language: 'zh-CN', text: `回顾其第56/${at}号决议，<b>“甲”\n乙` },
    { language: 'en', text: `Recalling its resolution 56/${at}, & "so on"\t]]>` },
  ),
  candidates: [{ kind: 'memory' as const, text: 'Recalling', origin: 'un', rate: 87 }],
  status: 'accepted' as const,
  score: 0.5,
  notes: [{ text: 'note', author: '王丽' }],
  terms: [{ source: '决议', target: 'resolution' }],
}));

async function* stream<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

async function written(format: FileFormat): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of format.write?.(stream(units), { name: 'A/RES/56/123' }) ?? []) {
    parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  }
  return Buffer.concat(parts);
}

function sourceOf(bytes: Uint8Array): ExchangeSource {
  return {
    name: 'changed',
    bytes: () => stream([bytes]),
    random: {
      byteLength: bytes.length,
      slice: async (start, end) => Uint8Array.from(bytes.subarray(start, end)).buffer,
    },
  };
}

const files = exchangeFormats.filter((format) => format.kind === 'file');

describe('changed files give units, problems or clear errors', () => {
  it.each(files.map((format) => [format.name, format] as const))(
    '%s',
    async (_, format) => {
      const copies = changedCopies([await written(format)]);
      await readMany(copies, async (bytes) => {
        for await (const item of format.read?.(sourceOf(bytes)) ?? []) void item;
      });
    },
    (fuzzSeconds + 60) * 1000,
  );
});
