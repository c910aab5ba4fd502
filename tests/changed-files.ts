/** Changes valid files at random, and reads what comes of it. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { DuizhaoError } from '../src/core/errors.js';

/** One change: `length` bytes from a place, given as a share of the whole, become others. */
export const change = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(400)),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc
      .constantFrom(
        ...[
          '0',
          '-1',
          '99999999999',
          '<',
          '>',
          '&',
          '&#0;',
          '\0',
          '<<',
          '>>',
          '[',
          ']',
          'R',
          'obj',
        ],
        ...['endstream', 'stream\n', '/Count 99999999', '/Kids[2 0 R]', '</w:p>', '<w:p>', '<!--'],
        ...['|', '```\n', '[^1]', '**', '<table>', '<sup>', '\ud800', 'PK\u0003\u0004', '%PDF-1.4'],
      )
      .map((text) => Uint8Array.from(Buffer.from(text))),
  ),
});

export type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

export function applyChanges(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  return changes.reduce<Uint8Array>((changed, { place, length, bytes: inserted }) => {
    const start = Math.floor(place * changed.length);
    return Buffer.concat([changed.subarray(0, start), inserted, changed.subarray(start + length)]);
  }, bytes);
}

/** For how long each reader is tried: `DUIZHAO_FUZZ_SECONDS`; without it, for a moment. */
export const fuzzSeconds = Number(process.env.DUIZHAO_FUZZ_SECONDS ?? 2);

/** Reads what `input` makes until the time is up; anything thrown but a DuizhaoError fails. */
export async function readMany(
  input: fc.Arbitrary<Uint8Array>,
  read: (bytes: Uint8Array) => Promise<unknown>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(input, async (bytes) => {
      try {
        await read(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(DuizhaoError);
      }
    }),
    {
      numRuns: 1_000_000,
      interruptAfterTimeLimit: fuzzSeconds * 1000,
      markInterruptAsFailure: false,
    },
  );
}

/** Copies of `files` with up to a dozen changes. */
export function changedCopies(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 12 }))
    .map(([bytes, changes]) => applyChanges(bytes, changes));
}
