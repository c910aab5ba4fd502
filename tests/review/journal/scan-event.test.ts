import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIntact, writeCheckedLine } from '../../../src/review/journal/checked-line.js';
import { readEvent, writeEvent } from '../../../src/review/journal/event-line.js';
import { scanEvent } from '../../../src/review/journal/scan-event.js';
import type { Link, Note, Patch, ReviewEvent, Segment } from '../../../src/review/model/types.js';

/** Texts that look like what a scan goes by. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    ',"patch":{',
    '],"added":[',
    '{"id":"',
    ',{"id":"',
    '"notes":',
    '","group":[0,2],"id":"',
    ',"patch":',
    '\\',
    '"',
    '第三段',
    '\u2028\n',
    ',',
  ),
);
const id = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }),
  text.filter((one) => one !== ''),
);
const link: fc.Arbitrary<Link> = fc.record({
  id,
  source: fc.array(id, { maxLength: 3 }),
  target: fc.array(id, { maxLength: 3 }),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  status: fc.constantFrom('proposed', 'accepted', 'edited', 'rejected'),
});
const segment: fc.Arbitrary<Segment> = fc.record({ id, text });
const note: fc.Arbitrary<Note> = fc.record({
  id,
  kind: fc.constant('comment'),
  side: fc.constant('source'),
  segment: id,
  text,
  author: text,
  time: fc.constant('2026-01-01T00:00:00.000Z'),
});
const exchanged = <Item>(item: fc.Arbitrary<Item>) =>
  fc.record({ removed: fc.array(item, { maxLength: 3 }), added: fc.array(item, { maxLength: 3 }) });
const patch: fc.Arbitrary<Patch> = fc.oneof(
  fc.record({ links: exchanged(link) }),
  fc.record({ links: exchanged(link), notes: exchanged(note) }),
  fc.record({
    segments: fc.array(
      fc.record({
        side: fc.constantFrom('source', 'target'),
        removed: fc.array(segment, { minLength: 1, maxLength: 2 }),
        added: fc.array(segment, { minLength: 1, maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    links: exchanged(link),
  }),
  fc.record({ notes: exchanged(note) }),
);
const event: fc.Arbitrary<ReviewEvent> = fc
  .record({
    seq: fc.integer({ min: 1 }),
    time: fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }),
    author: text,
    id,
    action: fc.constantFrom('confirm', 'undo'),
    of: fc.option(id, { nil: undefined }),
    patch,
  })
  .map(({ of, time, ...rest }) => ({
    ...rest,
    time: time.toISOString(),
    ...(of !== undefined && { of }),
  }));

describe('scanEvent', () => {
  it('finds in a line what reading all of it gives, whatever the texts', () => {
    fc.assert(
      fc.property(event, fc.constantFrom([0, 1] as const, [2, 7] as const), (written, group) => {
        const line = writeEvent(written, group).subarray(0, -1);
        expect(isIntact(line)).toBe(true);
        expect(readEvent(line)).toEqual({ event: written, group });
        const { patch: scanned, ...rest } = scanEvent(line, 1000);
        const { seq, time, id: ofChange } = written;
        expect(rest).toEqual({ seq, time, id: ofChange, group });
        if (!('added' in scanned)) {
          expect(scanned).toEqual(written.patch);
          return;
        }
        expect(Object.keys(written.patch)).toEqual(['links']);
        expect(scanned.removed).toEqual(written.patch.links?.removed.map((one) => one.id));
        expect(
          scanned.added.map(({ from, length }) =>
            JSON.parse(line.toString('utf8', from - 1000, from - 1000 + length)),
          ),
        ).toEqual(written.patch.links?.added);
        expect(scanned.added.map((one) => one.id)).toEqual(
          written.patch.links?.added.map((one) => one.id),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a checked line', () => {
  it('is not intact with any bit of it turned', () => {
    const line = writeCheckedLine({ seq: 1, text: '第一段' }).subarray(0, -1);
    for (let bit = 0; bit < line.length * 8; bit++) {
      const turned = Buffer.from(line);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(isIntact(turned)).toBe(false);
    }
  });
});
