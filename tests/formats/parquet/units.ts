/** Units for tests of formats, and how they are written and read. */
import fc from 'fast-check';
import type { ExchangeItem, FileFormat } from '../../../src/formats/convert/format.js';
import type { ExchangeText, ExchangeUnit } from '../../../src/formats/convert/unit.js';
import { plainUnit } from '../../../src/formats/convert/unit.js';
import { hostileText } from '../hostile-text.js';

/** A unit from Chinese into English without anything else. */
export const pair = (id: string, chinese: string, english: string): ExchangeUnit =>
  plainUnit(id, { language: 'zh-CN', text: chinese }, { language: 'en', text: english });

const someText = hostileText.filter((text) => text !== '');
const score = fc.double({ min: 0, max: 1, noNaN: true });
const optional = { requiredKeys: ['kind', 'text', 'origin'] as const };

const candidate = fc.record(
  {
    kind: fc.constantFrom('machine', 'memory', 'edited'),
    text: hostileText,
    origin: hostileText,
    rate: fc.integer({ min: 0, max: 101 }),
    matched: hostileText,
    unchanged: hostileText,
    quality: fc.double({ min: 0, max: 100, noNaN: true }),
  },
  { requiredKeys: [...optional.requiredKeys] },
);

const side = (languages: readonly string[]): fc.Arbitrary<ExchangeText> =>
  fc.record(
    {
      language: fc.constantFrom(...languages),
      text: hostileText,
      codes: fc.array(
        fc.record({
          at: fc.nat(9),
          markup: hostileText,
          format: fc.constantFrom('tmx', 'xliff12', 'xliff2'),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    },
    { requiredKeys: ['language', 'text'] },
  );

const chinese = side(['zh-CN', 'zh-TW', 'zh']);
const english = side(['en', 'en-US']);
const sides = fc.oneof(fc.tuple(chinese, english), fc.tuple(english, chinese));

/** Any unit with an id of its own. */
export const anyUnit: fc.Arbitrary<ExchangeUnit> = sides.chain(([source, target]) =>
  fc.record(
    {
      id: someText,
      document: hostileText,
      source: fc.constant(source),
      target: fc.constant(target),
      candidates: fc.array(candidate, { maxLength: 2 }),
      status: fc.constantFrom('proposed', 'accepted', 'edited', 'rejected'),
      score,
      notes: fc.array(
        fc.record({ text: hostileText, author: hostileText }, { requiredKeys: ['text'] }),
        { maxLength: 2 },
      ),
      terms: fc.array(fc.record({ source: hostileText, target: hostileText }), { maxLength: 2 }),
      created: hostileText,
      changed: hostileText,
      creator: hostileText,
      properties: fc.array(fc.record({ type: hostileText, value: hostileText }), { maxLength: 2 }),
    },
    {
      requiredKeys: ['id', 'source', 'target', 'candidates', 'notes', 'terms', 'properties'],
    },
  ),
);

async function* stream<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

/** Units as the bytes of a file. */
export async function writeWith(
  { write }: FileFormat,
  units: Iterable<ExchangeUnit>,
): Promise<Uint8Array> {
  if (write === undefined) throw new TypeError('the format is not written');
  const parts: Uint8Array[] = [];
  for await (const part of write(stream(units), { name: 'test' })) parts.push(Buffer.from(part));
  return new Uint8Array(Buffer.concat(parts));
}

/** What a file of some bytes holds. */
export async function readWith(
  { read }: FileFormat,
  bytes: Uint8Array,
  name = 'a.file',
): Promise<ExchangeItem[]> {
  if (read === undefined) throw new TypeError('the format is not read');
  const items: ExchangeItem[] = [];
  const source = {
    name,
    bytes: () => stream([bytes]),
    random: {
      byteLength: bytes.length,
      slice: async (start: number, end = bytes.length) =>
        Uint8Array.from(bytes.subarray(start, end)).buffer,
    },
  };
  for await (const item of read(source)) items.push(item);
  return items;
}
